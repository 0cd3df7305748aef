import { daysBetween } from "../calendar";
import type { PlanInput, RaceGoal } from "../plan-input";
import type { DatedWorkout } from "../plan-output";
import { runKm } from "../workouts/totals";
import { RACE_CLASSES, raceClassOf } from "./race-classes";
import type { SeasonWeek } from "./simulate-season";

/** Why a race can't be run in good health on this plan. */
export type NotReady = { code: "longRunTooShort" | "volumeTooLow"; reachedKm: number; neededKm: number };

/** A long run counts toward readiness for this many days. */
const COUNTS_FOR_DAYS = 70;
/** The recent longest run that the input names counts when the race is this near. */
const RECENT_COUNTS_DAYS = 42;
/** After a longer break the longest run before it counts no more. */
const LAYOFF_DAYS = 14;
/** Readiness asks for this many weeks of the needed volume. */
const WEEKS_OF_VOLUME = 2;

function runMinutes(workout: DatedWorkout): number {
  return workout.steps.reduce((sum, step) => sum + (step.zone === "walk" ? 0 : step.times * step.minutes), 0);
}

function bestWeeks(weeks: readonly SeasonWeek[], input: PlanInput): number {
  const km = [...input.fitness.weeklyKm, ...weeks.map((week) => week.km)].sort((a, b) => b - a);
  return km[WEEKS_OF_VOLUME - 1] ?? 0;
}

/** Can the race be run in good health after these weeks? Null when it can; otherwise what is missing. */
export function readinessFor(
  goal: RaceGoal,
  context: { weeks: readonly SeasonWeek[]; input: PlanInput; easyPaceSecPerKm: number },
): NotReady | null {
  const { input, easyPaceSecPerKm } = context;
  const { ready } = RACE_CLASSES[raceClassOf(goal.distanceM)];
  const before = context.weeks.filter((week) => week.frame.weekStart <= goal.date);
  const runs = before
    .flatMap((week) => week.workouts)
    .filter((run) => run.date < goal.date && daysBetween(run.date, goal.date) <= COUNTS_FOR_DAYS);
  const isCurrent =
    (input.health?.daysOff ?? 0) <= LAYOFF_DAYS && daysBetween(input.today, goal.date) <= RECENT_COUNTS_DAYS;
  const recentKm = isCurrent ? input.fitness.longestRunKmLast30Days : 0;
  const reachedKm = Math.max(recentKm, ...runs.map(runKm));
  const minutes = Math.max((recentKm * easyPaceSecPerKm) / 60, ...runs.map(runMinutes));
  if (reachedKm < ready.longKm && minutes < ready.longMinutes) {
    return { code: "longRunTooShort", reachedKm, neededKm: ready.longKm };
  }
  const weekKm = bestWeeks(before, input);
  return weekKm < ready.weekKm ? { code: "volumeTooLow", reachedKm: weekKm, neededKm: ready.weekKm } : null;
}
