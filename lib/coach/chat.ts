import { randomUUID } from "node:crypto";
import type { RunnerContext } from "@/lib/data/change-runner";
import {
  addMessage,
  addThread,
  findMessagesOfRequest,
  findNewestThread,
  findThread,
  listMessages,
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
import { HISTORY_TURNS } from "./constants";
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

async function threadFor(context: RunnerContext, { threadId, message }: ChatRequest): Promise<string> {
  const { db, runnerId } = context;
  if (threadId !== null) {
    const thread = await findThread(db, { runnerId, threadId });
    if (thread) return thread.id;
    throw new AppError("notFound", {
      code: "noThread",
      message: "This conversation does not exist any more.",
    });
  }
  return ((await findNewestThread(db, { runnerId })) ?? (await addThread(db, { runnerId, title: message })))
    .id;
}

/** What the newest version changed; the first version changed nothing. */
async function lastChanges({ db, runnerId }: RunnerContext, state: RunnerState): Promise<PlanChange[]> {
  const version = state.plan?.version ?? 0;
  return version <= 1 ? [] : changesOfVersions(db, { runnerId, from: version, to: version });
}

async function turnInput(
  context: RunnerContext,
  { request, state, threadId }: { request: ChatRequest; state: RunnerState; threadId: string },
): Promise<Omit<TurnInput, "record">> {
  const { db, runnerId, now } = context;
  const [changes, messages] = await Promise.all([
    lastChanges(context, state),
    listMessages(db, { runnerId, threadId, limit: HISTORY_TURNS + 1 }),
  ]);
  const today = localDateAt(now, state.profile.timeZone);
  const coachContext = contextOfState(state, { today, name: request.name, lastChanges: changes });
  const earlier = messages.filter((message) => message.requestId !== request.requestId);
  const catalogue = catalogueOf(request.models);
  return {
    context: coachContext,
    planInput: state.plan ? planInputOf(state, today) : null,
    message: request.message,
    history: earlier.map(({ role, content }) => ({ role, text: content })),
    nonce: randomUUID().slice(0, 8),
    messageId: randomUUID(),
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

/**
 * One turn of the chat. The runner's message is stored before anything is asked, so a request id is answered once:
 * repeated after its answer it is replayed from the store, without a model and without a charge.
 * @throws AppError notFound for an unknown conversation, stale `answerUnderWay` while the same request is being
 * answered elsewhere.
 */
export async function chat(context: RunnerContext, request: ChatRequest): Promise<ChatAnswer> {
  const { db, runnerId, now } = context;
  const { requestId } = request;
  const [before, state, threadId] = await Promise.all([
    findMessagesOfRequest(db, { runnerId, requestId }),
    loadRunnerState(db, { runnerId, from: loadFromDay(now) }),
    threadFor(context, request),
  ]);
  const answered = before.find((message) => message.role === "coach");
  if (answered) return { threadId: answered.threadId, chunks: replayAnswer(context, answered) };
  const content = request.message;
  const stored = await addMessage(db, {
    id: randomUUID(),
    runnerId,
    threadId,
    requestId,
    role: "runner",
    content,
    meta: {},
  });
  if (!stored.added) {
    const message = "This message is being answered already. Look again in a moment, or send it once more.";
    throw new AppError("stale", { code: "answerUnderWay", message });
  }
  const turn = await turnInput(context, { request, state, threadId });
  const baseVersion = state.plan?.version ?? 0;
  return { threadId, chunks: storedTurn(context, { turn, threadId, requestId, baseVersion }) };
}
