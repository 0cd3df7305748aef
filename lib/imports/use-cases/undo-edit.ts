import { z } from "zod";
import { keptRecordSchema } from "@/lib/data/activity-row";
import { findCommitted } from "@/lib/data/audit-log";
import type { RunnerContext } from "@/lib/data/change-runner";
import { AppError } from "@/lib/errors";
import { saysSame } from "./better-record";
import { type ActivityAnswer, commitActivities } from "./commit-activities";
import { type ActivityEdit, asTold, earlier, edited, knownActivity } from "./edit-activity";

/** What a correction keeps with its request. */
const keptEditSchema = z.object({
  former: keptRecordSchema,
  formerRpe: z.number().nullable(),
  edit: z.custom<ActivityEdit>((value) => typeof value === "object" && value !== null),
});

/**
 * Takes a correction back: the activity is as it was, to the second, and files may improve it again; so is its effort.
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
  const { former, formerRpe, edit } = kept.data;
  return commitActivities(context, {
    requestId,
    action: "undoEdit",
    oldest: earlier(edit.date ?? former.localDate, former.localDate),
    compute: (state) => {
      if (!saysSame(edited(former, edit), knownActivity(state, activityId))) {
        const message = "This activity was changed again since. Correct it by hand.";
        throw new AppError("badInput", { code: "changedSince", message });
      }
      return asTold(state, { activity: former, rpe: edit.rpe === undefined ? undefined : formerRpe });
    },
  });
}
