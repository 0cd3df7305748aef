import type { RunnerState } from "@/lib/data/runner-state";

/**
 * How hard each run was by the runner's word (RPE 0-10), by activity id: what was said of the run itself, or else of the
 * workout that it was. Runs without a word are left out.
 */
export function effortsByRun({
  feedback,
  beliefs,
}: Pick<RunnerState, "feedback" | "beliefs">): ReadonlyMap<string, number> {
  const ofWorkout = new Map(feedback.map(({ workoutId, rpe }) => [workoutId, rpe]));
  const efforts = new Map<string, number>();
  for (const { workoutId, activityId } of beliefs) {
    const rpe = workoutId === null ? null : ofWorkout.get(workoutId);
    if (activityId !== null && rpe !== null && rpe !== undefined) efforts.set(activityId, rpe);
  }
  for (const { activityId, rpe } of feedback)
    if (activityId !== null && rpe !== null) efforts.set(activityId, rpe);
  return efforts;
}
