import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PERSONAS, type PersonaName } from "@/tests/support/personas";
import { planInputs } from "@/tests/support/plan-inputs";
import { datesBetween, shiftDays } from "../calendar";
import { hardViolations } from "../guardrails/check-plan";
import { parsePlanInput } from "../parse-plan-input";
import type { PlanInput } from "../plan-input";
import { type PlanOutput, planOutputSchema } from "../plan-output";
import { buildPlan } from "./build-plan";
import { horizonOf } from "./horizon";
import { workoutsOf } from "./weeks";

const NAMES = Object.keys(PERSONAS) as PersonaName[];

function breaches(plan: PlanOutput, input: PlanInput) {
  return hardViolations({ workouts: workoutsOf(plan), input, season: plan.season, fitness: plan.fitness });
}

function dates(plan: PlanOutput): string[] {
  return plan.weeks.flatMap((week) => week.days.map((day) => day.date));
}

function kinds(plan: PlanOutput): string[] {
  return workoutsOf(plan).map((workout) => workout.kind);
}

describe("plans for fifteen runners", () => {
  it.each(NAMES)("%s: input is accepted, output fits the schema and breaks no hard rule", (name) => {
    const parsed = parsePlanInput(PERSONAS[name]);
    expect(parsed.ok).toBe(true);
    const plan = buildPlan(PERSONAS[name]);
    expect(planOutputSchema.safeParse(plan).error).toBeUndefined();
    expect(breaches(plan, PERSONAS[name])).toEqual([]);
  });

  it("couch to 5k is run-walk by time without hard workouts", () => {
    const plan = buildPlan(PERSONAS.couchTo5k);
    expect(new Set(kinds(plan))).toEqual(new Set(["runWalk", "easy"]));
    expect(workoutsOf(plan).every((workout) => !workout.hard && workout.minutes <= 45)).toBe(true);
    expect(workoutsOf(plan)[0]?.minutes).toBeLessThanOrEqual(35);
  });

  it("three days a week hold one hard session at most", () => {
    const plan = buildPlan(PERSONAS.threeDayHalf);
    for (const week of plan.weeks) {
      const hard = week.days
        .flatMap((day) => day.workouts)
        .filter((workout) => workout.hard && workout.kind !== "long");
      expect(hard.length).toBeLessThanOrEqual(1);
    }
  });

  it("a first marathon is forecast with the volume in mind", () => {
    const plan = buildPlan(PERSONAS.firstMarathon);
    const marathon = plan.fitness.predictions.find((prediction) => prediction.distanceM === 42_195);
    expect(marathon?.timeS).toBeGreaterThan(4.5 * 3600);
    expect(marathon?.timeS).toBeLessThan(4.7 * 3600);
  });

  it("time off lowers VDOT by 0.955 with cross-training and starts at a third of the volume, nothing hard", () => {
    const plan = buildPlan(PERSONAS.injuredReturn);
    const healthy = { painScore: 0, ill: false, daysOff: 0, crossTrainedWhileOff: true };
    const before = buildPlan({ ...PERSONAS.injuredReturn, health: healthy });
    expect(plan.fitness.vdot / before.fitness.vdot).toBeCloseTo(0.955, 3);
    expect(plan.season.weeklyKm[0]?.km).toBeLessThanOrEqual(50.5 * 0.34);
    expect(
      plan.weeks
        .slice(0, 5)
        .flatMap((week) => week.days.flatMap((day) => day.workouts))
        .some((w) => w.hard),
    ).toBe(false);
  });

  it("an impossible marathon is infeasible, with alternatives that are feasible, and a safe plan", () => {
    const input = PERSONAS.impossibleMarathon;
    const plan = buildPlan(input);
    expect(plan.feasible).toBe(false);
    expect(plan.reason?.alternatives.length).toBeGreaterThan(0);
    for (const { goal } of plan.reason?.alternatives ?? []) {
      expect(buildPlan({ ...input, goals: [goal] }).feasible).toBe(true);
    }
    expect(kinds(plan)).not.toContain("race");
  });

  it("a goal ahead of fitness is flagged with both times, and paces stay", () => {
    const input = PERSONAS.highMileageMarathon;
    const wish = { ...input, goals: [{ ...input.goals[0], targetTimeS: 8000 }] } as PlanInput;
    const plan = buildPlan(wish);
    expect(plan.warnings.find((warning) => warning.code === "goalAheadOfFitness")?.message).toMatch(
      /2:13:20.*2:\d\d:\d\d/,
    );
    expect(plan.fitness).toEqual(buildPlan(input).fitness);
  });

  it("pain means nothing hard for a week, half the volume, and advice to see someone", () => {
    const plan = buildPlan(PERSONAS.painMidPlan);
    const first = plan.weeks[0];
    expect(first?.km).toBeLessThanOrEqual(18.5);
    expect(first?.days.flatMap((day) => day.workouts).some((workout) => workout.hard)).toBe(false);
    expect(plan.warnings.map((warning) => warning.code)).toContain("seeClinician");
  });

  it("altitude slows paces but not VDOT", () => {
    const { environment: _environment, ...seaLevel } = PERSONAS.heatAndAltitude;
    const [high, low] = [buildPlan(PERSONAS.heatAndAltitude), buildPlan(seaLevel)];
    expect(high.fitness.vdot).toBe(low.fitness.vdot);
    expect(high.fitness.pacesSecPerKm.T).toBeGreaterThan(low.fitness.pacesSecPerKm.T);
  });
});

describe("any runner", () => {
  it("gets a plan without a hard violation, or a reason; every day is there, and the race on its day", () => {
    fc.assert(
      fc.property(planInputs, (input) => {
        const plan = buildPlan(input);
        expect(breaches(plan, input)).toEqual([]);
        const { first, last } = horizonOf(input.today);
        expect(dates(plan)).toEqual(datesBetween(first, last));
        expect(plan.feasible).toBe(plan.reason === null);
        if (!plan.feasible) expect(plan.reason?.alternatives.length).toBeGreaterThan(0);
      }),
      { numRuns: 500, seed: 20_261_122 },
    );
  }, 60_000);

  it("gets the same plan byte for byte from the same input, in whatever order lists are given", () => {
    fc.assert(
      fc.property(planInputs, (input) => {
        const shuffled: PlanInput = {
          ...input,
          availability: {
            ...input.availability,
            days: [...input.availability.days].reverse(),
            blockedDates: [...input.availability.blockedDates].reverse(),
          },
          goals: [...input.goals].reverse(),
        };
        const plan = JSON.stringify(buildPlan(input));
        expect(JSON.stringify(buildPlan(structuredClone(input)))).toBe(plan);
        expect(JSON.stringify(buildPlan(shuffled))).toBe(plan);
      }),
      { numRuns: 40, seed: 7 },
    );
  }, 60_000);

  it.each(NAMES)("%s: a day later in the same week the plan from tomorrow on is the same", (name) => {
    const input = PERSONAS[name];
    const tomorrow = shiftDays(input.today, 1);
    const later = workoutsOf(buildPlan({ ...input, today: tomorrow }));
    const unwell = (input.health?.painScore ?? 0) > 0;
    if (!unwell)
      expect(later).toEqual(workoutsOf(buildPlan(input)).filter((workout) => workout.date >= tomorrow));
  });
});
