import { describe, expect, it } from "vitest";
import { PERSONAS } from "@/tests/support/personas";
import { pacesForVdot } from "../fitness/paces";
import { planWholeSeason } from "../plan/build-plan";
import { easySteps, marathonLongSteps, shapedSteps } from "./easy-steps";
import { EASY_TEMPLATES, LONG_MARATHON_TEMPLATES, LONG_TEMPLATES } from "./library/easy-running";
import { TEMPLATES } from "./templates";
import { stepsKm, stepsMinutes } from "./totals";

const SHAPES = [...EASY_TEMPLATES, ...LONG_TEMPLATES];

describe("shapes of easy and long runs", () => {
  it("make the library one of more than 40 shapes over all kinds, each with its own name", () => {
    const ids = [...TEMPLATES, ...SHAPES, ...LONG_MARATHON_TEMPLATES].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(40);
  });

  it.each(SHAPES)("$id has the km of a steady run, its time within a minute, and stays easy", (template) => {
    for (const vdot of [20, 35, 50, 70]) {
      const paces = pacesForVdot(vdot);
      for (const km of [5, 8.5, 13, 21.5, 30]) {
        const steps = shapedSteps(km, { paces, template });
        expect(stepsKm(steps)).toBeCloseTo(km, 6);
        const steady = stepsMinutes(easySteps(km, paces));
        expect(Math.abs(stepsMinutes(steps) - steady)).toBeLessThanOrEqual(1);
        for (const { paceSecPerKm } of steps) {
          expect(paceSecPerKm.fast).toBeGreaterThanOrEqual(Math.round(paces.E.fast));
          expect(paceSecPerKm.slow).toBeLessThanOrEqual(Math.round(paces.E.slow));
        }
      }
    }
  });

  it("marathon pace in a long run comes in one, two or three pieces of the same km together", () => {
    const paces = pacesForVdot(45);
    const pieces = [0, 1, 2].map((turn) => {
      const steps = marathonLongSteps(24, { paces, marathonKm: 9, turn });
      expect(stepsKm(steps)).toBeCloseTo(24, 6);
      const work = steps.filter(({ kind }) => kind === "work");
      expect(stepsKm(work)).toBeCloseTo(9, 6);
      return work.length;
    });
    expect(pieces).toEqual([1, 2, 3]);
  });

  it("a short piece at marathon pace is not cut up", () => {
    const steps = marathonLongSteps(16, { paces: pacesForVdot(35), marathonKm: 3, turn: 1 });
    expect(steps.filter(({ kind }) => kind === "work")).toHaveLength(1);
  });

  it("take turns: no runner with loading weeks gets one shape of long run three times running", () => {
    const runs = planWholeSeason(PERSONAS.firstMarathon).filter(({ kind }) => kind === "long");
    const shapes = runs.map(({ steps }) => steps.map(({ zone }) => zone).join(""));
    expect(new Set(shapes).size).toBeGreaterThanOrEqual(4);
    shapes.forEach((shape, index) => {
      if (index < 2) return;
      expect([shapes[index - 1], shapes[index - 2]].every((other) => other === shape)).toBe(false);
    });
  });
});
