import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planInputs } from "@/tests/support/plan-inputs";
import { TEST_INPUT } from "@/tests/support/runner-state";
import { fitnessForVdot } from "../fitness/fitness-from-input";
import { checkPlan } from "../guardrails/check-plan";
import type { PlanInput } from "../plan-input";
import type { DatedWorkout, FitnessSummary } from "../plan-output";
import { buildPlan } from "./build-plan";
import { repaceWorkouts } from "./repace-workouts";
import { workoutsOf } from "./weeks";

/** Random runners; more with RUNGPT_CASES. */
const CASES = Number(process.env.RUNGPT_CASES ?? 150);

/** Rules that re-pacing alone decides. */
const RULES = new Set(["P1", "P2", "P4", "D2", "I7"]);

function withFitness(input: PlanInput, vdotStep: number) {
  const plan = buildPlan(input);
  const is = fitnessForVdot({ ...plan.fitness, vdot: plan.fitness.vdot + vdotStep }, { input });
  return { plan, is, before: workoutsOf(plan) };
}

const step = fc.double({ min: -6, max: 6, noNaN: true });

/** What must not change: the day, the kind, the parts and what they are for. */
function skeletonOf({ id, date, kind, purpose, rules, steps }: DatedWorkout) {
  return { id, date, kind, purpose, rules, parts: steps.map((part) => [part.kind, part.zone, part.times]) };
}

describe("re-pacing workouts", () => {
  it("to the same fitness changes nothing", () => {
    fc.assert(
      fc.property(planInputs, (input) => {
        const { plan, before } = withFitness(input, 0);
        const { fitness } = plan;
        expect(repaceWorkouts(before, { was: fitness, is: fitness, input })).toEqual(before);
      }),
      { numRuns: CASES },
    );
  });

  it("leaves a run of a race's distance a run, where the plan leaves the race of its day out", () => {
    const { plan, before } = withFitness(TEST_INPUT, 0);
    const run = before.find(({ kind }) => kind === "long");
    if (run === undefined) throw new Error("Every week has a long run.");
    const race = {
      kind: "race",
      priority: "A",
      distanceM: Math.round(run.km * 1000),
      date: run.date,
    } as const;
    const context = { was: plan.fitness, is: plan.fitness, input: { ...TEST_INPUT, goals: [race] } };
    expect(repaceWorkouts([run], context)).toEqual([run]);
  });

  it("to another fitness keeps days, kinds, parts and purposes", () => {
    fc.assert(
      fc.property(planInputs, step, (input, vdotStep) => {
        const { plan, is, before } = withFitness(input, vdotStep);
        const after = repaceWorkouts(before, { was: plan.fitness, is, input });
        expect(after.map(skeletonOf)).toEqual(before.map(skeletonOf));
      }),
      { numRuns: CASES },
    );
  });

  it("to another fitness gives targets that follow it, in order, and sums that agree", () => {
    fc.assert(
      fc.property(planInputs, step, (input, vdotStep) => {
        const { plan, is, before } = withFitness(input, vdotStep);
        const workouts = repaceWorkouts(before, { was: plan.fitness, is, input });
        const found = checkPlan({ workouts, input, season: plan.season, fitness: is });
        expect(found.filter(({ rule }) => RULES.has(rule))).toEqual([]);
      }),
      { numRuns: CASES },
    );
  });

  it("keeps each run's distance, or the time that it was told by, and repetitions as long as they may be", () => {
    fc.assert(
      fc.property(planInputs, step, (input, vdotStep) => {
        const { plan, is, before } = withFitness(input, vdotStep);
        const after = repaceWorkouts(before, { was: plan.fitness, is, input });
        const share = (a: number, b: number) => Math.abs(a / b - 1);
        before.forEach((was, index) => {
          const now = after[index];
          if (now === undefined) throw new Error("A workout was lost.");
          expect(Math.min(share(now.km, was.km), share(now.minutes, was.minutes))).toBeLessThan(0.12);
        });
        const found = checkPlan({ workouts: after, input, season: plan.season, fitness: is });
        const repetitions = /needs repetitions/;
        expect(found.filter(({ message }) => repetitions.test(message))).toEqual([]);
      }),
      { numRuns: CASES },
    );
  });

  it("keeps a part at the quick end of easy there, by what the end was of the fitness it was planned for", () => {
    const input = fc
      .sample(planInputs, { numRuns: 300, seed: 7 })
      .find((runner) => partsOf(runner).length > 0);
    if (input === undefined) throw new Error("No runner has easy runs with parts.");
    const { plan, is } = withFitness(input, 4);
    const [first] = partsOf(input);
    if (first === undefined) throw new Error("No run with parts.");
    const [after] = repaceWorkouts([first], { was: plan.fitness, is, input });
    const order = ({ steps }: DatedWorkout) =>
      steps.map(({ paceSecPerKm: pace }) =>
        Math.sign(pace.fast - Math.min(...steps.map((s) => s.paceSecPerKm.fast))),
      );
    expect(after && order(after)).toEqual(order(first));
    expect(after?.km).toBeCloseTo(first.km, 6);
    expect(paceOf(after, is)).toBeLessThan(1.01);
  });
});

function partsOf(input: PlanInput): DatedWorkout[] {
  return workoutsOf(buildPlan(input)).filter(
    ({ kind, steps }) => kind === "easy" && steps.length > 1 && steps.every((part) => part.kind === "steady"),
  );
}

/** The slowest easy target as a share of the slow end of easy. */
function paceOf(workout: DatedWorkout | undefined, { pacesSecPerKm }: FitnessSummary): number {
  return Math.max(...(workout?.steps ?? []).map(({ paceSecPerKm: { slow } }) => slow)) / pacesSecPerKm.E.slow;
}
