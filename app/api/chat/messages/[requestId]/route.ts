import { deleteQuestion } from "@/lib/coach/threads";
import { runnerRoute } from "@/lib/http/route";
import { parseInput } from "@/lib/parse-input";
import { requestIdSchema } from "../../schema";

/** Deletes a question with its answer and its proposal for good. */
export const DELETE = runnerRoute(({ params, context }) =>
  deleteQuestion(context, { requestId: parseInput(requestIdSchema, params.requestId) }),
);
