import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PERSONAS, type PersonaName } from "@/tests/support/personas";
import { planInputs } from "@/tests/support/plan-inputs";
import { shiftDays } from "../calendar";
import { hardViolations } from "../guardrails/check-plan";
import type { PlanInput } from "../plan-input";
import type { DatedWorkout, Season } from "../plan-output";
import { buildPlan } from "./build-plan";
import { extendPlan, regeneratePlan } from "./carry-forward";
import { diffPlans } from "./diff-plans";
import { horizonOf } from "./horizon";
import { workoutsOf } from "./weeks";

const NAMES = (Object.keys(PERSONAS) as PersonaName[]).filter((name) => name !== "impossibleMarathon");

/** Personas whose facts stay what they were: who was ill or away is planned for differently a week later. */
const WELL = NAMES.filter((name) => !("health" in PERSONAS[name]));
/** Random runners; more with RUNGPT_CASES. */
const CASES = Number(process.env.RUNGPT_CASES ?? 150);

function kmBetween(workouts: readonly DatedWorkout[], from: string, to: string): number {
  return workouts.filter((w) => from <= w.date && w.date <= to).reduce((sum, w) => sum + w.km, 0);
}

/** The input a week later for a runner who ran everything as planned. */
function aWeekLater(input: PlanInput, ran: readonly DatedWorkout[]): PlanInput {
  const today = shiftDays(input.today, 7);
  const longest = Math.max(
    ...ran.filter((w) => w.date < today && w.date >= shiftDays(today, -30)).map((w) => w.km),
    0,
  );
  const goals = input.goals.filter((goal) => goal.kind === "maintain" || goal.date >= today);
  const { health: _health, ...rest } = input;
  return {
    ...rest,
    today,
    goals: goals.length > 0 ? goals : [{ kind: "maintain" }],
    fitness: {
      ...input.fitness,
      weeklyKm: [...input.fitness.weeklyKm.slice(1), kmBetween(ran, input.today, shiftDays(today, -1))],
      longestRunKmLast30Days: Math.max(longest, input.fitness.longestRunKmLast30Days * 0.9),
    },
  };
}

function walk(start: PlanInput, weeks: number) {
  const first = buildPlan(start);
  let input = start;
  let season: Season = first.season;
  let workouts = workoutsOf(first);
  const ran: DatedWorkout[] = [];
  for (let week = 0; week < weeks; week += 1) {
    ran.push(...workouts.filter((w) => w.date < shiftDays(input.today, 7)));
    input = aWeekLater(input, ran);
    const before = workouts.filter((w) => w.date >= input.today);
    const next = extendPlan({
      input,
      season,
      existing: workouts,
      today: input.today,
      fitness: first.fitness,
    });
    expect(next.workouts.slice(0, before.length)).toEqual(before);
    season = next.season;
    workouts = next.workouts;
    const found = hardViolations({ workouts, input, season, fitness: first.fitness });
    expect(found.map((v) => `week ${week} ${v.rule} ${v.message}`)).toEqual([]);
    const { last } = horizonOf(input.today);
    expect(season.weeklyKm.at(-1)?.weekStart.localeCompare(shiftDays(last, -6))).toBeGreaterThanOrEqual(0);
  }
  const known = [...ran, ...workouts];
  return { workouts, season, input, known, fitness: first.fitness };
}

describe("carrying a plan forward", () => {
  it.each(NAMES)("%s: 12 weeks as planned change nothing that was planned and break no hard rule", (name) => {
    walk(PERSONAS[name], 12);
  });

  it("keeps the season it was given", () => {
    const { season } = walk(PERSONAS.firstMarathon, 6);
    const original = buildPlan(PERSONAS.firstMarathon).season;
    expect(season.phases).toEqual(original.phases);
    expect(season.weeklyKm).toEqual(original.weeklyKm);
  });

  it("after the last race there is recovery and easy running only, also when the goal is gone from the input", () => {
    const { workouts, input } = walk(PERSONAS.painMidPlan, 8);
    expect(input.goals).toEqual([{ kind: "maintain" }]);
    expect(workouts.length).toBeGreaterThan(10);
    expect(workouts.some((workout) => workout.hard)).toBe(false);
  });
});

describe("building a plan anew", () => {
  const input = PERSONAS.mastersHalf;
  const plan = buildPlan(input);
  const existing = workoutsOf(plan);
  const shared = { input, existing, today: input.today, fitness: plan.fitness };

  it("gives the same plan on the same day, for whatever runner", () => {
    fc.assert(
      fc.property(planInputs, (runner) => {
        const { feasible, season, fitness, ...made } = buildPlan(runner);
        const before = workoutsOf({ feasible, season, fitness, ...made });
        const { today } = runner;
        const again = regeneratePlan({
          ...{ input: runner, season, existing: before, today, fromDate: today, fitness },
        });
        if (feasible) expect(again.workouts).toEqual(before);
      }),
      { numRuns: CASES, seed: 20_261_129 },
    );
  }, 60_000);

  it.each(WELL)("%s: after weeks as planned it is the plan that was there, to the last step", (name) => {
    for (const weeks of [1, 3, 6]) {
      const walked = walk(PERSONAS[name], weeks);
      const { today } = walked.input;
      const again = regeneratePlan({
        ...{ input: walked.input, season: walked.season, existing: walked.known },
        ...{ today, fromDate: today, fitness: walked.fitness },
      });
      expect(diffPlans({ before: walked.workouts, after: again.workouts, from: today })).toEqual([]);
    }
  });

  it.each(WELL)("%s: two per cent more or less in the last weeks change nothing", (name) => {
    const walked = walk(PERSONAS[name], 2);
    const { today } = walked.input;
    for (const share of [0.98, 1.02]) {
      const weeklyKm = walked.input.fitness.weeklyKm.map((km) => km * share);
      const again = regeneratePlan({
        input: { ...walked.input, fitness: { ...walked.input.fitness, weeklyKm } },
        ...{ season: walked.season, existing: walked.known, today, fromDate: today, fitness: walked.fitness },
      });
      expect(diffPlans({ before: walked.workouts, after: again.workouts, from: today })).toEqual([]);
    }
  });

  it("leaves pinned workouts and days before fromDate alone", () => {
    const moved = existing.map((w) => (w.id === "20261130-q1" ? { ...w, date: "2026-12-04" } : w));
    const changed = {
      ...input,
      availability: { ...input.availability, runsPerWeek: 4, days: input.availability.days },
    };
    const again = regeneratePlan({
      ...shared,
      input: changed,
      existing: moved,
      season: plan.season,
      fromDate: "2026-11-26",
      pinnedIds: ["20261130-q1"],
    });
    const early = (workouts: readonly DatedWorkout[]) => workouts.filter((w) => w.date < "2026-11-26");
    expect(early(again.workouts)).toEqual(early(moved));
    expect(again.workouts.find((w) => w.id === "20261130-q1")).toEqual(
      moved.find((w) => w.id === "20261130-q1"),
    );
    expect(new Set(again.workouts.map((w) => w.date)).size).toBe(again.workouts.length);
  });

  it("never makes up for missed kilometres", () => {
    const missed = { ...input, fitness: { ...input.fitness, weeklyKm: [44, 46, 45, 20] } };
    const again = regeneratePlan({ ...shared, input: missed, season: plan.season, fromDate: input.today });
    const week = (workouts: readonly DatedWorkout[], n: number) =>
      kmBetween(workouts, shiftDays(input.today, 7 * n), shiftDays(input.today, 7 * n + 6));
    for (let n = 0; n < 8; n += 1)
      expect(week(again.workouts, n)).toBeLessThanOrEqual(week(existing, n) + 0.6);
  });
});
