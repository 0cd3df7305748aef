import { daysBetween, weekStartOf } from "../calendar";
import { minutesOn } from "../minutes-on";
import type { PlanInput, RaceGoal } from "../plan-input";
import type { DatedWorkout } from "../plan-output";
import { runKm } from "../workouts/totals";
import { RACE_CLASSES, raceClassOf } from "./race-classes";
import type { SeasonWeek } from "./simulate-season";

/** What readiness looks at in a week: when it begins, its workouts, and its km without races. */
export type PlannedWeek = Pick<SeasonWeek, "workouts" | "km"> & {
  frame: Pick<SeasonWeek["frame"], "weekStart">;
};

/** Why a race can't be run in good health on this plan. */
export type NotReady = { code: "longRunTooShort" | "volumeTooLow"; reachedKm: number; neededKm: number };

/** A long run counts toward readiness for this many days. */
const COUNTS_FOR_DAYS = 70;
/** The recent longest run and weeks that the input names count when the race is this near to the current week. */
const RECENT_COUNTS_DAYS = 42;
/** After a longer break what was run before it counts no more. */
const LAYOFF_DAYS = 14;
/** Readiness asks for this many weeks of the needed volume. */
const WEEKS_OF_VOLUME = 2;

function runMinutes(workout: DatedWorkout): number {
  return workout.steps.reduce((sum, step) => sum + (step.zone === "walk" ? 0 : step.times * step.minutes), 0);
}

function secondBest(weeksKm: readonly number[]): number {
  return [...weeksKm].sort((a, b) => b - a)[WEEKS_OF_VOLUME - 1] ?? 0;
}

/**
 * Is the race beyond what days and time caps can ever hold, however late it is? Then no season needs to be planned to
 * find out. Runs and weeks of the recent past are left to `readinessFor`.
 */
export function isBeyondCaps(
  goal: RaceGoal,
  context: { input: PlanInput; easyPaceSecPerKm: number },
): boolean {
  const { input, easyPaceSecPerKm } = context;
  const { days, maxMinutes } = input.availability;
  if (maxMinutes === undefined) return false;
  const { ready } = RACE_CLASSES[raceClassOf(goal.distanceM)];
  const minutes = days
    .map((day) => minutesOn(input.availability, day))
    .sort((a, b) => b - a)
    .slice(0, input.availability.runsPerWeek);
  const longest = Math.max(...minutes);
  const km = (time: number) => (time * 60) / easyPaceSecPerKm;
  const longTooShort = longest < ready.longMinutes && km(longest) < ready.longKm;
  const knowsLong = input.fitness.longestRunKmLast30Days >= Math.min(ready.longKm, km(ready.longMinutes));
  const weekTooShort = km(minutes.reduce((sum, time) => sum + time, 0)) < ready.weekKm;
  const knowsWeek = input.fitness.weeklyKm.some((week) => week >= ready.weekKm);
  return (longTooShort && !knowsLong) || (weekTooShort && !knowsWeek);
}

/** Can the race be run in good health after these weeks? Null when it can; otherwise what is missing. */
export function readinessFor(
  goal: RaceGoal,
  context: { weeks: readonly PlannedWeek[]; input: PlanInput; easyPaceSecPerKm: number },
): NotReady | null {
  const { input, easyPaceSecPerKm } = context;
  const { ready } = RACE_CLASSES[raceClassOf(goal.distanceM)];
  const before = context.weeks.filter((week) => week.frame.weekStart <= goal.date);
  const runs = before
    .flatMap((week) => week.workouts)
    .filter((run) => run.date < goal.date && daysBetween(run.date, goal.date) <= COUNTS_FOR_DAYS);
  const isCurrent =
    (input.health?.daysOff ?? 0) <= LAYOFF_DAYS &&
    daysBetween(weekStartOf(input.today), goal.date) <= RECENT_COUNTS_DAYS;
  const recentKm = isCurrent ? input.fitness.longestRunKmLast30Days : 0;
  const reachedKm = Math.max(recentKm, ...runs.map(runKm));
  const minutes = Math.max((recentKm * easyPaceSecPerKm) / 60, ...runs.map(runMinutes));
  if (reachedKm < ready.longKm && minutes < ready.longMinutes) {
    return { code: "longRunTooShort", reachedKm, neededKm: ready.longKm };
  }
  const weekKm = secondBest([...(isCurrent ? input.fitness.weeklyKm : []), ...before.map((week) => week.km)]);
  return weekKm < ready.weekKm ? { code: "volumeTooLow", reachedKm: weekKm, neededKm: ready.weekKm } : null;
}
