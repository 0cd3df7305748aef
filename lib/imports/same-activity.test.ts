import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Activity } from "@/lib/training";
import { sameActivity } from "./index";

const RUN: Activity = {
  row: 1,
  sport: "run",
  startLocal: "2026-03-08T09:00:00",
  localDate: "2026-03-08",
  distanceM: 10_000,
  durationS: 3_000,
  movingS: null,
  elapsedS: null,
  avgHr: 150,
  maxHr: 172,
  cadenceSpm: null,
  strideM: null,
  ascentM: null,
  title: "",
  dedupeKey: "garmin|run|2026-03-08T09:00:00|1",
  flags: [],
};

function run(change: Partial<Activity>): Activity {
  return { ...RUN, dedupeKey: "other", ...change };
}

describe("two records of one run", () => {
  it.each<[string, Partial<Activity>]>([
    ["the same numbers", {}],
    ["starts two minutes apart", { startLocal: "2026-03-08T09:02:00" }],
    ["starts before the other", { startLocal: "2026-03-08T08:58:30" }],
    ["another kind of running", { sport: "trail" }],
    ["a distance within 2 %", { distanceM: 10_190 }],
    ["a time within 3 %", { durationS: 3_080 }],
    ["no distance", { distanceM: null }],
    ["a time with stops that is its elapsed time", { durationS: 3_400, movingS: 2_990 }],
    ["no time of day", { startLocal: "2026-03-08T00:00:00", flags: ["startTimeMissing"] }],
    ["a guessed zone two hours off", { startLocal: "2026-03-08T07:00:04", flags: ["timeZoneFromProfile"] }],
    [
      "a zone of a quarter hour, the next day",
      { startLocal: "2026-03-08T21:45:00", flags: ["timeZoneUnknown"] },
    ],
  ])("%s: are one", (_, change) => {
    expect(sameActivity(RUN, run(change))).toBe(true);
    expect(sameActivity(run(change), RUN)).toBe(true);
  });
});

describe("two runs", () => {
  it.each<[string, Partial<Activity>]>([
    ["three minutes apart", { startLocal: "2026-03-08T09:03:00" }],
    ["in the morning and in the evening", { startLocal: "2026-03-08T18:00:00" }],
    ["a day apart", { startLocal: "2026-03-09T09:00:00", flags: ["timeZoneUnknown"] }],
    ["of different length", { distanceM: 10_300 }],
    ["of different time", { durationS: 3_200 }],
    ["and a ride", { sport: "cycle" }],
    [
      "a guessed zone, but other seconds",
      { startLocal: "2026-03-08T07:00:40", flags: ["timeZoneFromProfile"] },
    ],
  ])("%s: stay two", (_, change) => {
    expect(sameActivity(RUN, run(change))).toBe(false);
    expect(sameActivity(run(change), RUN)).toBe(false);
  });
});

it("short runs may differ by 100 m, as lanes and satellites do", () => {
  expect(sameActivity({ ...RUN, distanceM: 1_500 }, run({ distanceM: 1_590 }))).toBe(true);
});

it("does not depend on which record comes first, and a record is itself", () => {
  const any = fc.record({
    startS: fc.integer({ min: 0, max: 4_000 }),
    distanceM: fc.option(fc.integer({ min: 0, max: 20_000 })),
    durationS: fc.integer({ min: 60, max: 8_000 }),
    elapsedS: fc.option(fc.integer({ min: 60, max: 8_000 })),
    flags: fc.constantFrom<string[][]>([], ["timeZoneUnknown"]),
  });
  const at = (startS: number) => new Date(Date.UTC(2026, 2, 8) + startS * 1_000).toISOString().slice(0, 19);
  fc.assert(
    fc.property(any, any, (first, second) => {
      const a = run({ ...first, startLocal: at(first.startS) });
      const b = run({ ...second, startLocal: at(second.startS) });
      expect(sameActivity(a, b)).toBe(sameActivity(b, a));
      expect(sameActivity(a, a)).toBe(true);
    }),
  );
});
