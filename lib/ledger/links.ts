import type { StoredActivity } from "@/lib/data/activity-row";
import type { RunnerState } from "@/lib/data/runner-state";
import type { Belief } from "@/lib/training";

/** The runner's own word on which run belongs to which workout. No upload changes it, only the runner. */
export interface Links {
  /** Runs that belong to a workout, by the workout's id. */
  ofWorkout: ReadonlyMap<string, StoredActivity>;
  /** Runs that belong to no workout. */
  unplanned: ReadonlySet<string>;
  /** Every run that was linked or unlinked by hand. */
  activityIds: ReadonlySet<string>;
}

/** States that only a recording can give: without it, nothing is left of a link. */
const RECORDED: ReadonlySet<Belief["state"]> = new Set(["completed", "partial", "moved", "extra"]);

/** A link to a run that was deleted since: it holds no longer. */
export function isBrokenLink(belief: Belief): boolean {
  return belief.locked && belief.activityId === null && RECORDED.has(belief.state);
}

/** The links that hold: the run is known, and so is its workout. */
export function linksOf(facts: Pick<RunnerState, "activities" | "beliefs" | "workouts">): Links {
  const activities = new Map(facts.activities.map((activity) => [activity.id, activity]));
  const workouts = new Set(facts.workouts.map(({ id }) => id));
  const ofWorkout = new Map<string, StoredActivity>();
  const unplanned = new Set<string>();
  for (const { locked, activityId, workoutId } of facts.beliefs) {
    const activity = locked && activityId !== null ? activities.get(activityId) : undefined;
    if (activity === undefined) continue;
    if (workoutId === null) unplanned.add(activity.id);
    else if (workouts.has(workoutId)) ofWorkout.set(workoutId, activity);
  }
  const linked = [...ofWorkout.values()].map(({ id }) => id);
  return { ofWorkout, unplanned, activityIds: new Set([...linked, ...unplanned]) };
}
