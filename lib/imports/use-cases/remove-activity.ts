import { listRemovedActivities, loadActivity } from "@/lib/data/activities";
import { REMOVED_BY_RUNNER, type StoredActivity } from "@/lib/data/activity-row";
import { findCommitted } from "@/lib/data/audit-log";
import type { RunnerContext } from "@/lib/data/change-runner";
import type { Change } from "@/lib/data/commit";
import { AppError } from "@/lib/errors";
import { localDateAt } from "@/lib/training";
import { activityIdOf, removedIdOf } from "./activity-id";
import { type ActivityAnswer, commitActivities } from "./commit-activities";
import { knownActivity } from "./edit-activity";

/**
 * Deletes an activity: beliefs, fitness and plan are worked out again without it. `kept` is what stays of it out of sight;
 * it may throw to refuse.
 * @throws AppError notFound
 */
export async function takeOut(
  context: RunnerContext,
  input: {
    requestId: string;
    activityId: string;
    proposal?: NonNullable<Change["proposal"]>;
    kept: (activity: StoredActivity) => StoredActivity[];
  },
): Promise<ActivityAnswer> {
  const { db, runnerId } = context;
  const { requestId, activityId, proposal, kept } = input;
  const before = await findCommitted(db, { runnerId, requestId });
  const oldest = before === null ? await dayOf(context, activityId) : "9999-12-31";
  return commitActivities(context, {
    requestId,
    action: "removeActivity",
    oldest,
    ...(proposal ? { proposal } : {}),
    compute: (state) => ({
      id: activityId,
      stored: kept(knownActivity(state, activityId)),
      facts: { activities: state.activities.filter(({ id }) => id !== activityId) },
      gone: [activityId],
    }),
  });
}

/**
 * Deletes an activity as its runner wants it: it is kept out of sight, so that no later file brings it back and the
 * runner can.
 * @throws AppError notFound
 */
export function removeActivity(
  context: RunnerContext,
  { requestId, activityId }: { requestId: string; activityId: string },
): Promise<ActivityAnswer> {
  const kept = (activity: StoredActivity): StoredActivity[] => {
    const id = removedIdOf(context.runnerId, activity.dedupeKey);
    return [{ ...activity, id, flags: [...activity.flags, REMOVED_BY_RUNNER] }];
  };
  return takeOut(context, { requestId, activityId, kept });
}

async function dayOf({ db, runnerId }: RunnerContext, activityId: string): Promise<string> {
  const { localDate } = await loadActivity(db, { runnerId, activityId });
  return localDate;
}

/**
 * Brings a deleted activity back. Links by hand are not: the run is matched anew.
 * @throws AppError notFound
 */
export async function restoreActivity(
  context: RunnerContext,
  input: { requestId: string; activityId: string },
): Promise<ActivityAnswer> {
  const { db, runnerId } = context;
  const { requestId, activityId } = input;
  const isWanted = ({ dedupeKey }: StoredActivity) => activityIdOf(runnerId, dedupeKey) === activityId;
  const kept = (await listRemovedActivities(db, { runnerId })).find(isWanted);
  return commitActivities(context, {
    requestId,
    action: "restoreActivity",
    oldest: kept?.localDate ?? localDateAt(context.now, "UTC"),
    compute: (state) => {
      const removed = state.removedActivities.find(isWanted);
      if (removed === undefined) {
        const message = "There is no such deleted activity.";
        throw new AppError("notFound", { code: "noSuchActivity", message });
      }
      const flags = removed.flags.filter((flag) => flag !== REMOVED_BY_RUNNER);
      const activity = { ...removed, id: activityId, flags };
      return {
        id: activityId,
        facts: { activities: [...state.activities, activity] },
        gone: [removed.id],
        stored: [activity],
      };
    },
  });
}
