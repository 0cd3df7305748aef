import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PERSONAS } from "@/tests/support/personas";
import type { PlanInput } from "../plan-input";
import { MARATHON_READ_BACK } from "./constants";
import { fitnessFromInput } from "./fitness-from-input";
import { marathonTime, racePair } from "./predict";
import { vdotFromRace } from "./vdot";
import { vdotOfResult } from "./vdot-of-result";

const MARATHON_M = 42_195;
const vdots = fc.double({ min: 25, max: 75, noNaN: true });
const volumes = fc.double({ min: MARATHON_READ_BACK.leastWeeklyKm, max: 180, noNaN: true });

describe("a marathon read back", () => {
  it("exactly as predicted leaves VDOT where it was, at any volume", () => {
    let tried = 0;
    fc.assert(
      fc.property(vdots, volumes, (vdot, weeklyKm) => {
        const timeS = marathonTime({ vdot, weeklyKm });
        const race = { distanceM: MARATHON_M, timeS };
        const isBounded = vdot - vdotFromRace(race) > MARATHON_READ_BACK.maxGain;
        if (isBounded) return;
        tried += 1;
        expect(vdotOfResult(race, { weeklyKm })).toBeCloseTo(vdot, 4);
        expect(marathonTime({ vdot: vdotOfResult(race, { weeklyKm }), weeklyKm })).toBeCloseTo(timeS, 1);
      }),
      { numRuns: 500, seed: 9 },
    );
    expect(tried).toBeGreaterThan(300);
  });

  it("is never below the plain VDOT, never more than 5 above it, and a faster one is never worth less", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 7300, max: 28_000 }),
        fc.double({ min: 0, max: 300, noNaN: true }),
        (timeS, weeklyKm) => {
          const of = (seconds: number) =>
            vdotOfResult({ distanceM: MARATHON_M, timeS: seconds }, { weeklyKm });
          const gain = of(timeS) - vdotFromRace({ distanceM: MARATHON_M, timeS });
          expect(gain).toBeGreaterThanOrEqual(0);
          expect(gain).toBeLessThanOrEqual(MARATHON_READ_BACK.maxGain + 1e-9);
          expect(of(timeS - 60)).toBeGreaterThanOrEqual(of(timeS));
          const lessVolume = vdotOfResult({ distanceM: MARATHON_M, timeS }, { weeklyKm: weeklyKm / 2 });
          expect(lessVolume).toBeGreaterThanOrEqual(of(timeS) - 1e-6);
        },
      ),
      { numRuns: 300, seed: 9 },
    );
  });

  it("counts a course that a watch measured one per cent long or short as a marathon", () => {
    const at = (distanceM: number) =>
      vdotOfResult({ distanceM, timeS: (13_500 * distanceM) / MARATHON_M }, { weeklyKm: 50 });
    expect(at(42_500)).toBeCloseTo(at(MARATHON_M), 6);
    expect(at(41_900)).toBeCloseTo(at(MARATHON_M), 6);
  });

  it("leaves every shorter race to the formula, whatever the volume", () => {
    const half = { distanceM: 21_097.5, timeS: 6020 };
    expect(vdotOfResult(half, { weeklyKm: 10 })).toBe(vdotFromRace(half));
    const ten = { distanceM: 10_000, timeS: 2716 };
    expect(vdotOfResult(ten, { weeklyKm: 100 })).toBe(vdotFromRace(ten));
  });

  it("takes an ultra for the marathon that it equals: 50 km in 4:30 for one of 3:43", () => {
    const ultra = vdotOfResult({ distanceM: 50_000, timeS: 16_200 }, { weeklyKm: 60 });
    const marathonS = 16_200 * (MARATHON_M / 50_000) ** 1.12;
    expect(ultra).toBeCloseTo(vdotOfResult({ distanceM: MARATHON_M, timeS: marathonS }, { weeklyKm: 60 }), 9);
    expect(ultra).toBeGreaterThan(40);
  });
});

describe("fitness after a marathon", () => {
  const trained = (km: number, recentRace: PlanInput["fitness"]["recentRace"]): PlanInput => ({
    ...PERSONAS.firstMarathon,
    today: "2026-11-23",
    fitness: { recentRace, weeklyKm: [km, km, km, km], longestRunKmLast30Days: 20 },
  });

  it("predict, race, estimate, predict again: the same marathon, and the same VDOT as before it", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 30, max: 48, noNaN: true }),
        fc.integer({ min: 45, max: 110 }),
        (vdot, weeklyKm) => {
          const timeS = marathonTime({ vdot, weeklyKm });
          const after = fitnessFromInput(
            trained(weeklyKm, { distanceM: MARATHON_M, timeS, date: "2026-11-08" }),
          );
          expect(Math.abs(after.vdot - vdot)).toBeLessThanOrEqual(0.01);
          const again = after.predictions.find(({ distanceM }) => distanceM === MARATHON_M);
          expect(Math.abs((again?.timeS ?? 0) - timeS)).toBeLessThanOrEqual(5);
        },
      ),
      { numRuns: 200, seed: 4 },
    );
  });

  it("more training after it doesn't make the race count for less where its own volume is known", () => {
    const race = { distanceM: MARATHON_M, timeS: 13_500, date: "2026-11-08" };
    const [then, now] = [40, 80].map((km) => fitnessFromInput(trained(km, race), { raceWeeklyKm: 50 }).vdot);
    expect(now).toBe(then);
  });

  it("light weeks after it are not taken for the training before it", () => {
    const race = { distanceM: MARATHON_M, timeS: 13_500, date: "2026-11-08" };
    const input = trained(60, race);
    const light = { ...input, fitness: { ...input.fitness, weeklyKm: [60, 55, 20, 10] } };
    expect(fitnessFromInput(light).vdot).toBe(fitnessFromInput(input).vdot);
  });

  it("a marathon is no half of a pair: an exponent would blame the runner for missing volume", () => {
    const marathon = { distanceM: MARATHON_M, timeS: 13_500, date: "2026-11-08" };
    const ten = { distanceM: 10_000, timeS: 2716, date: "2026-09-06" };
    expect(racePair([marathon, ten])).toBeNull();
    expect(racePair([marathon, { ...ten, date: "2026-11-15" }])).toBeNull();
  });
});
