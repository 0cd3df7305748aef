import type { Goal } from "../plan-input";
import type { DatedWorkout, PhaseName, Workout } from "../plan-output";
import type { WeekFrame } from "../season/frames";

export type PurposeContext = { phase: PhaseName; goal: Goal | null };

export function purposeOf(workout: DatedWorkout, _frame: WeekFrame): string {
  return `A ${workout.kind} run.`;
}

/** Two or three plain sentences for the coach: what this workout is for, why now. */
export function explainWorkout(workout: Workout, _context: PurposeContext): string {
  return workout.purpose;
}
