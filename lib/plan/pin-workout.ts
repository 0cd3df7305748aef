import type { RunnerContext } from "@/lib/data/change-runner";
import { bodyOf, planWriteOf } from "@/lib/data/plan-write";
import { commitPlan, type PlanAnswer } from "./commit-plan";
import { openWorkout } from "./open-workout";
import { planInForce, refuseStaleBase, withWorkouts } from "./plan-in-force";

/**
 * Pins a workout to its day, so that no automatic change touches it, or lets it go again.
 * @throws AppError stale (see `applyEdits`), notFound, or badInput when its day is over.
 */
export function pinWorkout(
  context: RunnerContext,
  input: { requestId: string; baseVersion: number; workoutId: string; pinned: boolean },
): Promise<PlanAnswer> {
  const { requestId, baseVersion, workoutId, pinned } = input;
  return commitPlan(context, {
    requestId,
    baseVersion,
    compute: (state, today) => {
      const plan = planInForce(state);
      refuseStaleBase(plan, baseVersion);
      if (openWorkout(state, { workoutId, today }).pinned === pinned) return null;
      const pinnedIds = new Set(state.workouts.filter((workout) => workout.pinned).map(({ id }) => id));
      if (pinned) pinnedIds.add(workoutId);
      else pinnedIds.delete(workoutId);
      const next = withWorkouts(plan, { workouts: state.workouts.map(bodyOf), pinnedIds, changes: [] });
      const write = planWriteOf({ base: plan, before: state.workouts, next, from: today, origin: "edit" });
      return { action: pinned ? "pinWorkout" : "unpinWorkout", detail: { changes: [] }, plan: write };
    },
  });
}
