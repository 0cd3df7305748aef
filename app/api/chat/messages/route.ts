import { listConversation } from "@/lib/coach/list-conversation";
import { runnerRoute } from "@/lib/http/route";
import { parseInput } from "@/lib/parse-input";
import { messagesQuerySchema } from "../schema";

/** A conversation with its proposals; without `threadId` the newest one. */
export const GET = runnerRoute(({ runner, query, now }) => {
  const { threadId } = parseInput(messagesQuerySchema, { threadId: query.get("threadId") });
  return listConversation({ runnerId: runner.runnerId, db: runner.db, now }, { threadId });
});
