import { describe, expect, it } from "vitest";
import { PERSONAS } from "@/tests/support/personas";
import { shiftDays } from "../calendar";
import { buildPlan } from "../plan/build-plan";
import { workoutsOf } from "../plan/weeks";
import type { PlanInput } from "../plan-input";
import type { DatedWorkout, PlanOutput } from "../plan-output";
import { scorePlan } from "../scorecard";
import { checkPlan } from "./check-plan";
import { RULES } from "./rules";
import type { PlanToCheck } from "./types";

const COUNT_BY_LETTER = { A: 7, V: 6, L: 5, I: 7, P: 5, T: 3, R: 4, D: 3 };

function toCheck(input: PlanInput, plan: PlanOutput = buildPlan(input)): PlanToCheck {
  const { season, fitness } = plan;
  return { workouts: workoutsOf(plan), input, season, fitness, answer: plan };
}

function rulesBroken(plan: PlanToCheck): string[] {
  return [...new Set(checkPlan(plan).map((violation) => `${violation.rule} ${violation.tier}`))];
}

/** Every easy run at another zone. */
function allAt(zone: "T" | "M", workouts: readonly DatedWorkout[]): DatedWorkout[] {
  return workouts.map((run) => ({ ...run, steps: run.steps.map((step) => ({ ...step, zone })) }));
}

describe("the forty rules", () => {
  it("are all there, once each, with a source and a threshold", () => {
    const ids = Object.entries(COUNT_BY_LETTER).flatMap(([letter, count]) =>
      Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
    );
    expect(RULES.map((rule) => rule.id).sort()).toEqual(ids.sort());
    for (const rule of RULES) {
      expect(rule.title.length * rule.threshold.length * rule.source.length, rule.id).toBeGreaterThan(0);
    }
  });

  it("keep to the runner's minutes on each day (A3)", () => {
    const plan = toCheck(PERSONAS.shiftWorker);
    expect(rulesBroken(plan)).not.toContain("A3 H");
    const availability = { ...plan.input.availability, maxMinutes: { weekday: 30, weekend: 150 } };
    expect(rulesBroken({ ...plan, input: { ...plan.input, availability } })).toContain("A3 H");
  });

  it("hold the share of easy running (I1) and of the middle zone (I2)", () => {
    const plan = toCheck(PERSONAS.heatAndAltitude);
    const found = rulesBroken({ ...plan, workouts: allAt("T", plan.workouts) });
    expect(found).toContain("I1 H");
    expect(found).toContain("I2 H");
  });

  it("refuse a build toward a race that is all easy (I1)", () => {
    const plan = toCheck(PERSONAS.heatAndAltitude);
    const easy = plan.workouts.filter((run) => !run.hard || run.kind === "long" || run.kind === "race");
    expect(rulesBroken({ ...plan, workouts: easy })).toContain("I1 H");
  });

  it("count a long run that is most of the week (L2) by tier", () => {
    const plan = toCheck(PERSONAS.firstMarathon);
    expect(rulesBroken(plan).filter((id) => id.startsWith("L2"))).toEqual([]);
    const longer = plan.workouts.map((run) =>
      run.kind === "long"
        ? { ...run, steps: run.steps.map((step) => ({ ...step, km: step.km * 1.2 })) }
        : run,
    );
    expect(rulesBroken({ ...plan, workouts: longer })).toContain("L2 S");
    const longs = plan.workouts.filter((run) => run.kind === "long" || run.date.endsWith("1"));
    expect(rulesBroken({ ...plan, workouts: longs })).toContain("L2 H");
  });

  it("ask for a longest run that fits the race (L4)", () => {
    const plan = toCheck(PERSONAS.twoRaces);
    expect(rulesBroken(plan)).not.toContain("L4 S");
    const short = plan.workouts.filter((run) => run.kind !== "long");
    const { fitness } = PERSONAS.twoRaces;
    const input = { ...PERSONAS.twoRaces, fitness: { ...fitness, longestRunKmLast30Days: 8 } };
    expect(rulesBroken({ ...plan, input, workouts: short })).toContain("L4 S");
  });

  it("refuse fitness above what races and time allow (P3, R2)", () => {
    const plan = toCheck(PERSONAS.injuredReturn);
    const { fitness } = buildPlan(PERSONAS.injuredReturn);
    const tooFit = { ...fitness, vdot: fitness.vdot + 6 };
    expect(rulesBroken({ ...plan, fitness: tooFit })).toEqual(expect.arrayContaining(["P3 H", "R2 H"]));
  });

  it("refuse paces that follow a goal, and a goal that isn't flagged (P5)", () => {
    const [goal] = PERSONAS.highMileageMarathon.goals;
    const input = { ...PERSONAS.highMileageMarathon, goals: [{ ...goal, targetTimeS: 8000 }] } as PlanInput;
    const plan = buildPlan(input);
    expect(rulesBroken(toCheck(input, plan))).not.toContain("P5 H");
    expect(rulesBroken(toCheck(input, { ...plan, warnings: [] }))).toContain("P5 H");
    const wished = { ...plan.fitness.pacesSecPerKm, T: plan.fitness.pacesSecPerKm.T * 0.93 };
    const fitness = { ...plan.fitness, pacesSecPerKm: wished };
    expect(rulesBroken({ ...toCheck(input, plan), fitness })).toContain("P5 H");
  });

  it("refuse a return that starts with full weeks (R2)", () => {
    const healthy = { ...PERSONAS.injuredReturn, health: undefined };
    const { health: _none, ...input } = healthy;
    const plan = toCheck(PERSONAS.injuredReturn);
    expect(rulesBroken({ ...plan, workouts: workoutsOf(buildPlan(input)) })).toContain("R2 H");
  });

  it("refuse missed running that is made up, and weeks that shrink for no reason (R3)", () => {
    const plan = toCheck(PERSONAS.baseNoRace);
    const previous = { workouts: plan.workouts, asPlanned: true };
    expect(rulesBroken({ ...plan, previous })).not.toContain("R3 H");
    const twice = plan.workouts.flatMap((run) => [run, { ...run, id: `${run.id}-again` }]);
    expect(rulesBroken({ ...plan, workouts: twice, previous })).toContain("R3 H");
    const few = plan.workouts.filter((run) => run.kind === "long");
    expect(rulesBroken({ ...plan, workouts: few, previous })).toContain("R3 H");
    expect(
      rulesBroken({ ...plan, workouts: few, previous: { ...previous, asPlanned: false } }),
    ).not.toContain("R3 H");
  });

  it("refuse an impossible goal that is called feasible, or refused without a way out (D3)", () => {
    const input = PERSONAS.impossibleMarathon;
    const plan = buildPlan(input);
    expect(rulesBroken(toCheck(input, plan))).not.toContain("D3 H");
    expect(rulesBroken(toCheck(input, { ...plan, feasible: true, reason: null }))).toContain("D3 H");
    expect(rulesBroken(toCheck(input, { ...plan, reason: null }))).toContain("D3 H");
  });

  it("judge growth over the whole season (V5)", () => {
    const plan = toCheck(PERSONAS.firstMarathon);
    const season = buildPlan(PERSONAS.firstMarathon).season;
    const bigger = {
      ...season,
      weeklyKm: season.weeklyKm.map((week, index) => (index === 12 ? { ...week, km: 90 } : week)),
    };
    expect(rulesBroken(plan)).not.toContain("V5 S");
    expect(rulesBroken({ ...plan, season: bigger })).toContain("V5 S");
  });
});

describe("the scorecard", () => {
  it("has a line for each rule and counts what is broken", () => {
    const card = scorePlan(buildPlan(PERSONAS.threeDayHalf), PERSONAS.threeDayHalf);
    expect(card.rules).toHaveLength(40);
    expect(card.hardViolations).toEqual([]);
    expect(card.softScore).toBeGreaterThan(0.9);
  });

  it("sees a run on a day that isn't free", () => {
    const plan = buildPlan(PERSONAS.threeDayHalf);
    const input = { ...PERSONAS.threeDayHalf };
    const moved = workoutsOf(plan).map((run, index) =>
      index === 0 ? { ...run, date: shiftDays(run.date, 1) } : run,
    );
    expect(rulesBroken({ ...toCheck(input, plan), workouts: moved })).toContain("A3 H");
  });
});
