import { z } from "zod";
import { keptRecordSchema } from "@/lib/data/activity-row";
import { findCommitted } from "@/lib/data/audit-log";
import type { RunnerContext } from "@/lib/data/change-runner";
import type { RunnerState } from "@/lib/data/runner-state";
import { AppError } from "@/lib/errors";
import { saysSame } from "./better-record";
import { type ActivityAnswer, type ActivityChange, commitActivities } from "./commit-activities";
import { type ActivityEdit, asTold, earlier, edited, knownActivity } from "./edit-activity";
import { saidAroundSchema, saidAsBefore } from "./said-around";

/** What a correction keeps with its request. */
const keptEditSchema = z.object({
  former: keptRecordSchema,
  edit: z.custom<ActivityEdit>((value) => typeof value === "object" && value !== null),
  /** Missing where nothing was said of the run. */
  said: saidAroundSchema.optional(),
});

function changedSince(): never {
  const message = "This activity was changed again since. Correct it by hand.";
  throw new AppError("badInput", { code: "changedSince", message });
}

/** The activity as it was, with all that was said before the correction; what was only said since goes along with it. */
function asBefore(state: RunnerState, kept: z.infer<typeof keptEditSchema>): ActivityChange {
  const { former, edit, said } = kept;
  if (!saysSame(edited(former, edit), knownActivity(state, former.id))) changedSince();
  const change = asTold(state, { activity: former, rpe: undefined });
  const words = said === undefined ? null : saidAsBefore(state, { activityId: former.id, said });
  if (words === null) return edit.rpe === undefined ? change : changedSince();
  const { feedback: _, ...others } = change;
  return { ...others, facts: { ...change.facts, feedback: words.all }, feedbackReset: words.reset };
}

/**
 * Takes a correction back: the activity is as it was, to the second, and files may improve it again; so is what was said of it.
 * `editId` is the request that corrected it.
 * @throws AppError notFound when there was no such correction; badInput when the activity was changed since.
 */
export async function undoEdit(
  context: RunnerContext,
  input: { requestId: string; activityId: string; editId: string },
): Promise<ActivityAnswer> {
  const { db, runnerId } = context;
  const { requestId, activityId, editId } = input;
  const committed = await findCommitted(db, { runnerId, requestId: editId });
  const kept = keptEditSchema.safeParse(committed?.detail);
  if (!kept.success || kept.data.former.id !== activityId) {
    throw new AppError("notFound", { code: "noSuchEdit", message: "There is no such correction to undo." });
  }
  const { former, edit } = kept.data;
  return commitActivities(context, {
    requestId,
    action: "undoEdit",
    oldest: earlier(edit.date ?? former.localDate, former.localDate),
    compute: (state) => asBefore(state, kept.data),
  });
}
