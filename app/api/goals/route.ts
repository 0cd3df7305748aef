import { readJson, runnerRoute } from "@/lib/http/route";
import { addGoal } from "@/lib/runner/goals";
import { profileView } from "@/lib/runner/profile";
import { saveGoalSchema } from "./schema";

export const GET = runnerRoute(async ({ context }) => {
  const { goals, version } = await profileView(context);
  return { goals, version };
});

/** Adds a goal and answers with the new version of the plan. */
export const POST = runnerRoute(async ({ request, context }) =>
  addGoal(context, await readJson(request, saveGoalSchema)),
);
