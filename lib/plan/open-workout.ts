import type { StoredWorkout } from "@/lib/data/plan-row";
import type { RunnerState } from "@/lib/data/runner-state";
import { AppError } from "@/lib/errors";
import type { LocalDate } from "@/lib/training";
import { settledIds } from "./plan-in-force";

/** A workout of the plan in force. @throws AppError notFound */
export function knownWorkout(state: RunnerState, workoutId: string): StoredWorkout {
  const workout = state.workouts.find(({ id }) => id === workoutId);
  if (workout !== undefined) return workout;
  throw new AppError("notFound", {
    code: "noWorkout",
    message: "This run is not part of your plan any more.",
  });
}

/** A workout that is still ahead. @throws AppError notFound; badInput when its day is over or it is done. */
export function openWorkout(
  state: RunnerState,
  input: { workoutId: string; today: LocalDate },
): StoredWorkout {
  const workout = knownWorkout(state, input.workoutId);
  if (workout.date >= input.today && !settledIds(state).includes(workout.id)) return workout;
  const message = "This run is history; only runs from today on can be changed.";
  throw new AppError("badInput", { code: "workoutIsPast", message });
}
