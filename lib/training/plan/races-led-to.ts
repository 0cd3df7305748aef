import { type LocalDate, weekStartOf } from "../calendar";
import type { PlanInput, RaceGoal } from "../plan-input";
import type { DatedWorkout, FitnessSummary } from "../plan-output";
import { planFeasible } from "../season/feasibility";
import { racesOf } from "../season/race-roles";
import { type PlannedWeek, readinessFor } from "../season/readiness";
import type { SeasonWeek } from "../season/simulate-season";
import { easyPace } from "../workouts/steps";
import { runKm } from "../workouts/totals";

function weeksOf(workouts: readonly DatedWorkout[]): PlannedWeek[] {
  const mondays = [...new Set(workouts.map(({ date }) => weekStartOf(date)))];
  return mondays.map((weekStart) => {
    const inWeek = workouts.filter(({ date }) => weekStartOf(date) === weekStart);
    const km = inWeek.reduce((sum, workout) => sum + (workout.kind === "race" ? 0 : runKm(workout)), 0);
    return { frame: { weekStart }, workouts: inWeek, km };
  });
}

/**
 * The wishes without the races in view that a plan being carried on doesn't lead to: one that it holds no more was given up
 * as unsafe, and one that comes into view is planned only where the weeks before it, or a new way from today, make it safe.
 * `kept` are the workouts from today on, `added` the weeks from the Monday `missing` through `last`.
 */
export function withRacesLedTo(
  input: PlanInput,
  plan: {
    fitness: FitnessSummary;
    kept: readonly DatedWorkout[];
    added: readonly SeasonWeek[];
    span: { missing: LocalDate; last: LocalDate };
  },
): PlanInput {
  const { fitness, kept, added, span } = plan;
  const weeks = [...weeksOf(kept), ...added];
  const easyPaceSecPerKm = easyPace(fitness.pacesSecPerKm);
  const isLedTo = (goal: RaceGoal) =>
    goal.date > span.last ||
    (goal.date < span.missing
      ? kept.some(({ kind, date }) => kind === "race" && date === goal.date)
      : readinessFor(goal, { weeks, input, easyPaceSecPerKm }) === null);
  const doubtful = new Set(racesOf(input).filter((goal) => !isLedTo(goal)));
  if (doubtful.size === 0) return input;
  const { obstacles } = planFeasible(input, fitness);
  const unsafe = new Set(obstacles.map(({ goal }) => goal).filter((goal) => doubtful.has(goal)));
  if (unsafe.size === 0) return input;
  const goals = input.goals.filter((goal) => goal.kind !== "race" || !unsafe.has(goal));
  return { ...input, goals: goals.length > 0 ? goals : [{ kind: "maintain" }] };
}
