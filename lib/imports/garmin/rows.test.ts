import { describe, expect, it } from "vitest";
import { buildCsv, threeRuns } from "./fixtures/build-csv";
import { codesOf, readText } from "./fixtures/read-text";

describe("rows", () => {
  it("counts every row once", async () => {
    const rows = [
      ...threeRuns(),
      ...threeRuns().slice(0, 1),
      { date: "1989-12-31 01:05:14" },
      { date: "not a date" },
      { date: "2026-02-01 10:00:00", type: "Incident Detected" },
      { date: "2026-02-02 10:00:00", type: "Underwater Basket Weaving" },
      { date: "2026-02-03 10:00:00", time: "00:00:40", distance: "0.10", moving: "--", elapsed: "--" },
      { date: "2026-02-04 10:00:00", distance: "ten" },
      { date: "2026-02-05 10:00:00", time: "soon" },
    ];
    const { counts, ...output } = await readText(buildCsv(rows));
    expect(counts).toEqual({
      rows: 11,
      runs: 3,
      otherSports: 1,
      rejected: 6,
      duplicatesInFile: 1,
      repaired: 0,
    });
    expect(codesOf(output)).toEqual([
      "duplicateInFile",
      "dateBeforeWatch",
      "dateInvalid",
      "notAWorkout",
      "unknownActivityType",
      "shorterThanAMinute",
      "distanceInvalid",
      "timeInvalid",
    ]);
  });

  it("keeps the longer of two records that start at the same second, or the favourite", async () => {
    const shorter = { distance: "9.00", time: "00:45:00", moving: "--", elapsed: "--" };
    const longer = await readText(buildCsv([shorter, ...threeRuns()]));
    expect(longer.activities[0]).toMatchObject({ row: 2, distanceM: 10_000 });
    expect(longer.issues).toMatchObject([{ row: 1, code: "conflictingDuplicate", severity: "warning" }]);
    const favourite = await readText(buildCsv([{ ...shorter, favorite: "true" }, ...threeRuns()]));
    expect(favourite.activities[0]).toMatchObject({ row: 1, distanceM: 9_000 });
  });

  it("keeps two runs of a day that has no times, with keys that later runs don't change", async () => {
    const older = [{ date: "1.4.2024", distance: "5.00", time: "00:25:00", moving: "--", elapsed: "--" }];
    const newer = [{ date: "1.4.2024" }, ...older];
    const first = await readText(buildCsv([...threeRuns(), ...older]));
    const second = await readText(buildCsv([...threeRuns(), ...newer]));
    const keysAt = (output: typeof first, distanceM: number) =>
      output.activities
        .filter((activity) => activity.distanceM === distanceM)
        .map(({ dedupeKey }) => dedupeKey);
    expect(keysAt(second, 5_000)).toEqual(keysAt(first, 5_000));
    expect(second.activities).toHaveLength(5);
  });

  it("leaves out what a body cannot do and says so", async () => {
    const odd = {
      maxHr: "140",
      cadence: "300",
      stride: "3.00",
      ascent: "9,000",
      elapsed: "00:30:00",
      moving: "01:30:00",
    };
    const output = await readText(buildCsv([...threeRuns(), { ...odd, date: "2026-03-01 18:00:00" }]));
    expect(output.activities[3]).toMatchObject({
      avgHr: null,
      maxHr: null,
      cadenceSpm: null,
      strideM: null,
      ascentM: null,
      elapsedS: null,
      movingS: null,
    });
    expect(output.activities[3]?.flags.toSorted()).toEqual([
      "ascentImplausible",
      "cadenceImplausible",
      "elapsedTimeImplausible",
      "heartRateImplausible",
      "movingTimeImplausible",
      "strideImplausible",
    ]);
  });

  it("treats every way of writing nothing as missing", async () => {
    const nothing = {
      avgHr: "0",
      maxHr: "--",
      te: "",
      ascent: "NaN",
      moving: "00:NaN:NaN",
      elapsed: "--:--:--",
    };
    const output = await readText(buildCsv(threeRuns(nothing)));
    expect(output.activities[0]).toMatchObject({
      avgHr: null,
      maxHr: null,
      ascentM: null,
      movingS: null,
      elapsedS: null,
    });
    expect(output.issues).toEqual([]);
  });

  it("rejects runs in the future only when it knows today", async () => {
    const text = buildCsv(threeRuns());
    expect((await readText(text, { today: "2026-03-04" })).counts).toMatchObject({ runs: 2, rejected: 1 });
    expect((await readText(text)).counts.runs).toBe(3);
  });

  it("warns that a list of whole pages may be cut off", async () => {
    const rows = Array.from({ length: 20 }, (_, index) => ({
      date: `2026-03-${String(28 - index).padStart(2, "0")} 09:00:00`,
    }));
    const output = await readText(buildCsv(rows));
    expect(output.coverage).toEqual({ from: "2026-03-09", to: "2026-03-28", possiblyTruncated: true });
    expect(codesOf(output)).toEqual(["possiblyTruncated"]);
  });

  it("names a list without rows", async () => {
    expect(codesOf(await readText(buildCsv([])))).toEqual(["noRows"]);
  });
});
