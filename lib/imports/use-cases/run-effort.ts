import type { RunnerState } from "@/lib/data/runner-state";
import { type Activity, type Belief, type Feedback, isRun } from "@/lib/training";

/** What a runner says of the effort of a run; without `rpe` what was said before stays. */
interface Told {
  activity: Pick<Activity, "localDate" | "sport"> & { id: string };
  rpe: number | null | undefined;
}

const BLANK = { feeling: null, pain: null, painWhere: "", sleep: null, soreness: null, note: "" };

function workoutOf(beliefs: readonly Belief[], { id, sport }: Told["activity"]): string | null {
  const belief = beliefs.find((one) => one.activityId === id && one.workoutId !== null);
  return isRun(sport) ? (belief?.workoutId ?? null) : null;
}

function saidOf({ feedback }: RunnerState, activityId: string): Feedback | undefined {
  return feedback.find((said) => said.activityId === activityId);
}

/** All feedback once the effort of a run is told, for computing what follows; which workout it was is not known yet. */
export function effortAfter(state: RunnerState, { activity, rpe }: Told): Feedback[] {
  const { id: activityId, localDate: date } = activity;
  const said = saidOf(state, activityId);
  const others = state.feedback.filter((one) => one !== said);
  if (said === undefined && rpe === undefined) return others;
  const effort = rpe === undefined ? (said?.rpe ?? null) : rpe;
  return [...others, { ...BLANK, ...said, workoutId: null, activityId, date, rpe: effort }];
}

/**
 * How hard a run was, told about the workout that it turned out to be; what was said of the run, or else of the workout,
 * stays besides. Words of a run are of its own day. A workout of which something else was said already keeps that: the
 * words are of the run alone then. Undefined when there is nothing to say.
 */
export function feedbackOfRun(
  state: RunnerState,
  { activity, rpe, beliefs }: Told & { beliefs: readonly Belief[] },
): Feedback | undefined {
  const { id: activityId, localDate } = activity;
  const workoutId = workoutOf(beliefs, activity);
  const own = saidOf(state, activityId);
  if (rpe === undefined && own === undefined) return undefined;
  const ofWorkout = state.feedback.find((said) => workoutId !== null && said.workoutId === workoutId);
  const isTaken =
    ofWorkout !== undefined &&
    ofWorkout.activityId !== activityId &&
    (own !== undefined || ofWorkout.activityId !== null);
  const said = own ?? (isTaken ? undefined : ofWorkout);
  return {
    ...BLANK,
    ...said,
    workoutId: isTaken ? null : workoutId,
    activityId,
    date: own === undefined && said !== undefined ? said.date : localDate,
    rpe: rpe === undefined ? (said?.rpe ?? null) : rpe,
  };
}
