import { readJson, runnerRoute } from "@/lib/http/route";
import { regenerate } from "@/lib/plan/regenerate";
import { regenerateSchema } from "../schema";

/** Makes everything from today on anew from the facts; pinned workouts stay. */
export const POST = runnerRoute(async ({ request, context }) =>
  regenerate(context, await readJson(request, regenerateSchema)),
);
