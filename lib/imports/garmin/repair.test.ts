import { describe, expect, it } from "vitest";
import { buildCsv, type RowText, TEN_KM_IN_MILES, threeRuns } from "./fixtures/build-csv";
import { codesOf, readText } from "./fixtures/read-text";

describe("times and distances that Garmin wrote differently", () => {
  const hoursMinutes: Partial<RowText> = { time: "0:50", moving: "--", elapsed: "--" };

  it("repairs h:mm by pace x distance, and the rest of the file after the same fashion", async () => {
    const strength: Partial<RowText> = {
      ...hoursMinutes,
      type: "Strength Training",
      date: "2026-03-01 08:00:00",
      distance: "0.00",
      pace: "--",
      cadence: "--",
      stride: "--",
      time: "1:05",
    };
    const output = await readText(buildCsv([...threeRuns(hoursMinutes), strength]));
    expect(output.activities.map(({ durationS }) => durationS)).toEqual([3_000, 3_000, 3_000, 3_900]);
    expect(output.counts).toMatchObject({ runs: 3, otherSports: 1, repaired: 4 });
    expect(output.issues[0]).toMatchObject({
      line: 2,
      row: 1,
      field: "durationS",
      header: "Time",
      raw: "0:50",
      code: "timeWasHoursMinutes",
      severity: "fixed",
    });
  });

  it("takes the seconds of h:mm from pace, bounded by the elapsed time, also on short runs", async () => {
    const short = {
      ...hoursMinutes,
      distance: "2.00",
      pace: "5:20",
      time: "0:11",
      date: "2026-03-02 08:00:00",
    };
    const paused = { ...short, elapsed: "00:10:37", date: "2026-03-01 08:00:00" };
    const output = await readText(buildCsv([...threeRuns(hoursMinutes), short, paused]));
    expect(output.activities.slice(3).map(({ durationS }) => durationS)).toEqual([640, 637]);
  });

  it("reads h:mm of a swim, whose pace leaves the rests out, by the elapsed time", async () => {
    const swim = {
      ...hoursMinutes,
      type: "Pool Swim",
      distance: "1,500",
      pace: "2:40",
      date: "2026-03-02 08:00:00",
    };
    const clocks = { time: "0:45", moving: "00:39:58", elapsed: "00:45:17" };
    const output = await readText(buildCsv([...threeRuns(), { ...swim, ...clocks }]));
    expect(output.activities[3]).toMatchObject({ distanceM: 1_500, durationS: 2_717, movingS: 2_398 });
  });

  it("reads two-part times of 2017 as minutes and seconds", async () => {
    const output = await readText(buildCsv(threeRuns({ time: "50:00", moving: "--", elapsed: "--" })));
    expect(output.activities[0]?.durationS).toBe(3_000);
    expect(output.issues).toEqual([]);
  });

  it("rejects a two-part time on which nothing decides", async () => {
    const output = await readText(buildCsv(threeRuns({ ...hoursMinutes, pace: "--" })), {
      unitsOverride: "km",
    });
    expect(output.counts.rejected).toBe(3);
    expect(codesOf(output)).toContain("timeAmbiguous");
  });

  it("puts right minutes that a spreadsheet turned into hours", async () => {
    const output = await readText(buildCsv(threeRuns({ time: "50:00:00", moving: "--", elapsed: "--" })));
    expect(output.activities[0]).toMatchObject({ durationS: 3_000, flags: ["timeWasShifted"] });
  });

  it("reads pool and track distances in metres in a mile account", async () => {
    const pool: Partial<RowText> = {
      type: "Pool Swim",
      date: "2026-03-01 12:00:00",
      distance: "1,500",
      pace: "2:40",
      time: "00:40:00",
      moving: "00:39:58",
      elapsed: "00:45:17",
      stride: "--",
      cadence: "--",
      ascent: "--",
    };
    const track: Partial<RowText> = {
      type: "Track Running",
      date: "2026-02-27 18:00:00",
      distance: "6,270",
      pace: "8:03",
      time: "00:31:22",
      moving: "--",
      elapsed: "--",
    };
    const output = await readText(buildCsv([...threeRuns(), pool, track], { base: TEN_KM_IN_MILES }));
    expect(output.activities.slice(3)).toMatchObject([
      { sport: "swim", distanceM: 1_500, durationS: 2_400, flags: ["distanceWasMetres"] },
      { sport: "track", distanceM: 6_270, durationS: 1_882, flags: ["distanceWasMetres"] },
    ]);
  });

  it("reads track metres whose zero a spreadsheet trimmed", async () => {
    const track = {
      type: "Track Running",
      distance: "2.81",
      pace: "5:00",
      time: "00:14:03",
      date: "2026-03-01 18:00:00",
    };
    const output = await readText(buildCsv([...threeRuns(), { ...track, moving: "--", elapsed: "--" }]));
    expect(output.activities[3]?.distanceM).toBe(2_810);
  });

  it("keeps a treadmill run without distance by its time, and drops a moving time of zero", async () => {
    const treadmill = {
      type: "Treadmill Running",
      distance: "0.00",
      pace: "--",
      moving: "00:00:00",
      date: "2026-03-01 18:00:00",
    };
    const output = await readText(buildCsv([...threeRuns(), treadmill]));
    expect(output.activities[3]).toMatchObject({
      sport: "treadmill",
      distanceM: null,
      movingS: null,
      durationS: 3_000,
    });
    expect(codesOf(output)).toEqual(["distanceMissing"]);
  });
});
