import { describe, expect, it } from "vitest";
import { decayFactor } from "./decay";
import { marathonTime, predictions, riegelExponent, vickersOneRace, vickersTwoRaces } from "./predict";

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
