import { readJson, runnerRoute } from "@/lib/http/route";
import { requestSchema } from "@/lib/http/schema";
import { parseInput } from "@/lib/parse-input";
import { changeGoal, dropGoal } from "@/lib/runner/goals";
import { goalIdSchema, saveGoalSchema } from "../schema";

export const PATCH = runnerRoute(async ({ request, params, context }) => {
  const goalId = parseInput(goalIdSchema, params.id);
  return changeGoal(context, { goalId, ...(await readJson(request, saveGoalSchema)) });
});

export const DELETE = runnerRoute(async ({ request, params, context }) => {
  const goalId = parseInput(goalIdSchema, params.id);
  return dropGoal(context, { goalId, ...(await readJson(request, requestSchema)) });
});
