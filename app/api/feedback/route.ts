import { readJson, runnerRoute } from "@/lib/http/route";
import { parseInput } from "@/lib/parse-input";
import { listFeedback, logFeedback } from "@/lib/runner/feedback";
import { feedbackQuerySchema, saveFeedbackSchema } from "./schema";

export const GET = runnerRoute(({ query, context }) =>
  listFeedback(context, parseInput(feedbackQuerySchema, Object.fromEntries(query))),
);

/** Logs how a run felt; pain may make the plan lighter at once. */
export const POST = runnerRoute(async ({ request, context }) => {
  const { requestId, ...feedback } = await readJson(request, saveFeedbackSchema);
  return logFeedback(context, { requestId, feedback });
});
