import { describe, expect, test } from "vitest";
import { PERSONAS } from "@/tests/support/personas";
import { shiftDays, weekStartOf } from "../calendar";
import { hardViolations } from "../guardrails/check-plan";
import { type HealthFlagLevel, healthFlagLevelSchema, type PlanInput } from "../plan-input";
import type { DatedWorkout } from "../plan-output";
import { FLAG_LIMITS } from "../season/flag-limits";
import { runKm } from "../workouts/totals";
import { buildPlan } from "./build-plan";
import { extendPlan, regeneratePlan } from "./carry-forward";
import { heldByFlags, isAllEasy, raisesLoad } from "./health-flags";
import { workoutsOf } from "./weeks";

const CASES = Object.entries(PERSONAS).flatMap(([name, input]) =>
  healthFlagLevelSchema.options.map((level) => [name, level, input] as const),
);

function flagged(input: PlanInput, level: HealthFlagLevel): PlanInput {
  const weekKm = Math.max(...input.fitness.weeklyKm);
  const health = { painScore: 0, ill: false, daysOff: 0, crossTrainedWhileOff: false, ...input.health };
  return { ...input, health: { ...health, flags: [{ level, since: input.today, weekKm }] } };
}

function mostKm(workouts: readonly DatedWorkout[]): number {
  const km = new Map<string, number>();
  for (const run of workouts.filter(({ kind }) => kind !== "race")) {
    const week = weekStartOf(run.date);
    km.set(week, (km.get(week) ?? 0) + runKm(run));
  }
  return Math.max(0, ...km.values());
}

function expectHeld(workouts: readonly DatedWorkout[], input: PlanInput, level: HealthFlagLevel): void {
  const usual = Math.max(...input.fitness.weeklyKm);
  expect(mostKm(workouts)).toBeLessThanOrEqual(FLAG_LIMITS[level].share * usual + 0.1);
  expect(workouts.filter((workout) => workout.kind !== "race" && !isAllEasy(workout))).toEqual([]);
  if (!FLAG_LIMITS[level].races) expect(workouts.filter(({ kind }) => kind === "race")).toEqual([]);
}

describe("an open health flag", () => {
  test.each(CASES)(
    "%s with %s: nothing rises, nothing is hard, no hard rule breaks",
    (_name, level, plain) => {
      const input = flagged(plain, level);
      const plan = buildPlan(input);
      const workouts = workoutsOf(plan);
      expectHeld(workouts, plain, level);
      expect(hardViolations({ workouts, input, season: plan.season, fitness: plan.fitness })).toEqual([]);
    },
  );

  test.each(CASES)("%s with %s: eight Sundays later still nothing has risen", (_name, level, plain) => {
    const input = flagged(plain, level);
    let { season, weeks } = buildPlan(input);
    let existing = workoutsOf({ ...buildPlan(input), weeks });
    for (let week = 1; week <= 8; week += 1) {
      const today = shiftDays(input.today, 7 * week);
      const made = extendPlan({ input: { ...input, today }, season, existing, today });
      expectHeld(made.workouts, plain, level);
      season = made.season;
      existing = made.workouts;
    }
  });

  test("an emergency leaves only rest, and the days before today as they were", () => {
    const plain = PERSONAS.mastersHalf;
    const { season, ...plan } = buildPlan(plain);
    const existing = workoutsOf({ season, ...plan });
    const today = shiftDays(plain.today, 3);
    const input = { ...flagged(plain, "emergency"), today };
    const made = regeneratePlan({ input, season, existing, today, fromDate: today });
    expect(made.workouts).toEqual([]);
    const held = heldByFlags(existing, { ...input, today });
    expect(held).toEqual(existing.filter(({ date }) => date < today));
  });

  test("holding a plan twice is holding it once", () => {
    const plain = PERSONAS.highMileageMarathon;
    const input = flagged(plain, "refer");
    const once = heldByFlags(workoutsOf(buildPlan(plain)), input);
    expect(heldByFlags(once, input)).toEqual(once);
  });

  test("the strictest of several flags counts", () => {
    const plain = PERSONAS.mastersHalf;
    const input = flagged(plain, "pain");
    const flags = [...(input.health?.flags ?? []), ...(flagged(plain, "emergency").health?.flags ?? [])];
    const health = input.health && { ...input.health, flags };
    expect(workoutsOf(buildPlan({ ...input, ...(health ? { health } : {}) }))).toEqual([]);
  });
});

describe("more running", () => {
  const runs = workoutsOf(buildPlan(PERSONAS.mastersHalf));
  const [one, beside] = runs.filter(({ date }) => weekStartOf(date) === weekStartOf(runs.at(-1)?.date ?? ""));
  const [other] = runs;
  if (!one || !beside || !other) throw new Error("The plan has runs.");
  const change = (before: DatedWorkout, km: number) => ({
    ...{ workoutId: before.id, date: before.date, change: "extended" as const, reasons: [] },
    ...{ before, after: { ...before, km: before.km + km } },
  });

  test("in one week is more, however much less another one holds", () => {
    expect(raisesLoad([change(one, 3), change(other, -5)])).toBe(true);
  });

  test("of one run and less of another of the same week is not", () => {
    expect(raisesLoad([change(one, 3), change(beside, -3)])).toBe(false);
  });
});
