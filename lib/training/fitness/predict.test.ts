import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Activity } from "../activity";
import { decayFactor } from "./decay";
import {
  marathonTime,
  predictions,
  racePair,
  riegelExponent,
  vickersOneRace,
  vickersTwoRaces,
} from "./predict";
import { raceTimeForVdot, vdotFromRace } from "./vdot";
import { limitVdotChange, personalFactor, vdotFromActivities } from "./vdot-from-activities";

const KM_PER_MILE = 1.609344;
const HALF = { distanceM: 21_097.5, timeS: 6020 };
const TEN = { distanceM: 10_000, timeS: 2716 };

describe("marathon prediction (Vickers and Vertosick 2016)", () => {
  it.each([
    [HALF, 30, 13_496],
    [TEN, 25, 13_672],
    [{ distanceM: 21_097.5, timeS: 7200 }, 20, 16_181],
  ])("model 1 gives the published value", (race, milesPerWeek, expectedS) => {
    expect(
      Math.abs(vickersOneRace(race, { weeklyKm: milesPerWeek * KM_PER_MILE }) - expectedS),
    ).toBeLessThanOrEqual(1);
  });

  it("model 2 uses the runner's own exponent", () => {
    const races = { shorter: TEN, longer: HALF };
    expect(riegelExponent(races)).toBeCloseTo(1.0661, 3);
    expect(Math.abs(vickersTwoRaces(races, { weeklyKm: 30 * KM_PER_MILE }) - 13_406)).toBeLessThanOrEqual(2);
  });

  it.each([
    [35, 30, 16_742],
    [35, 80, 15_514],
    [45, 50, 13_455],
    [55, 30, 11_779],
  ])("VDOT %i at %i km a week is slower than VDOT alone says", (vdot, weeklyKm, expectedS) => {
    expect(Math.abs(marathonTime({ vdot, weeklyKm }) - expectedS)).toBeLessThanOrEqual(20);
  });

  it("always comes with a range, wider when less is known", () => {
    const of = (confidence: "high" | "low") => predictions({ vdot: 40, weeklyKm: 40, confidence }).at(-1);
    const [sure, unsure] = [of("high"), of("low")];
    expect(sure?.distanceM).toBe(42_195);
    expect((unsure?.highS ?? 0) - (unsure?.lowS ?? 0)).toBeGreaterThan(
      (sure?.highS ?? 0) - (sure?.lowS ?? 0),
    );
  });

  it("says nothing of 800 m and ultras", () => {
    const distances = predictions({
      vdot: 50,
      weeklyKm: 60,
      confidence: "high",
      goalDistancesM: [800, 50_000],
    });
    expect(distances.map((prediction) => prediction.distanceM)).toEqual([5000, 10_000, 21_097.5, 42_195]);
  });
});

describe("fitness over days off (V.O2/Daniels)", () => {
  it.each([
    [5, 1],
    [6, 0.997],
    [7, 0.994],
    [10, 0.985],
    [14, 0.973],
    [21, 0.952],
    [28, 0.931],
    [35, 0.91],
    [42, 0.889],
    [49, 0.868],
    [56, 0.847],
    [63, 0.826],
    [70, 0.805],
    [72, 0.8],
    [200, 0.8],
  ])("after %i days the factor is %f", (daysOff, factor) => {
    expect(decayFactor({ daysOff, crossTrained: false })).toBeCloseTo(factor, 6);
  });

  it("halves the loss with cross-training: 35 days give 0.955, never below 0.9", () => {
    expect(decayFactor({ daysOff: 35, crossTrained: true })).toBe(0.955);
    expect(decayFactor({ daysOff: 10, crossTrained: true })).toBe(0.992);
    expect(decayFactor({ daysOff: 300, crossTrained: true })).toBe(0.9);
  });
});

describe("a runner's own exponent", () => {
  const ten = { ...TEN, date: "2026-09-06" };
  const half = { ...HALF, date: "2026-10-11" };

  it("comes from the newest race and an older one over a clearly other distance within half a year", () => {
    expect(racePair([half, ten])).toEqual({ shorter: ten, longer: half, newest: half });
    expect(racePair([half])).toBeNull();
    expect(racePair([half, { ...ten, date: "2026-01-11" }])).toBeNull();
    expect(racePair([half, { ...ten, distanceM: 16_000 }])).toBeNull();
  });

  it("stays between 1.03 and 1.15", () => {
    expect(riegelExponent({ shorter: TEN, longer: { ...HALF, timeS: 9000 } })).toBe(1.15);
    expect(riegelExponent({ shorter: TEN, longer: { ...HALF, timeS: 5000 } })).toBe(1.03);
  });

  it("keeps the race itself and makes a runner who slows much faster over 5 km", () => {
    const slows = { ...HALF, timeS: 6500, date: "2026-10-11" };
    const vdot = vdotFromRace(slows);
    const races = racePair([slows, ten]) ?? undefined;
    expect(races).toBeDefined();
    const base = { vdot, weeklyKm: 50, confidence: "high" as const };
    const [plain, own] = [predictions(base), predictions({ ...base, ...(races ? { races } : {}) })];
    expect(own[2]?.timeS).toBe(plain[2]?.timeS);
    expect(own[0]?.timeS).toBeLessThan(plain[0]?.timeS ?? 0);
  });

  it("predicts longer times for longer races whatever the two races were", () => {
    const distances = fc.constantFrom(1500, 3000, 5000, 10_000, 21_097.5);
    const vdots = fc.integer({ min: 25, max: 70 });
    fc.assert(
      fc.property(
        distances,
        distances,
        vdots,
        vdots,
        fc.integer({ min: 10, max: 120 }),
        (a, b, v, w, weeklyKm) => {
          const at = (distanceM: number, vdot: number) => ({
            distanceM,
            timeS: raceTimeForVdot({ vdot, distanceM }),
          });
          const races = racePair([
            { ...at(a, v), date: "2026-10-11" },
            { ...at(b, w), date: "2026-09-06" },
          ]);
          if (races === null) return;
          const times = predictions({ vdot: v, weeklyKm, confidence: "high", races }).map(
            ({ timeS }) => timeS,
          );
          expect(times).toEqual([...times].sort((x, y) => x - y));
        },
      ),
      { numRuns: 500, seed: 5 },
    );
  });
});

describe("VDOT by heart rate", () => {
  it("moves by one at first and one more for each 28 days, up and down", () => {
    expect(limitVdotChange(50, { from: 45, days: 0 })).toBe(46);
    expect(limitVdotChange(50, { from: 45, days: 27 })).toBe(46);
    expect(limitVdotChange(50, { from: 45, days: 28 })).toBe(47);
    expect(limitVdotChange(40, { from: 45, days: 28 })).toBe(43);
    expect(limitVdotChange(45.5, { from: 45, days: 0 })).toBe(45.5);
  });
});

describe("the personal factor of heart rate", () => {
  const rates = { hrMax: 190, hrRest: 50 };
  const run = (localDate: string, distanceM: number): Activity => ({
    row: 0,
    sport: "run",
    startLocal: `${localDate}T07:00:00`,
    localDate,
    distanceM,
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
  });
  const around = ["2026-10-01", "2026-10-04", "2026-10-07", "2026-10-10"].map((date) => run(date, 8500));
  const vdot = vdotFromActivities(around, { ...rates, today: "2026-10-11" }) ?? 0;
  const race = { distanceM: 10_000, timeS: raceTimeForVdot({ vdot: vdot * 0.92, distanceM: 10_000 }) };

  it("is VDOT of the race over VDOT of the runs before it, or after it where none were before", () => {
    expect(personalFactor(around, { ...rates, race: { ...race, date: "2026-10-11" } })).toBeCloseTo(0.92, 3);
    expect(personalFactor(around, { ...rates, race: { ...race, date: "2026-09-20" } })).toBeCloseTo(0.92, 3);
  });

  it("is unknown without runs near the race, 0.9 without a race, and never absurd", () => {
    expect(personalFactor([], { ...rates, race: { ...race, date: "2026-10-11" } })).toBeNull();
    expect(personalFactor(around, { ...rates, race: null })).toBe(0.9);
    const jog = { distanceM: 10_000, timeS: 6000, date: "2026-10-11" };
    expect(personalFactor(around, { ...rates, race: jog })).toBe(0.7);
  });
});
