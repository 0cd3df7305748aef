import { deleteConversation, renameConversation } from "@/lib/coach/threads";
import { readJson, runnerRoute } from "@/lib/http/route";
import { parseInput } from "@/lib/parse-input";
import { renameThreadSchema, threadIdSchema } from "../../schema";

/** Gives a conversation another title. */
export const PATCH = runnerRoute(async ({ request, params, context }) => {
  const threadId = parseInput(threadIdSchema, params.id);
  const { title } = await readJson(request, renameThreadSchema);
  return renameConversation(context, { threadId, title });
});

/** Deletes a conversation for good. */
export const DELETE = runnerRoute(({ params, context }) =>
  deleteConversation(context, { threadId: parseInput(threadIdSchema, params.id) }),
);
