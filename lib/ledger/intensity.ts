import type { StoredActivity } from "@/lib/data/activity-row";
import type { RunnerState } from "@/lib/data/runner-state";
import { type DatedWorkout, isRun, type LocalDate, shiftDays, type Zone } from "@/lib/training";
import { INTENSITY_DAYS, SECONDS_PER_MINUTE } from "./constants";
import { zonesOf } from "./zones-of";

/** Minutes of running by how hard: below the first threshold, between the two, above; `assumed` of them without data. */
export interface Intensity {
  low: number;
  between: number;
  high: number;
  assumed: number;
}

type Group = Exclude<keyof Intensity, "assumed">;

const GROUP: Readonly<Record<Zone, Group>> = {
  walk: "low",
  E: "low",
  M: "between",
  T: "between",
  I: "high",
  R: "high",
};

/** Minutes of a planned workout by intensity, stretched to `minutes`. */
function ofWorkout(workout: DatedWorkout, minutes: number): Record<Group, number> {
  const sums = { low: 0, between: 0, high: 0 };
  for (const step of workout.steps) sums[GROUP[step.zone]] += step.times * step.minutes;
  const planned = sums.low + sums.between + sums.high;
  if (planned <= 0) return { low: minutes, between: 0, high: 0 };
  const share = minutes / planned;
  return { low: sums.low * share, between: sums.between * share, high: sums.high * share };
}

/** A run outside the plan by its mean heart rate; without one it counts as easy, as most running is. */
function ofRun(run: StoredActivity, zones: ReturnType<typeof zonesOf>): Group {
  if (run.avgHr === null || zones === null) return "low";
  if (run.avgHr >= zones.bands.I.low) return "high";
  return run.avgHr >= zones.bands.M.low ? "between" : "low";
}

/**
 * How hard the last four weeks before `today` were, in minutes. A run that was a planned workout counts by its steps, at
 * the length that was recorded (a summary of a run does not show its parts); one outside the plan by its heart rate.
 */
export function intensityOf(state: RunnerState, today: LocalDate): Intensity {
  const from = shiftDays(today, -INTENSITY_DAYS);
  const isIn = (date: LocalDate) => from <= date && date < today;
  const workouts = new Map(state.workouts.map((workout) => [workout.id, workout]));
  const planned = new Map<string, DatedWorkout>();
  const sums: Intensity = { low: 0, between: 0, high: 0, assumed: 0 };
  const add = (minutes: Record<Group, number>) => {
    for (const group of ["low", "between", "high"] as const) sums[group] += minutes[group];
  };
  for (const { workoutId, activityId, state: believed, date, plannedMinutes } of state.beliefs) {
    const workout = workoutId === null ? undefined : workouts.get(workoutId);
    if (workout === undefined) continue;
    if (activityId !== null) planned.set(activityId, workout);
    else if (isIn(date) && (believed === "assumed" || believed === "completed")) {
      add(ofWorkout(workout, plannedMinutes));
      sums.assumed += plannedMinutes;
    }
  }
  const zones = zonesOf(state, today);
  for (const run of state.activities) {
    if (!isRun(run.sport) || !isIn(run.localDate)) continue;
    const minutes = run.durationS / SECONDS_PER_MINUTE;
    const workout = planned.get(run.id);
    if (workout !== undefined) add(ofWorkout(workout, minutes));
    else sums[ofRun(run, zones)] += minutes;
  }
  const { low, between, high, assumed } = sums;
  return {
    low: Math.round(low),
    between: Math.round(between),
    high: Math.round(high),
    assumed: Math.round(assumed),
  };
}
