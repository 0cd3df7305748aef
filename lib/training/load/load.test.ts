import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Activity } from "../activity";
import { datesBetween } from "../calendar";
import { activityLoad } from "./activity-load";
import { loadSeries } from "./load-series";
import { rTss, sessionRpe, stepPoints, trimp } from "./methods";
import { acuteChronicRatio, weekStrain } from "./week-strain";

const RUN: Activity = {
  row: 0,
  sport: "run",
  startLocal: "2026-11-20T07:00:00",
  localDate: "2026-11-20",
  distanceM: 12_000,
  durationS: 3600,
  movingS: 3600,
  elapsedS: 3600,
  avgHr: 150,
  maxHr: 170,
  cadenceSpm: 170,
  strideM: null,
  ascentM: null,
  title: "Run",
  dedupeKey: "run",
  flags: [],
};

describe("load formulas", () => {
  it("TRIMP of an hour at 70 % of reserve is 103.1 for men and 116.3 for women", () => {
    expect(trimp({ minutes: 60, reserve: 0.7, sex: "male" })).toBeCloseTo(103.1, 1);
    expect(trimp({ minutes: 60, reserve: 0.7, sex: "female" })).toBeCloseTo(116.3, 1);
  });

  it("an hour at threshold is 100", () => {
    expect(rTss({ durationS: 3600, paceSecPerKm: 300, thresholdPaceSecPerKm: 300 })).toBeCloseTo(100, 6);
  });

  it("every scale is 100 for an hour at threshold: TRIMP at 88 % of reserve, effort 7.5, Daniels' points", () => {
    const context = { thresholdPaceSecPerKm: 300, hrMax: 200, hrRest: 50 };
    const hour = { ...RUN, distanceM: null, avgHr: 50 + 0.88 * 150 };
    for (const sex of ["male", "female", "unspecified"] as const) {
      expect(activityLoad(hour, { ...context, sex }).load).toBeCloseTo(100, 0);
    }
    const byEffort = activityLoad({ ...hour, avgHr: null }, { ...context, sex: "male", rpe: 7.5 });
    expect(byEffort).toEqual({ load: 100, method: "sRPE" });
    const threshold = { kind: "work" as const, times: 1, km: 12, minutes: 60, zone: "T" as const };
    expect(stepPoints([{ ...threshold, paceSecPerKm: { fast: 300, slow: 300 } }])).toBe(36);
  });

  it("easy minutes are a fifth of a Daniels point each: an hour is 12 of 36", () => {
    const found = activityLoad(
      { ...RUN, distanceM: null, avgHr: null },
      { thresholdPaceSecPerKm: 300, sex: "female" },
    );
    expect(found).toEqual({ load: expect.closeTo(100 / 3, 9), method: "points" });
  });

  it("a measuring error in pace can't load more than 1.4 times threshold, squared", () => {
    const load = rTss({ durationS: 3600, paceSecPerKm: 60, thresholdPaceSecPerKm: 300 });
    expect(load).toBeCloseTo(196, 6);
  });

  it("session RPE is minutes times effort: an hour at 5 is 300", () => {
    expect(sessionRpe({ minutes: 60, rpe: 5 })).toBe(300);
  });

  it("a hilly run loads more than a level one at the same pace", () => {
    const context = { thresholdPaceSecPerKm: 300, sex: "male" as const };
    const hilly = activityLoad({ ...RUN, ascentM: 300 }, context);
    expect(hilly.method).toBe("rTSS");
    expect(hilly.load).toBeGreaterThan(activityLoad(RUN, context).load * 1.1);
  });

  it("takes pace before heart rate before effort before minutes, and says which", () => {
    const base = { thresholdPaceSecPerKm: 300, sex: "male" as const };
    const heart = { ...base, hrMax: 190, hrRest: 50 };
    const noDistance = { ...RUN, distanceM: null };
    expect(activityLoad(RUN, heart)).toEqual({ load: expect.closeTo(100, 5), method: "rTSS" });
    expect(activityLoad(noDistance, heart).method).toBe("TRIMP");
    expect(activityLoad({ ...noDistance, avgHr: null }, { ...heart, rpe: 5 }).method).toBe("sRPE");
    expect(activityLoad({ ...noDistance, avgHr: null }, heart).method).toBe("points");
  });
});

describe("fitness and fatigue", () => {
  const from = "2026-10-01";
  const days = datesBetween(from, "2026-10-28").map((date) => ({ date, load: 50 }));

  it("28 days of 50 from 40/40 give CTL 44.866 and ATL 49.817", () => {
    const last = loadSeries({ days, from, to: "2026-10-28", start: { ctl: 40, atl: 40 } }).at(-1);
    expect(last?.ctl).toBeCloseTo(44.866, 3);
    expect(last?.atl).toBeCloseTo(49.817, 3);
  });

  it("form is yesterday's fitness minus yesterday's fatigue", () => {
    const points = loadSeries({ days, from, to: "2026-10-03", start: { ctl: 60, atl: 40 } });
    expect(points[0]?.tsb).toBe(20);
    expect(points[1]?.tsb).toBe((points[0]?.ctl ?? 0) - (points[0]?.atl ?? 0));
  });

  it("two runs on a day add up, in whatever order they come", () => {
    const two = [
      { date: from, load: 30 },
      { date: from, load: 20 },
    ];
    const start = { ctl: 40, atl: 40 };
    const once = loadSeries({ days: [{ date: from, load: 50 }], from, to: from, start });
    expect(loadSeries({ days: two, from, to: from, start })).toEqual(once);
    expect(loadSeries({ days: [...two].reverse(), from, to: from, start })).toEqual(once);
  });

  it("starts from the mean of the first weeks, not from zero", () => {
    const first = loadSeries({ days, from, to: "2026-10-28" })[0];
    expect(first?.ctl).toBeCloseTo(50, 6);
    expect(first?.tsb).toBeCloseTo(0, 6);
  });
});

describe("a week's strain", () => {
  const week = [0, 50, 60, 50, 0, 60, 120];

  it("monotony of 0, 50, 60, 50, 0, 60, 120 is 1.28 with the deviation of the population", () => {
    const { load, monotony, strain } = weekStrain(week);
    expect(load).toBe(340);
    expect(monotony).toBeCloseTo(1.28, 2);
    expect(strain).toBeCloseTo(340 * (monotony ?? 0), 9);
  });

  it("days that are all alike have none", () => {
    expect(weekStrain([50, 50, 50, 50, 50, 50, 50])).toEqual({ load: 350, monotony: null, strain: null });
  });

  it("acute over chronic load is 1 for a steady runner, 2 after a week of three times that, null too early", () => {
    const steady = Array.from({ length: 28 }, () => 50);
    expect(acuteChronicRatio(steady)).toBe(1);
    expect(acuteChronicRatio([...steady.slice(7), ...week.map(() => 150)])).toBeCloseTo(2, 9);
    expect(acuteChronicRatio(steady.slice(1))).toBeNull();
    expect(acuteChronicRatio(steady.map(() => 0))).toBeNull();
  });

  it("the ratio of acute to chronic load decides nothing: no module that makes or judges plans knows it", () => {
    const files = globSync("lib/{training,ledger,weekly-refresh}/**/*.ts").filter(
      (file) => !/\.test\.ts$|training\/(index|load\/week-strain)\.ts$/.test(file),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => /acuteChronic/.test(readFileSync(file, "utf8")))).toEqual([]);
  });
});
