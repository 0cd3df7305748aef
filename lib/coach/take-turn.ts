import { randomUUID } from "node:crypto";
import type { RunnerContext } from "@/lib/data/change-runner";
import {
  beginThread,
  beginTurn,
  findNewestThread,
  findThread,
  reclaimTurn,
  type StoredMessage,
} from "@/lib/data/chat";
import { AppError } from "@/lib/errors";
import { answeringMeta, answerMeta, answerStatus } from "./answer-meta";
import { ANSWER_LEASE_MS } from "./constants";

/** The request as far as it matters for who answers it. */
export interface TurnRequest {
  requestId: string;
  /** Null: the newest conversation, or a new one. */
  threadId: string | null;
  message: string;
}

/** The right to answer a request, held until the answer is stored or its time is over. */
export interface TakenTurn {
  threadId: string;
  answerId: string;
  /** See `AnswerMeta.turn`. */
  turnNumber: number;
}

async function threadFor(
  { db, runnerId }: RunnerContext,
  { threadId, requestId, message }: TurnRequest,
): Promise<string> {
  const thread =
    threadId === null
      ? // Named by the request: two windows that begin with the same request begin one conversation.
        ((await findNewestThread(db, { runnerId })) ??
        (await beginThread(db, { runnerId, threadId: requestId, title: message })))
      : await findThread(db, { runnerId, threadId });
  if (thread) return thread.id;
  throw new AppError("notFound", { code: "noThread", message: "This conversation does not exist any more." });
}

/**
 * Takes the answering of a request on, once: a first time, or after whoever had it was cut off. Null when somebody
 * else is answering it. `before` is the coach's message that the request has already.
 * @throws AppError notFound for an unknown conversation.
 */
export async function takeTurn(
  context: RunnerContext,
  { request, before }: { request: TurnRequest; before: StoredMessage | undefined },
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
  const threadId = await threadFor(context, request);
  const answerId = randomUUID();
  const { requestId, message } = request;
  const meta = answeringMeta({ turn: 1, until });
  const { begun } = await beginTurn(db, { runnerId, threadId, requestId, message, answerId, meta });
  return begun ? { threadId, answerId, turnNumber: 1 } : null;
}
