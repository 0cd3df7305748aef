import { loadActivity } from "@/lib/data/activities";
import { EDITED_BY_RUNNER, type StoredActivity } from "@/lib/data/activity-row";
import type { RunnerContext } from "@/lib/data/change-runner";
import type { RunnerState } from "@/lib/data/runner-state";
import { AppError } from "@/lib/errors";
import { TIME_ZONE_FLAGS } from "@/lib/imports/constants";
import type { LocalDate, Sport } from "@/lib/training";
import { type ActivityAnswer, type ActivityChange, commitActivities } from "./commit-activities";
import { UNKNOWN_START } from "./constants";
import { effortAfter, feedbackOfRun } from "./run-effort";

/** Flag of an activity whose time of day nobody knows. */
const START_MISSING = "startTimeMissing";

/** What a runner may correct of an activity, in metres, seconds and beats a minute. */
export interface ActivityEdit {
  title?: string | undefined;
  sport?: Sport | undefined;
  date?: LocalDate | undefined;
  /** Wall clock, `HH:mm`; null when nobody knows it. */
  startTime?: string | null | undefined;
  distanceM?: number | null | undefined;
  durationS?: number | undefined;
  avgHr?: number | null | undefined;
  /** Effort on the scale 0-10; null takes it back. */
  rpe?: number | null | undefined;
}

/** An activity of the state. @throws AppError notFound */
export function knownActivity(state: RunnerState, activityId: string): StoredActivity {
  const activity = state.activities.find(({ id }) => id === activityId);
  if (activity !== undefined) return activity;
  throw new AppError("notFound", { code: "noSuchActivity", message: "There is no such activity." });
}

/** When it was, by the runner's word; a start that was corrected is no guess any more. */
function whenOf(
  activity: StoredActivity,
  { date, startTime }: Pick<ActivityEdit, "date" | "startTime">,
): Pick<StoredActivity, "localDate" | "startLocal" | "flags"> {
  const localDate = date ?? activity.localDate;
  if (startTime === undefined) {
    return { localDate, startLocal: `${localDate}T${activity.startLocal.slice(11)}`, flags: activity.flags };
  }
  const sure = activity.flags.filter((flag) => flag !== START_MISSING && !TIME_ZONE_FLAGS.has(flag));
  return {
    localDate,
    startLocal: `${localDate}T${startTime ?? UNKNOWN_START}:00`,
    flags: startTime === null ? [...sure, START_MISSING] : sure,
  };
}

/** An activity as an edit leaves it. Pure. */
export function edited(activity: StoredActivity, edit: ActivityEdit): StoredActivity {
  const { title, sport, distanceM, durationS, avgHr } = edit;
  const newTime = durationS !== undefined && durationS !== activity.durationS;
  const when = whenOf(activity, edit);
  return {
    ...activity,
    ...when,
    title: title ?? activity.title,
    sport: sport ?? activity.sport,
    distanceM: distanceM === undefined ? activity.distanceM : distanceM,
    durationS: durationS ?? activity.durationS,
    avgHr: avgHr === undefined ? activity.avgHr : avgHr,
    // The watch's other clocks belong to the time that was just corrected.
    ...(newTime ? { movingS: null, elapsedS: null } : {}),
    flags: [...new Set([...when.flags, EDITED_BY_RUNNER])],
    ...(when.startLocal === activity.startLocal ? {} : asRecorded(activity)),
  };
}

/** Another file of the same run has the start that its first file had, so that is kept; of a typed one there is none. */
function asRecorded({ recordedStart, startLocal, source }: StoredActivity): Partial<StoredActivity> {
  return source === "manual" ? {} : { recordedStart: recordedStart ?? startLocal };
}

function refuseAhead(edit: ActivityEdit, today: LocalDate): void {
  if (edit.date === undefined || edit.date <= today) return;
  const message = "This day is still ahead. Enter the day on which it was.";
  throw new AppError("badInput", { code: "notYet", message, fields: { date: message } });
}

/** An activity as it is from now on, with the effort told of it. */
export function asTold(
  state: RunnerState,
  { activity, rpe }: { activity: StoredActivity; rpe: number | null | undefined },
): ActivityChange {
  const told = { activity, rpe };
  return {
    id: activity.id,
    facts: {
      activities: state.activities.map((one) => (one.id === activity.id ? activity : one)),
      feedback: effortAfter(state, told),
    },
    stored: [activity],
    feedback: ({ after }) => feedbackOfRun(state, { ...told, beliefs: after.state.beliefs }),
  };
}

/** The first of two days. */
export function earlier(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b;
}

/**
 * Corrects an activity by hand, its day and effort included. What the runner corrected stays, whatever file brings the
 * activity again; beliefs, fitness and plan follow as after an import.
 * @throws AppError notFound; badInput for a day ahead.
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
    oldest: earlier(edit.date ?? localDate, localDate),
    compute: (state, today) => {
      refuseAhead(edit, today);
      const former = knownActivity(state, activityId);
      const change = asTold(state, { activity: edited(former, edit), rpe: edit.rpe });
      return { ...change, kept: { former, edit } };
    },
  });
}
