import { randomUUID } from "node:crypto";
import type { RunnerContext } from "@/lib/data/change-runner";
import {
  beginThread,
  beginTurn,
  findMessagesOfRequest,
  findNewestThread,
  findThread,
  listMessages,
  reclaimTurn,
  type StoredMessage,
} from "@/lib/data/chat";
import { changesOfVersions } from "@/lib/data/plan-versions";
import { loadRunnerState, type RunnerState } from "@/lib/data/runner-state";
import { AppError } from "@/lib/errors";
import { planInputOf } from "@/lib/ledger/plan-input";
import { admitAll } from "@/lib/llm/admission";
import { DEFAULT_TIMERS, type StreamTimers } from "@/lib/llm/constants";
import type { ModelEnvironment } from "@/lib/llm/models";
import { selectModels } from "@/lib/llm/select-models";
import { loadFromDay } from "@/lib/plan/first-day";
import { localDateAt, type PlanChange } from "@/lib/training";
import type { TurnInput } from "./answer";
import { answeringMeta, answerMeta, answerStatus } from "./answer-meta";
import { ANSWER_LEASE_MS, HISTORY_TURNS } from "./constants";
import { contextOfState } from "./context-of-state";
import { catalogueOf } from "./model-environment";
import { modelTaskOf } from "./model-task";
import { replayAnswer } from "./replay-answer";
import { storedTurn } from "./stored-turn";
import type { UiChunk } from "./ui-stream";

export interface ChatRequest {
  requestId: string;
  /** Null: the newest conversation, or a new one. */
  threadId: string | null;
  message: string;
  /** What to call the runner. */
  name: string;
  models: ModelEnvironment;
  signal: AbortSignal;
  timers?: StreamTimers;
}

export interface ChatAnswer {
  threadId: string;
  chunks: AsyncGenerator<UiChunk, void, undefined>;
}

async function threadFor(
  { db, runnerId }: RunnerContext,
  { threadId, requestId, message }: ChatRequest,
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

/** What the newest version changed; the first version changed nothing. */
async function lastChanges({ db, runnerId }: RunnerContext, state: RunnerState): Promise<PlanChange[]> {
  const version = state.plan?.version ?? 0;
  return version <= 1 ? [] : changesOfVersions(db, { runnerId, from: version, to: version });
}

async function turnInput(
  context: RunnerContext,
  {
    request,
    state,
    threadId,
    messageId,
  }: { request: ChatRequest; state: RunnerState; threadId: string; messageId: string },
): Promise<Omit<TurnInput, "record">> {
  const { db, runnerId, now } = context;
  const [changes, messages] = await Promise.all([
    lastChanges(context, state),
    listMessages(db, { runnerId, threadId, limit: HISTORY_TURNS + 2 }),
  ]);
  const today = localDateAt(now, state.profile.timeZone);
  const coachContext = contextOfState(state, { today, name: request.name, lastChanges: changes });
  const earlier = messages.filter(
    (message) => message.requestId !== request.requestId && message.content !== "",
  );
  const catalogue = catalogueOf(request.models);
  return {
    context: coachContext,
    planInput: state.plan ? planInputOf(state, today) : null,
    message: request.message,
    history: earlier.map(({ role, content }) => ({ role, text: content })),
    nonce: randomUUID().slice(0, 8),
    messageId,
    deployments: selectModels({
      task: modelTaskOf(request.message, { context: coachContext, today }),
      budgetBand: "full",
      breakers: {},
      catalogue,
      today,
    }),
    noModelReason: catalogue.length === 0 ? "noModel" : "budget",
    admission: admitAll,
    signal: request.signal,
    now,
    timers: request.timers ?? DEFAULT_TIMERS,
  };
}

interface TakenTurn {
  threadId: string;
  answerId: string;
  turnNumber: number;
}

/** Takes the answering of a request on, once: a first time, or after whoever had it was cut off. */
async function takeTurn(
  context: RunnerContext,
  { request, before }: { request: ChatRequest; before: StoredMessage | undefined },
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
  const [messages, state] = await Promise.all([
    findMessagesOfRequest(db, { runnerId, requestId }),
    loadRunnerState(db, { runnerId, from: loadFromDay(now) }),
  ]);
  const before = messages.find((message) => message.role === "coach");
  if (before && answerStatus(answerMeta(before), now) === "done") {
    return { threadId: before.threadId, chunks: replayAnswer(context, before) };
  }
  const taken = await takeTurn(context, { request, before });
  if (!taken) {
    const message = "This message is being answered already. Look again in a moment.";
    throw new AppError("stale", { code: "answerUnderWay", message });
  }
  const { threadId, answerId, turnNumber } = taken;
  const turn = await turnInput(context, { request, state, threadId, messageId: answerId });
  const baseVersion = state.plan?.version ?? 0;
  return { threadId, chunks: storedTurn(context, { turn, threadId, requestId, baseVersion, turnNumber }) };
}
