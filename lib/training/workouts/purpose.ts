import type { Goal } from "../plan-input";
import type { PhaseName, Workout } from "../plan-output";

export type PurposeContext = { phase: PhaseName; goal: Goal | null };

/** Two or three plain sentences for the coach: what this workout is for, why now. */
export function explainWorkout(workout: Workout, _context: PurposeContext): string {
  return workout.purpose;
}
