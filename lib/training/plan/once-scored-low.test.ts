import { expect, test } from "vitest";
import {
  buildPlan,
  hardViolations,
  type PlanInput,
  planWholeSeason,
  scorePlan,
  workoutsOf,
} from "@/lib/training";
import { ONCE_BROKE_A_RULE_LATER, ONCE_SCORED_LOW } from "@/tests/support/once-scored-low";
import { PERSONAS } from "@/tests/support/personas";

test.each(Object.entries(ONCE_SCORED_LOW))(
  "%s: no hard violation and a soft score of 0.95",
  (_name, input) => {
    const card = scorePlan(buildPlan(input), input);
    expect(card.hardViolations).toEqual([]);
    expect(card.softScore).toBeGreaterThanOrEqual(0.95);
  },
);

test.each(Object.entries(ONCE_BROKE_A_RULE_LATER))(
  "%s: no hard violation until the last race",
  (_name, input) => {
    const { season, fitness } = buildPlan(input);
    const workouts = planWholeSeason(input);
    expect(hardViolations({ workouts, input, season, fitness })).toEqual([]);
  },
);

const threeDays = PERSONAS.threeDayHalf;

test("the first full week of a plan made within a week stays within what was usual", () => {
  const { twoRaces } = PERSONAS;
  const fitness = { ...twoRaces.fitness, weeklyKm: [50, 39, 39, 39] };
  const input: PlanInput = { ...twoRaces, today: "2026-11-26", fitness };
  const plan = buildPlan(input);
  expect(plan.weeks[1]?.km).toBeLessThanOrEqual(39 * 1.1 + 0.05);
  expect(scorePlan(plan, input).hardViolations).toEqual([]);
});

test("a first full week above that is a breach of V1", () => {
  const input: PlanInput = { ...threeDays, today: "2026-11-26" };
  const plan = buildPlan(input);
  const grown = plan.weeks.map((week, index) =>
    index !== 1
      ? week
      : {
          ...week,
          days: week.days.map((day) => ({
            ...day,
            workouts: day.workouts.map((workout) => ({
              ...workout,
              km: workout.km * 1.15,
              steps: workout.steps.map((step) => ({ ...step, km: step.km * 1.15 })),
            })),
          })),
        },
  );
  const rules = scorePlan({ ...plan, weeks: grown }, input).hardViolations.map(({ rule }) => rule);
  expect(rules).toContain("V1");
});

test("who has not run for months starts with three quarters of an hour at most", () => {
  const input = ONCE_SCORED_LOW.oneRunAfterALongBreak;
  const first = input === undefined ? [] : workoutsOf(buildPlan(input));
  expect(first[0]?.minutes).toBeLessThanOrEqual(45);
});

test("a past of many kilometres does not make one run a week enough for a marathon", () => {
  const input: PlanInput = {
    ...threeDays,
    availability: { days: ["wed"], runsPerWeek: 1, longRunDay: "wed", blockedDates: [] },
    fitness: { recentRace: null, weeklyKm: [37, 37, 20, 20], longestRunKmLast30Days: 15 },
    goals: [{ kind: "race", priority: "A", distanceM: 42_195, date: "2027-02-28" }],
  };
  expect(buildPlan(input).feasible).toBe(false);
});

test("a long-run day with hardly any time is named", () => {
  const input: PlanInput = {
    ...threeDays,
    availability: { ...threeDays.availability, maxMinutes: { weekday: 90, weekend: 20 } },
  };
  expect(buildPlan(input).warnings.map(({ code }) => code)).toContain("longRunDayTooShort");
});

test("a long run grows past an hour and a half where the race asks for it", () => {
  const { mastersHalf } = PERSONAS;
  const input: PlanInput = {
    ...mastersHalf,
    runner: { ...mastersHalf.runner, birthYear: 1985, experience: "intermediate" },
    fitness: { ...mastersHalf.fitness, weeklyKm: [45, 45, 45, 45], longestRunKmLast30Days: 15 },
  };
  const longest = Math.max(...workoutsOf(buildPlan(input)).map(({ kind, km }) => (kind === "long" ? km : 0)));
  expect(longest).toBeGreaterThanOrEqual(16);
});

test("after a race of the next days a runner keeps most of the usual week", () => {
  const { mastersHalf } = PERSONAS;
  const input: PlanInput = {
    ...mastersHalf,
    goals: [{ kind: "race", priority: "A", distanceM: 10_000, date: "2026-11-28" }],
  };
  const usual = mastersHalf.fitness.weeklyKm[0] ?? 0;
  expect(buildPlan(input).weeks[4]?.km).toBeGreaterThanOrEqual(usual * 0.7);
});
