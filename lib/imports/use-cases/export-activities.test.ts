import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readExport } from "@/lib/imports";
import { cleanTitle } from "@/lib/imports/garmin/to-activity";
import type { Activity } from "@/lib/training";
import { runOn } from "@/tests/support/runner-state";
import { safeText } from "./csv-cells";
import { activitiesCsv } from "./export-activities";

const SPORTS = ["run", "treadmill", "trail", "track", "cycle", "swim", "walk", "strength", "other"] as const;

/** What has been lost or changed on the way by this reader or another. */
const AWKWARD = [
  " ",
  "  easy  run ",
  "=1+1",
  "＝1+1",
  "'=1+1",
  "''＝1",
  "'tis a run",
  "'98 reunion",
  "+49 151",
  "-x",
  "-5",
  "@home",
  "2nd New Year run",
  "NaN",
  "-Infinity",
  "--",
  "---",
  "--:--:--",
  'say "hi", twice',
  '"',
  "a;b",
  "1,500",
] as const;

/** Titles as they are stored: on one line, trimmed, composed. */
const title = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 30 }),
    fc.constantFrom(...AWKWARD),
    fc
      .tuple(fc.constantFrom("'", "''", "=", "＠", "-"), fc.constantFrom(...AWKWARD))
      .map((parts) => parts.join("")),
  )
  .map((text) => cleanTitle(text.normalize("NFC")).normalize("NFC"));

const tenths = (min: number, max: number) => fc.integer({ min: min * 10, max: max * 10 }).map((n) => n / 10);

const activity = fc
  .record({
    sport: fc.constantFrom(...SPORTS),
    title,
    /** Seconds per kilometre and metres: sizes that make sense together. */
    paceS: fc.integer({ min: 200, max: 700 }),
    distanceM: tenths(800, 60_000),
    minute: fc.integer({ min: 0, max: 1439 }),
    avgHr: fc.option(fc.integer({ min: 90, max: 160 })),
    maxHr: fc.option(fc.integer({ min: 160, max: 200 })),
    cadenceSpm: fc.option(fc.integer({ min: 100, max: 200 })),
    ascentM: fc.option(fc.integer({ min: 0, max: 100 })),
    pauseS: tenths(0, 500),
  })
  .map(({ paceS, minute, pauseS, cadenceSpm, ...values }): Omit<Activity, "startLocal" | "localDate"> => {
    const durationS = Math.max(60, Math.round((values.distanceM / 1000) * paceS * 10) / 10);
    const stride = cadenceSpm === null ? null : values.distanceM / ((cadenceSpm * durationS) / 60);
    const strideM =
      stride !== null && stride > 0.31 && stride < 2.49 ? Math.round(stride * 1000) / 1000 : null;
    const elapsedS = Math.round((durationS + pauseS) * 10) / 10;
    return {
      ...runOn("2026-11-17", { km: 1 }),
      ...values,
      row: minute,
      cadenceSpm,
      strideM,
      durationS,
      movingS: null,
      elapsedS,
    };
  });

/** What must come back; keys, rows and flags belong to the file. */
function shape({ sport, title, startLocal, localDate, ...rest }: Activity) {
  const { distanceM, durationS, movingS, elapsedS, avgHr, maxHr, cadenceSpm, strideM, ascentM } = rest;
  const numbers = { distanceM, durationS, movingS, elapsedS, avgHr, maxHr, cadenceSpm, strideM, ascentM };
  return { sport, title, startLocal, localDate, ...numbers };
}

describe("the list of activities as CSV", () => {
  it("is read back to the same activities, whatever their sport, size and title", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(activity, { minLength: 1, maxLength: 12 }), async (drawn) => {
        const activities = drawn.map((one, index): Activity => {
          const localDate = new Date(Date.UTC(2026, 0, 1) + index * 86_400_000).toISOString().slice(0, 10);
          const time = `${String(Math.floor(one.row / 60)).padStart(2, "0")}:${String(one.row % 60).padStart(2, "0")}:07`;
          return { ...one, localDate, startLocal: `${localDate}T${time}` };
        });
        const bytes = new TextEncoder().encode(activitiesCsv(activities));
        const read = await readExport({ bytes });
        expect(read.format).toBe("garmin-activities-csv");
        expect(read.units).toMatchObject({ distance: "km" });
        expect(read.activities.map(shape).reverse()).toEqual(activities.map(shape));
      }),
      { numRuns: Number(process.env.RUNGPT_CASES ?? 150) },
    );
  });

  it("keeps a day without a time of day and a run without distance", async () => {
    const run = {
      ...runOn("2026-11-17", { km: 1 }),
      startLocal: "2026-11-17T00:00:00",
      flags: ["startTimeMissing"],
    };
    const bytes = new TextEncoder().encode(activitiesCsv([{ ...run, sport: "treadmill", distanceM: null }]));
    const [read] = (await readExport({ bytes, profile: { units: "mi" } })).activities;
    expect(read).toMatchObject({
      localDate: "2026-11-17",
      startLocal: "2026-11-17T00:00:00",
      distanceM: null,
    });
  });

  it("starts no cell with what a spreadsheet would run, and leaves numbers alone", () => {
    for (const text of [
      "=1+1",
      "+1+1",
      "-1+1",
      "@SUM(A1)",
      "\t=1",
      "\r=1",
      " =1",
      "＝1+1",
      "＋x",
      "－x",
      "＠x",
      "-x",
    ]) {
      expect(safeText(text), JSON.stringify(text)).toBe(`'${text}`);
    }
    for (const text of ["-5", "+3.2", "--", "5:43", "2026-11-17", "Easy run", "", "-1,640"]) {
      expect(safeText(text)).toBe(text);
    }
  });
});
