import { loadActivity } from "@/lib/data/activities";
import type { StoredActivity } from "@/lib/data/activity-row";
import type { RunnerContext } from "@/lib/data/change-runner";
import type { RunnerState } from "@/lib/data/runner-state";
import { AppError } from "@/lib/errors";
import { withBeliefs } from "@/lib/ledger/belief-changes";
import { linkedBelief, unlinkedBelief } from "@/lib/ledger/believe";
import { sessionOf } from "@/lib/ledger/sessions";
import { knownWorkout } from "@/lib/plan/open-workout";
import { type Belief, daysBetween, isRun, type LocalDate } from "@/lib/training";
import { type ActivityAnswer, commitActivities } from "./commit-activities";
import { LINK_DAYS_MAX } from "./constants";
import { knownActivity } from "./edit-activity";

/** A workout's id; null when the run was none of the planned ones; `auto` to leave it to the matching again. */
export type LinkTo = { workoutId: string | null } | "auto";

function refuse(message: string, code: string): never {
  throw new AppError("badInput", { code, message, fields: { link: message } });
}

function wordOn(
  state: RunnerState,
  input: { activity: StoredActivity; workoutId: string | null; today: LocalDate; believedAt: string },
): Belief {
  const { activity, workoutId, today, believedAt } = input;
  const session = sessionOf([activity]);
  if (workoutId === null) return unlinkedBelief(session, { believedAt });
  const workout = knownWorkout(state, workoutId);
  if (workout.date > today) refuse("This workout is still ahead; move it to the day that you ran.", "notYet");
  if (Math.abs(daysBetween(workout.date, activity.localDate)) > LINK_DAYS_MAX) {
    refuse(`Link a run to a workout at most ${LINK_DAYS_MAX} days away.`, "tooFarApart");
  }
  return linkedBelief(workout, { session, believedAt });
}

/** The runner's words after this one: a run has one link, and a workout has one run. */
function beliefsAfter(state: RunnerState, input: { activityId: string; word: Belief | null }): Belief[] {
  const { activityId, word } = input;
  const others = state.beliefs.filter(
    ({ locked, ...belief }) =>
      !(
        locked &&
        (belief.activityId === activityId || (word?.workoutId && belief.workoutId === word.workoutId))
      ),
  );
  return withBeliefs({ beliefs: others }, word === null ? [] : [word]).beliefs;
}

/**
 * Says by hand which workout a run was, or that it was none. The link is locked: later files respect it, also when they
 * bring fuller numbers of the run.
 * @throws AppError notFound; badInput for a workout ahead, too far away, or an activity that is no run.
 */
export async function linkActivity(
  context: RunnerContext,
  input: { requestId: string; activityId: string; link: LinkTo },
): Promise<ActivityAnswer> {
  const { db, runnerId, now } = context;
  const { requestId, activityId, link } = input;
  const { localDate } = await loadActivity(db, { runnerId, activityId });
  return commitActivities(context, {
    requestId,
    action: "linkActivity",
    oldest: localDate,
    compute: (state, today) => {
      const activity = knownActivity(state, activityId);
      if (!isRun(activity.sport)) refuse("Only runs can be linked to a workout.", "notARun");
      const believedAt = now.toISOString();
      const word =
        link === "auto" ? null : wordOn(state, { activity, workoutId: link.workoutId, today, believedAt });
      return { id: activityId, facts: { beliefs: beliefsAfter(state, { activityId, word }) } };
    },
  });
}
