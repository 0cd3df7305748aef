import { describe, expect, it } from "vitest";
import { altitudeFactor, heatFactor } from "./environment";

describe("heat", () => {
  const at = (wbgtC: number | null, timeS = 5400) => heatFactor({ wbgtC, timeS, isMarathon: timeS > 9000 });

  it("costs nothing up to 15 WBGT, and 0.4 % a degree above: 3.6 % at 24", () => {
    expect(at(null)).toBe(1);
    expect(at(15)).toBe(1);
    expect(at(5)).toBe(1);
    expect(at(24)).toBeCloseTo(1.036, 9);
  });

  it("costs marathons beyond four hours 0.6 % a degree", () => {
    expect(at(24, 15_000)).toBeCloseTo(1.054, 9);
    expect(at(24, 14_000)).toBeCloseTo(1.036, 9);
  });
});

describe("altitude", () => {
  it("takes 6.3 % per 1000 m above 300 m, and no more than 35 %", () => {
    expect(altitudeFactor(-100)).toBe(1);
    expect(altitudeFactor(300)).toBe(1);
    expect(altitudeFactor(1300)).toBeCloseTo(0.937, 9);
    expect(altitudeFactor(1800)).toBeCloseTo(0.9055, 9);
    expect(altitudeFactor(9000)).toBe(0.65);
  });
});
