import type { RunnerContext } from "@/lib/data/change-runner";
import { loadRunnerState } from "@/lib/data/runner-state";
import { localDateAt, type PlanEdit } from "@/lib/training";
import type { PlanAnswer } from "./commit-plan";
import { applyEdits } from "./edit-plan";
import { loadFromDay } from "./first-day";
import { markWorkout } from "./mark-workout";
import { knownWorkout } from "./open-workout";
import { pinWorkout } from "./pin-workout";

/** What the runner can do with one workout. */
export type WorkoutOp =
  | { op: "move"; toDate: string }
  | { op: "swap"; withWorkoutId: string }
  | { op: "replace"; kind: "easy" | "recovery" | "rest" }
  | { op: "shorten"; factor: number }
  | { op: "skip" | "done" | "unmark" | "pin" | "unpin" };

interface WorkoutRequest {
  requestId: string;
  baseVersion: number;
  workoutId: string;
}

function edit(context: RunnerContext, request: WorkoutRequest & { change: PlanEdit }): Promise<PlanAnswer> {
  const { requestId, baseVersion, change } = request;
  return applyEdits(context, { requestId, baseVersion, ops: [change], origin: "edit" });
}

/** A run that is still ahead leaves the plan; one whose day has come stays there, with the runner's word that it was skipped. */
async function skip(context: RunnerContext, request: WorkoutRequest): Promise<PlanAnswer> {
  const { db, runnerId, now } = context;
  const { workoutId, requestId } = request;
  const state = await loadRunnerState(db, { runnerId, from: loadFromDay(now) });
  const { date } = knownWorkout(state, workoutId);
  if (date > localDateAt(now, state.profile.timeZone)) {
    return edit(context, { ...request, change: { op: "skip", workoutId } });
  }
  return markWorkout(context, { requestId, workoutId, mark: "skipped" });
}

/**
 * Does one operation with one workout.
 * @throws what `applyEdits`, `markWorkout` and `pinWorkout` throw.
 */
export function changeWorkout(
  context: RunnerContext,
  input: WorkoutRequest & { op: WorkoutOp },
): Promise<PlanAnswer> {
  const { op, ...request } = input;
  const { workoutId, requestId } = request;
  switch (op.op) {
    case "skip":
      return skip(context, request);
    case "done":
      return markWorkout(context, { requestId, workoutId, mark: "done" });
    case "unmark":
      return markWorkout(context, { requestId, workoutId, mark: "planned" });
    case "pin":
    case "unpin":
      return pinWorkout(context, { ...request, pinned: op.op === "pin" });
    default:
      return edit(context, { ...request, change: { ...op, workoutId } });
  }
}
