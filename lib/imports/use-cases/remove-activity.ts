import { listRemovedActivities, loadActivity } from "@/lib/data/activities";
import { REMOVED_BY_RUNNER, type StoredActivity } from "@/lib/data/activity-row";
import { findCommitted } from "@/lib/data/audit-log";
import type { RunnerContext } from "@/lib/data/change-runner";
import type { Change } from "@/lib/data/commit";
import type { RunnerState } from "@/lib/data/runner-state";
import { AppError } from "@/lib/errors";
import { type LocalDate, localDateAt, shiftDays } from "@/lib/training";
import { activityIdOf, removedIdOf } from "./activity-id";
import { type ActivityAnswer, commitActivities } from "./commit-activities";
import { LINK_DAYS_MAX } from "./constants";
import { knownActivity } from "./edit-activity";
import { type SaidFromNowOn, saidUnder } from "./said-around";

/**
 * Deletes an activity: beliefs, fitness and plan are worked out again without it. `kept` says what stays of it out of
 * sight, and what becomes of what was said of it; it may throw to refuse.
 * @throws AppError notFound
 */
export async function takeOut(
  context: RunnerContext,
  input: {
    requestId: string;
    activityId: string;
    proposal?: NonNullable<Change["proposal"]>;
    kept: (activity: StoredActivity, state: RunnerState) => { stored: StoredActivity[]; said: SaidFromNowOn };
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
    compute: (state) => {
      const { stored, said } = kept(knownActivity(state, activityId), state);
      const activities = state.activities.filter(({ id }) => id !== activityId);
      return {
        id: activityId,
        stored,
        facts: { activities, feedback: said.all },
        feedbackReset: said.reset,
        gone: [activityId],
      };
    },
  });
}

/**
 * Deletes an activity as its runner wants it: it is kept out of sight with what was said of it, so that no later file
 * brings it back and the runner can.
 * @throws AppError notFound
 */
export function removeActivity(
  context: RunnerContext,
  { requestId, activityId }: { requestId: string; activityId: string },
): Promise<ActivityAnswer> {
  const kept = (activity: StoredActivity, state: RunnerState) => {
    const id = removedIdOf(context.runnerId, activity.dedupeKey);
    const stored = [{ ...activity, id, flags: [...activity.flags, REMOVED_BY_RUNNER] }];
    return { stored, said: saidUnder(state, { from: activityId, to: id }) };
  };
  return takeOut(context, { requestId, activityId, kept });
}

/** The first day that words on an activity may be of: the day of a workout that it was linked to. */
function firstDayOf({ localDate }: StoredActivity): LocalDate {
  return shiftDays(localDate, -LINK_DAYS_MAX);
}

async function dayOf({ db, runnerId }: RunnerContext, activityId: string): Promise<LocalDate> {
  return firstDayOf(await loadActivity(db, { runnerId, activityId }));
}

/**
 * Brings a deleted activity back, with what was said of it. Links by hand are not: the run is matched anew.
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
    oldest: kept === undefined ? localDateAt(context.now, "UTC") : firstDayOf(kept),
    compute: (state) => {
      const removed = state.removedActivities.find(isWanted);
      if (removed === undefined) {
        const message = "There is no such deleted activity.";
        throw new AppError("notFound", { code: "noSuchActivity", message });
      }
      const flags = removed.flags.filter((flag) => flag !== REMOVED_BY_RUNNER);
      const activity = { ...removed, id: activityId, flags };
      const said = saidUnder(state, { from: removed.id, to: activityId });
      return {
        id: activityId,
        facts: { activities: [...state.activities, activity], feedback: said.all },
        feedbackReset: said.reset,
        gone: [removed.id],
        stored: [activity],
      };
    },
  });
}
