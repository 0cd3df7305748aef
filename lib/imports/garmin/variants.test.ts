import { expect, it } from "vitest";
import { buildCsv, type RowText, threeRuns } from "./fixtures/build-csv";
import { LANGUAGE_FIXTURES } from "./fixtures/headings";
import { codesOf, readText } from "./fixtures/read-text";

const headingsOf = (wanted: string) =>
  LANGUAGE_FIXTURES.find(({ locale }) => locale === wanted)?.headings ?? {};

/** Adds a last column to a list. */
function withColumn(text: string, input: { heading: string; cell: (row: number) => string }): string {
  const lines = text.trimEnd().split("\n");
  const full = lines.map((line, row) => `${line},"${row === 0 ? input.heading : input.cell(row)}"`);
  return `${full.join("\n")}\n`;
}

it("a Danish list of 2025: times as h:mm, pool metres with a thousands mark, guarded negative numbers", async () => {
  const noClocks = { moving: "--", elapsed: "--" };
  const pool: Partial<RowText> = {
    ...{
      type: "Svøm i pool",
      date: "2026-03-01 12:00:00",
      distance: "1,500",
      pace: "2:40",
      time: "0:40",
    },
    ...{ stride: "--", cadence: "--", ascent: "--", steps: "--" },
  };
  const rows = [...threeRuns({ type: "Løb", time: "0:50", ...noClocks }), { ...pool, ...noClocks }];
  const list = buildCsv(rows, { headings: headingsOf("da") });
  const output = await readText(withColumn(list, { heading: "Fald i Body Battery", cell: () => "'-16" }));
  expect(output).toMatchObject({ file: { locale: "da" }, units: { distance: "km", source: "stride" } });
  expect(output.activities.map(({ sport, distanceM, durationS }) => [sport, distanceM, durationS])).toEqual([
    ["run", 10_000, 3_000],
    ["run", 10_000, 3_000],
    ["run", 10_000, 3_000],
    ["swim", 1_500, 2_400],
  ]);
  expect(new Set(codesOf(output))).toEqual(new Set(["timeWasHoursMinutes", "distanceWasMetres"]));
});

it("a German list that a spreadsheet saved: decimal comma, track metres without their last zero", async () => {
  const comma = { distance: "10,00", stride: "1,25", te: "3,1", steps: "8.000" };
  const track = { ...comma, type: "Laufen auf der Bahn", distance: "2,81", pace: "5:00", time: "00:14:03" };
  const rows = [
    ...threeRuns({ type: "Laufen", ...comma }),
    { ...track, date: "22.02.2026 18:00", moving: "--", elapsed: "--" },
  ];
  const output = await readText(buildCsv(rows, { headings: headingsOf("de"), delimiter: ";" }));
  expect(output.file).toMatchObject({ locale: "de", delimiter: ";", decimal: "," });
  expect(output.activities[3]).toMatchObject({
    sport: "track",
    startLocal: "2026-02-22T18:00:00",
    distanceM: 2_810,
    durationS: 843,
  });
});

it("a list of 2017: lower-case types, minutes and seconds, full times from an hour on, no moving time", async () => {
  const early = { type: "street_running", time: "50:00" };
  const long = { ...early, date: "2026-03-01 08:00:00", distance: "20.00", time: "1:40:00" };
  const headings = { time: "Activity Time", ascent: "Elev Gain" };
  const shape = { headings, omit: ["moving", "elapsed", "steps"] as const };
  const output = await readText(buildCsv([...threeRuns(early), long], shape));
  expect(output.activities.map(({ sport, durationS, ascentM }) => [sport, durationS, ascentM])).toEqual([
    ["run", 3_000, 42],
    ["run", 3_000, 42],
    ["run", 3_000, 42],
    ["run", 6_000, 42],
  ]);
  expect(output.issues).toEqual([]);
});

it("a heading that occurs twice: the filled cell counts, whichever copy it stands in", async () => {
  const list = buildCsv(
    threeRuns({ cadence: "--" }).map((row, index) => (index === 0 ? { ...row, cadence: "160" } : row)),
  );
  const output = await readText(
    withColumn(list, { heading: "Avg Run Cadence", cell: (row) => (row === 1 ? "--" : "170") }),
  );
  expect(output.activities.map(({ cadenceSpm }) => cadenceSpm)).toEqual([160, 170, 170]);
});
