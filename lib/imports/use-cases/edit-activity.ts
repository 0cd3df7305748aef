import { loadActivity } from "@/lib/data/activities";
import { EDITED_BY_RUNNER, type StoredActivity } from "@/lib/data/activity-row";
import type { RunnerContext } from "@/lib/data/change-runner";
import type { RunnerState } from "@/lib/data/runner-state";
import { AppError } from "@/lib/errors";
import type { Sport } from "@/lib/training";
import { type ActivityAnswer, commitActivities } from "./commit-activities";

/** What a runner may correct of an activity, in metres, seconds and beats a minute. */
export interface ActivityEdit {
  title?: string | undefined;
  sport?: Sport | undefined;
  distanceM?: number | null | undefined;
  durationS?: number | undefined;
  avgHr?: number | null | undefined;
}

/** An activity of the state. @throws AppError notFound */
export function knownActivity(state: RunnerState, activityId: string): StoredActivity {
  const activity = state.activities.find(({ id }) => id === activityId);
  if (activity !== undefined) return activity;
  throw new AppError("notFound", { code: "noSuchActivity", message: "There is no such activity." });
}

function edited(activity: StoredActivity, edit: ActivityEdit): StoredActivity {
  const { title, sport, distanceM, durationS, avgHr } = edit;
  const newTime = durationS !== undefined && durationS !== activity.durationS;
  return {
    ...activity,
    title: title ?? activity.title,
    sport: sport ?? activity.sport,
    distanceM: distanceM === undefined ? activity.distanceM : distanceM,
    durationS: durationS ?? activity.durationS,
    avgHr: avgHr === undefined ? activity.avgHr : avgHr,
    // The watch's other clocks belong to the time that was just corrected.
    ...(newTime ? { movingS: null, elapsedS: null } : {}),
    flags: [...new Set([...activity.flags, EDITED_BY_RUNNER])],
  };
}

/**
 * Corrects an activity by hand. What the runner corrected stays, whatever file brings the activity again; beliefs,
 * fitness and plan follow as after an import.
 * @throws AppError notFound
 */
export async function editActivity(
  context: RunnerContext,
  input: { requestId: string; activityId: string; edit: ActivityEdit },
): Promise<ActivityAnswer> {
  const { db, runnerId } = context;
  const { requestId, activityId, edit } = input;
  const { localDate } = await loadActivity(db, { runnerId, activityId });
  return commitActivities(context, {
    requestId,
    action: "editActivity",
    oldest: localDate,
    compute: (state) => {
      const corrected = edited(knownActivity(state, activityId), edit);
      const activities = state.activities.map((one) => (one.id === activityId ? corrected : one));
      return { id: activityId, facts: { activities }, stored: [corrected] };
    },
  });
}
