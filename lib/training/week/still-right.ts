import type { PlanInput } from "../plan-input";
import type { DatedWorkout } from "../plan-output";
import { sumKm } from "../workouts/totals";
import { dayMinutes } from "./week-days";

/**
 * How much a week may differ from what would be planned today and still be kept: its km, and the time of each run (the
 * larger of share and minutes). Below this a runner gains nothing from a change. Own choice.
 */
const SAME_WEEK = { kmShare: 0.05, minutesShare: 0.12, minutes: 6 } as const;

/** Sums are rounded; a week that holds what its season aims at is within it. */
const ROUNDING_KM = 0.05;

function trainingKm(workouts: readonly DatedWorkout[]): number {
  return sumKm(workouts.filter(({ kind }) => kind !== "race"));
}

/** Every part at a pace that the fresh form of the run holds too. */
function hasItsPaces(old: DatedWorkout, fresh: DatedWorkout): boolean {
  return old.steps.every(({ zone, paceSecPerKm: { fast, slow } }) =>
    fresh.steps.some((step) => {
      const { paceSecPerKm: pace } = step;
      return step.zone === zone && pace.fast === fast && pace.slow === slow;
    }),
  );
}

function isSameRun(old: DatedWorkout, fresh: DatedWorkout | undefined): boolean {
  if (fresh === undefined || fresh.date !== old.date || fresh.kind !== old.kind) return false;
  if (old.kind === "race") return JSON.stringify(old.steps) === JSON.stringify(fresh.steps);
  const allowed = Math.max(SAME_WEEK.minutes, old.minutes * SAME_WEEK.minutesShare);
  return Math.abs(fresh.minutes - old.minutes) <= allowed && hasItsPaces(old, fresh);
}

/**
 * Is a week that is planned already still right, beside what would be planned for it today? Then it stays as it is, to
 * the last step: plans change for a cause, not because a computation comes out a little differently. `mostKm` is the most
 * that the week may hold; null for no such limit.
 */
export function isStillRight(
  old: readonly DatedWorkout[],
  fresh: readonly DatedWorkout[],
  context: { input: PlanInput; mostKm: number | null },
): boolean {
  const { input, mostKm } = context;
  if (old.length === 0 || old.length !== fresh.length) return false;
  const [oldKm, freshKm] = [trainingKm(old), trainingKm(fresh)];
  if (Math.abs(oldKm - freshKm) > oldKm * SAME_WEEK.kmShare) return false;
  if (mostKm !== null && oldKm > mostKm + ROUNDING_KM) return false;
  return old.every(
    (workout) =>
      isSameRun(
        workout,
        fresh.find(({ id }) => id === workout.id),
      ) &&
      (workout.kind === "race" || workout.minutes <= dayMinutes(input, workout.date)),
  );
}
