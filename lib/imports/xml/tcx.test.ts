import { expect, it } from "vitest";
import { buildTcx, steadyPoints, tcxActivity } from "../fixtures/build-xml";
import { codesOf, readText } from "../garmin/fixtures/read-text";

const MADRID = { profile: { timeZone: "Europe/Madrid" } };

it("sums a TCX activity over its laps, with heart rate and steps weighted by time", async () => {
  const laps = [
    { timeS: 300, distanceM: 1_000.4, avgHr: 140, maxHr: 150, cadence: 80 },
    { timeS: 900, distanceM: 3_000, avgHr: 160, maxHr: 175, cadence: 84 },
  ];
  const output = await readText(buildTcx([tcxActivity(laps)]), MADRID);
  expect(output.format).toBe("tcx");
  expect(output.activities).toEqual([
    {
      row: 1,
      sport: "run",
      startLocal: "2026-03-08T09:00:00",
      localDate: "2026-03-08",
      distanceM: 4_000.4,
      durationS: 1_200,
      movingS: null,
      elapsedS: null,
      avgHr: 155,
      maxHr: 175,
      cadenceSpm: 166,
      strideM: null,
      ascentM: null,
      title: "Sunday & easy",
      dedupeKey: "tcx|2026-03-08T08:00:00Z|1",
      flags: ["timeZoneFromProfile"],
    },
  ]);
  expect(output.counts).toMatchObject({ rows: 1, runs: 1, rejected: 0 });
});

it("takes heart rate, steps and the end from the points where the lap has no sums", async () => {
  const points = steadyPoints({ seconds: 700, everyS: 1, metresPerS: 3 });
  const output = await readText(buildTcx([tcxActivity([{ timeS: 600, distanceM: 1_800, points }])]), MADRID);
  expect(output.activities[0]).toMatchObject({ avgHr: 150, maxHr: 150, cadenceSpm: 160, elapsedS: 700 });
});

it("reads every activity of a file, and those of a triathlon", async () => {
  const lap = { timeS: 1_200, distanceM: 4_000 };
  const ride = tcxActivity([lap], "Biking").replaceAll("T08:", "T07:");
  const both = await readText(buildTcx([tcxActivity([lap]), ride]), MADRID);
  expect(both.activities.map(({ sport }) => sport)).toEqual(["run", "cycle"]);
  const triathlon = `<MultiSportSession><FirstSport>${ride}</FirstSport><NextSport><Transition></Transition>${tcxActivity([lap])}</NextSport></MultiSportSession>`;
  const three = await readText(buildTcx([triathlon]), MADRID);
  expect(three.activities.map(({ sport }) => sport)).toEqual(["cycle", "run"]);
});

it("keeps a treadmill run without distance by its time", async () => {
  const output = await readText(buildTcx([tcxActivity([{ timeS: 1_200, distanceM: 0 }])]), MADRID);
  expect(output.activities[0]).toMatchObject({ distanceM: null, durationS: 1_200 });
  expect(codesOf(output)).toContain("distanceMissing");
});

it.each([
  ["tcxHasNoActivity", buildTcx([]).replaceAll("Activities", "Courses")],
  ["xmlCutOff", buildTcx([tcxActivity([])]).slice(0, 300)],
])("%s: says so and what to do", async (code, text) => {
  const output = await readText(text);
  expect(output).toMatchObject({ format: "unknown", issues: [{ code, severity: "error" }] });
});

it("rejects an activity without a start or without time, and names the row", async () => {
  const lap = { timeS: 1_200, distanceM: 4_000 };
  const noStart = tcxActivity([lap])
    .replace(/<Id>.*<\/Id>/, "")
    .replace(/ StartTime="[^"]*"/, "");
  const output = await readText(buildTcx([noStart, tcxActivity([{ timeS: 0, distanceM: 0 }])]), MADRID);
  expect(output.counts).toMatchObject({ rows: 2, runs: 0, rejected: 2 });
  expect(codesOf(output)).toEqual(["dateMissing", "durationMissing"]);
});
