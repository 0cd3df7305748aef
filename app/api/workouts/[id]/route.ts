import { readJson, runnerRoute } from "@/lib/http/route";
import { parseInput } from "@/lib/parse-input";
import { changeWorkout } from "@/lib/plan/change-workout";
import { workoutView } from "@/lib/plan/views";
import { workoutIdSchema, workoutOpSchema } from "./schema";

export const GET = runnerRoute(({ params, context }) =>
  workoutView(context, parseInput(workoutIdSchema, params.id)),
);

/** Changes one workout, or takes the runner's word about it; 409 with what changed when the plan has moved on. */
export const PATCH = runnerRoute(async ({ request, params, context }) => {
  const workoutId = parseInput(workoutIdSchema, params.id);
  const { requestId, baseVersion, ...op } = await readJson(request, workoutOpSchema);
  return changeWorkout(context, { requestId, baseVersion, workoutId, op });
});
