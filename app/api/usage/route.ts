import { modelEnvironment } from "@/lib/coach/model-environment";
import { viewUsage } from "@/lib/coach/usage";
import { runnerRoute } from "@/lib/http/route";

/** What the coach's models cost the runner today and this month. */
export const GET = runnerRoute(({ context }) => viewUsage(context, modelEnvironment()));
