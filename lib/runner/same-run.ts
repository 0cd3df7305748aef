import type { RunnerState } from "@/lib/data/runner-state";
import type { Feedback } from "@/lib/training";

type Said = Pick<Feedback, "workoutId" | "activityId">;

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && one === other;
}

/** What `feedback` takes the place of when it is stored: told again of the workout, or of the recording. */
function isReplaced(said: Said, feedback: Said): boolean {
  return isSame(said.workoutId, feedback.workoutId) || isSame(said.activityId, feedback.activityId);
}

/** What was said of other runs: `feedback` takes the place of everything else. */
export function saidOfOthers({ feedback: all }: Pick<RunnerState, "feedback">, feedback: Said): Feedback[] {
  return all.filter((said) => !isReplaced(said, feedback));
}

/** As `saidOfOthers`, where a recording is the run of the workout that it is believed to be. */
export function saidOfOtherRuns(
  state: Pick<RunnerState, "feedback" | "beliefs">,
  feedback: Said,
): Feedback[] {
  const { workoutId, activityId } = feedback;
  const belief = state.beliefs.find(
    (one) => isSame(one.workoutId, workoutId) || isSame(one.activityId, activityId),
  );
  return saidOfOthers(state, {
    workoutId: workoutId ?? belief?.workoutId ?? null,
    activityId: activityId ?? belief?.activityId ?? null,
  });
}

/**
 * Feedback about a recording, with what was said of it as the run of a workout: that stays where nothing new is said.
 * Feedback about a workout keeps the recording that it was said of before.
 */
export function withSaidBefore(
  { feedback: all }: Pick<RunnerState, "feedback">,
  feedback: Feedback,
): Feedback {
  const ofWorkout = all.find((said) => isSame(said.workoutId, feedback.workoutId));
  const activityId = feedback.activityId ?? ofWorkout?.activityId ?? null;
  const ofRun = all.find(
    (said) => isSame(said.activityId, activityId) && said.workoutId !== feedback.workoutId,
  );
  if (ofRun === undefined) return { ...feedback, activityId };
  const isOfWorkout = feedback.workoutId === null && ofRun.workoutId !== null;
  return {
    workoutId: feedback.workoutId ?? ofRun.workoutId,
    activityId,
    // What was felt on the run of a workout belongs to the workout's day.
    date: isOfWorkout ? ofRun.date : feedback.date,
    rpe: feedback.rpe ?? ofRun.rpe,
    feeling: feedback.feeling ?? ofRun.feeling,
    pain: feedback.pain ?? ofRun.pain,
    painWhere: feedback.painWhere || ofRun.painWhere,
    sleep: feedback.sleep ?? ofRun.sleep,
    soreness: feedback.soreness ?? ofRun.soreness,
    note: feedback.note || ofRun.note,
  };
}
