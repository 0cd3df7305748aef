import { listConversations } from "@/lib/coach/threads";
import { runnerRoute } from "@/lib/http/route";

/** The runner's conversations, the one used last first. */
export const GET = runnerRoute(({ context }) => listConversations(context));
