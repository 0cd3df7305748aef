import type { RunnerContext } from "@/lib/data/change-runner";
import { loadCoach } from "@/lib/data/coach-load";
import { AppError } from "@/lib/errors";
import { loadFromDay } from "@/lib/plan/first-day";
import { answerMeta, answerStatus } from "./answer-meta";
import { MESSAGES_READ } from "./constants";
import { noteHealth } from "./note-health";
import { replayAnswer } from "./replay-answer";
import { understand } from "./rules-coach/understand";
import { storedTurn } from "./stored-turn";
import { summariseConversation } from "./summarise-conversation";
import { takeTurn } from "./take-turn";
import { type ChatRequest, turnInputOf } from "./turn-input";
import type { UiChunk } from "./ui-stream";
import { viewUsage } from "./usage";

export interface ChatAnswer {
  threadId: string;
  chunks: AsyncGenerator<UiChunk, void, undefined>;
  /** Sums up the older part of a long conversation. To be called when the answer has gone out; it never fails. */
  afterwards: () => Promise<void>;
}

/**
 * One turn of the chat. The runner's message is stored before anything is asked, so a request id is answered once:
 * repeated after its answer it is replayed from the store, without a model and without a charge. An answer that was
 * cut off is given anew in its place.
 * @throws AppError notFound for an unknown conversation, stale `answerUnderWay` while the same request is being
 * answered elsewhere.
 */
export async function chat(context: RunnerContext, request: ChatRequest): Promise<ChatAnswer> {
  const { db, runnerId, now } = context;
  const { requestId } = request;
  const load = await loadCoach(db, {
    runnerId,
    from: loadFromDay(now),
    ask: {
      requestId,
      threadId: request.threadId === "new" ? requestId : request.threadId,
      messages: MESSAGES_READ,
    },
  });
  const before = load.answered.find((message) => message.role === "coach");
  if (before && answerStatus(answerMeta(before), now) === "done") {
    return { threadId: before.threadId, chunks: replayAnswer(context, before), afterwards: async () => {} };
  }
  const taken = await takeTurn(context, { request, before, thread: load.thread });
  if (!taken) {
    const message = "This message is being answered already. Look again in a moment.";
    throw new AppError("stale", { code: "answerUnderWay", message });
  }
  const { threadId, turnNumber } = taken;
  const { state, noted } = await noteHealth(context, { ...request, state: load.state });
  const input = turnInputOf(context, { request, load: { ...load, state }, taken });
  const asksCost = understand(request.message, input.context).kind === "usage";
  const usage = asksCost ? await viewUsage(context, request.models) : null;
  const turn = { ...input, noted, usage };
  const baseVersion = state.plan?.version ?? 0;
  const { thread, messages } = load;
  return {
    threadId,
    chunks: storedTurn(context, { turn, threadId, requestId, baseVersion, turnNumber }),
    afterwards: () => summariseConversation(context, { thread, messages, requestId, models: request.models }),
  };
}
