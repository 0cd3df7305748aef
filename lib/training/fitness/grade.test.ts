import { describe, expect, it } from "vitest";
import { cappedSlopeCost, hillFactor, slopeCost } from "./grade";

describe("cost of a slope", () => {
  it.each([
    [-0.2, 0.5],
    [-0.1, 0.6],
    [-0.05, 0.76],
    [0, 1],
    [0.02, 1.11],
    [0.05, 1.3],
    [0.1, 1.66],
    [0.2, 2.5],
  ])("at %d is %d of level running (Minetti)", (slope, cost) => {
    expect(slopeCost(slope)).toBeCloseTo(cost, 2);
  });

  it("is least at 18 % downhill, and no more than measured beyond 45 %", () => {
    const slopes = Array.from({ length: 46 }, (_, index) => -index / 100);
    const cheapest = slopes.reduce((best, slope) => (slopeCost(slope) < slopeCost(best) ? slope : best), 0);
    expect(cheapest).toBeCloseTo(-0.18, 2);
    expect(slopeCost(0.9)).toBe(slopeCost(0.45));
  });

  it("gives back at most 15 % downhill", () => {
    expect(cappedSlopeCost(-0.1)).toBe(0.85);
    expect(cappedSlopeCost(-0.01)).toBeCloseTo(slopeCost(-0.01), 9);
  });
});

describe("a hilly run", () => {
  const run = { sport: "run", distanceM: 10_000, ascentM: 250 } as const;

  it("cost more than a level one: 250 m on 10 km as much as half at 5 % up, half down", () => {
    expect(hillFactor(run)).toBeCloseTo((1.3 + 0.85) / 2, 2);
  });

  it("is taken as level without ascent or on a treadmill", () => {
    expect(hillFactor({ ...run, ascentM: null })).toBe(1);
    expect(hillFactor({ ...run, sport: "treadmill" })).toBe(1);
  });
});
