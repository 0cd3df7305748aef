import { describe, expect, it } from "vitest";
import type { Activity } from "../activity";
import { shiftDays } from "../calendar";
import { oxygenCost } from "./vdot";
import { vdotFromActivities, vdotFromRun } from "./vdot-from-activities";

const TODAY = "2026-11-22";
const RATES = { hrMax: 190, hrRest: 50 };

function run(overrides: Partial<Activity> = {}): Activity {
  const localDate = overrides.localDate ?? "2026-11-20";
  return {
    row: 0,
    sport: "run",
    startLocal: `${localDate}T07:00:00`,
    localDate,
    distanceM: 10_000,
    durationS: 3000,
    movingS: null,
    elapsedS: null,
    avgHr: 148,
    maxHr: null,
    cadenceSpm: null,
    strideM: null,
    ascentM: null,
    title: "",
    dedupeKey: localDate,
    flags: [],
    ...overrides,
  };
}

describe("VDOT of one steady run with heart rate", () => {
  it("is 3.5 + (VO2(v) - 3.5) / x: 10 km in 50 min at 70 % of reserve give 49.9", () => {
    const byHand = 3.5 + (oxygenCost(200) - 3.5) / 0.7;
    expect(vdotFromRun(run(), RATES)).toBeCloseTo(byHand, 9);
    expect(byHand).toBeCloseTo(49.945, 3);
  });

  it("counts hills: the same pace with 250 m of ascent is worth more", () => {
    expect(vdotFromRun(run({ ascentM: 250 }), RATES) ?? 0).toBeGreaterThan(
      (vdotFromRun(run(), RATES) ?? 0) + 2,
    );
  });

  it("takes moving time where there is one", () => {
    expect(vdotFromRun(run({ durationS: 3600, movingS: 3000 }), RATES)).toBe(vdotFromRun(run(), RATES));
  });

  it.each<[string, Partial<Activity>]>([
    ["shorter than 20 minutes", { durationS: 1190, distanceM: 4000 }],
    ["without heart rate", { avgHr: null }],
    ["without distance", { distanceM: null }],
    ["below 55 % of reserve", { avgHr: 126 }],
    ["above 90 % of reserve", { avgHr: 177 }],
    ["on a trail", { sport: "trail" }],
    ["on a track", { sport: "track" }],
    ["on a treadmill", { sport: "treadmill" }],
    ["on a bicycle", { sport: "cycle" }],
    ["of no human speed", { distanceM: 40_000 }],
    ["of intervals, whose peak is far above its mean", { maxHr: 177 }],
  ])("a run %s says nothing", (_, overrides) => {
    expect(vdotFromRun(run(overrides), RATES)).toBeNull();
  });

  it("a run whose peak is near its mean is steady", () => {
    expect(vdotFromRun(run({ maxHr: 176 }), RATES)).not.toBeNull();
  });

  it.each([127, 176])("a run at the edge of the range counts (%i beats)", (avgHr) => {
    expect(vdotFromRun(run({ avgHr }), RATES)).not.toBeNull();
  });
});

describe("VDOT of six weeks of runs", () => {
  const days = (list: readonly number[]) => list.map((daysAgo) => shiftDays(TODAY, -daysAgo));
  const at = (distanceM: number, localDate: string, minutes = 50) =>
    run({ distanceM: (distanceM * minutes) / 50, durationS: minutes * 60, localDate });

  it("is the median weighted by duration: one long run outweighs three short ones", () => {
    const [a = "", b = "", c = "", d = ""] = days([1, 5, 9, 13]);
    const short = [at(9000, a, 22), at(9200, b, 22), at(9400, c, 22)];
    const found = vdotFromActivities([...short, at(11_000, d, 150)], { ...RATES, today: TODAY });
    expect(found).toBe(vdotFromRun(at(11_000, d, 150), RATES));
    const equal = vdotFromActivities([...short, at(11_000, d, 22)], { ...RATES, today: TODAY });
    expect(equal).toBe(vdotFromRun(at(9200, b, 22), RATES));
  });

  it("needs four runs of the last 42 days, and looks at no others", () => {
    const four = days([1, 10, 20, 42]).map((date) => at(10_000, date));
    expect(vdotFromActivities(four, { ...RATES, today: TODAY })).not.toBeNull();
    expect(vdotFromActivities(four.slice(1), { ...RATES, today: TODAY })).toBeNull();
    const old = [...four.slice(0, 3), at(10_000, shiftDays(TODAY, -43))];
    expect(vdotFromActivities(old, { ...RATES, today: TODAY })).toBeNull();
    const ahead = [...four.slice(0, 3), at(10_000, shiftDays(TODAY, 1))];
    expect(vdotFromActivities(ahead, { ...RATES, today: TODAY })).toBeNull();
  });

  it("is scaled by the personal factor, and the same whatever the order of runs", () => {
    const runs = days([1, 5, 9, 13, 17]).map((date, index) => at(9000 + index * 300, date, 40 + index));
    const plain = vdotFromActivities(runs, { ...RATES, today: TODAY }) ?? 0;
    expect(vdotFromActivities(runs, { ...RATES, today: TODAY, personalFactor: 0.9 })).toBeCloseTo(
      plain * 0.9,
      9,
    );
    expect(vdotFromActivities([...runs].reverse(), { ...RATES, today: TODAY })).toBe(plain);
  });
});
