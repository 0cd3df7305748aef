import { readJson, runnerRoute } from "@/lib/http/route";
import { editActivity } from "@/lib/imports/use-cases/edit-activity";
import { linkActivity } from "@/lib/imports/use-cases/link-activity";
import { removeActivity, restoreActivity } from "@/lib/imports/use-cases/remove-activity";
import { undoEdit } from "@/lib/imports/use-cases/undo-edit";
import { viewActivity } from "@/lib/imports/use-cases/view-activities";
import { parseInput } from "@/lib/parse-input";
import { changeActivitySchema, removeQuerySchema } from "../schema";

/** The word with which a run is left to the matching again. */
const AUTOMATIC = "auto";

export const GET = runnerRoute(({ context, params }) => viewActivity(context, params.id ?? ""));

/** Corrects an activity or takes that back, links it to a workout (or to none) by hand, or brings a deleted one back. */
export const PATCH = runnerRoute(async ({ request, context, params }) => {
  const activityId = params.id ?? "";
  const { requestId, ...change } = await readJson(request, changeActivitySchema);
  if ("restore" in change) return restoreActivity(context, { requestId, activityId });
  if ("undoEdit" in change) return undoEdit(context, { requestId, activityId, editId: change.undoEdit });
  if (!("link" in change)) return editActivity(context, { requestId, activityId, edit: change });
  const link = change.link === AUTOMATIC ? AUTOMATIC : { workoutId: change.link };
  return linkActivity(context, { requestId, activityId, link });
});

/** Deletes an activity; `PATCH { restore: true }` brings it back. */
export const DELETE = runnerRoute(({ context, params, query }) => {
  const { requestId = crypto.randomUUID() } = parseInput(removeQuerySchema, Object.fromEntries(query));
  return removeActivity(context, { requestId, activityId: params.id ?? "" });
});
