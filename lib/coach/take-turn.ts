import { randomUUID } from "node:crypto";
import type { RunnerContext } from "@/lib/data/change-runner";
import { beginTurn, reclaimTurn, type StoredMessage, type StoredThread } from "@/lib/data/chat";
import { answeringMeta, answerMeta, answerStatus } from "./answer-meta";
import { ANSWER_LEASE_MS } from "./constants";
import { noThread } from "./threads";

/** The request as far as it matters for who answers it. */
export interface TurnRequest {
  requestId: string;
  /** Null: the conversation used last, or a new one; `new`: a new one in any case. */
  threadId: string | "new" | null;
  message: string;
}

/** The right to answer a request, held until the answer is stored or its time is over. */
export interface TakenTurn {
  threadId: string;
  answerId: string;
  /** See `AnswerMeta.turn`. */
  turnNumber: number;
}

/** The conversation to write to. A new one is named by the request: begun twice by the same request it is one. */
function threadFor(
  { threadId, requestId }: TurnRequest,
  thread: StoredThread | null,
): { threadId: string; isNew: boolean } {
  if (thread) return { threadId: thread.id, isNew: false };
  if (threadId === null || threadId === "new") return { threadId: requestId, isNew: true };
  return { threadId, isNew: false };
}

/**
 * Takes the answering of a request on, once: a first time, or after whoever had it was cut off. Null when somebody
 * else is answering it. `before` is the coach's message that the request has already, `thread` the conversation found.
 * @throws AppError notFound for an unknown conversation.
 */
export async function takeTurn(
  context: RunnerContext,
  {
    request,
    before,
    thread,
  }: { request: TurnRequest; before: StoredMessage | undefined; thread: StoredThread | null },
): Promise<TakenTurn | null> {
  const { db, runnerId, now } = context;
  const until = new Date(now.getTime() + ANSWER_LEASE_MS);
  if (before) {
    const seen = answerMeta(before);
    if (answerStatus(seen, now) === "answering") return null;
    const turnNumber = seen.turn + 1;
    const meta = answeringMeta({ turn: turnNumber, until });
    const { claimed } = await reclaimTurn(db, { runnerId, answerId: before.id, turn: seen.turn, meta });
    return claimed ? { threadId: before.threadId, answerId: before.id, turnNumber } : null;
  }
  const { requestId, message } = request;
  const place = threadFor(request, thread);
  const answerId = randomUUID();
  const meta = answeringMeta({ turn: 1, until });
  const at = now.toISOString();
  const turn = { ...place, title: message, requestId, message, answerId, meta, at };
  const stored = await beginTurn(db, { runnerId, ...turn });
  if (stored === null) throw noThread();
  return stored.begun ? { threadId: place.threadId, answerId, turnNumber: 1 } : null;
}
