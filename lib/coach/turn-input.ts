import { randomUUID } from "node:crypto";
import type { RunnerContext } from "@/lib/data/change-runner";
import type { StoredMessage } from "@/lib/data/chat";
import type { CoachLoad } from "@/lib/data/coach-load";
import { planInputOf } from "@/lib/ledger/plan-input";
import { zonesOf } from "@/lib/ledger/zones-of";
import { DEFAULT_TIMERS, type StreamTimers } from "@/lib/llm/constants";
import type { ModelEnvironment } from "@/lib/llm/models";
import { type LocalDate, localDateAt } from "@/lib/training";
import type { TurnInput } from "./answer";
import { REPLY_TURNS } from "./constants";
import { contextOfState } from "./context-of-state";
import { readSummary } from "./conversation-summary";
import { exactAnswerKey } from "./exact-answer";
import { draftFacts } from "./facts/draft-facts";
import { modelAccess } from "./model-access";
import { modelTaskOf } from "./model-task";
import type { TakenTurn, TurnRequest } from "./take-turn";

export interface ChatRequest extends TurnRequest {
  /** What to call the runner. */
  name: string;
  models: ModelEnvironment;
  signal: AbortSignal;
  timers?: StreamTimers;
}

/** What the runner wrote on this day, oldest first: what was "yesterday" the day before is another day by now. */
function wordsOfDay(
  messages: readonly StoredMessage[],
  { today, timeZone }: { today: LocalDate; timeZone: string },
): string[] {
  const own = messages.filter(
    ({ role, createdAt }) => role === "runner" && localDateAt(new Date(createdAt), timeZone) === today,
  );
  return own.map(({ content }) => content).slice(-REPLY_TURNS);
}

/** Everything that one answer is made from: facts, conversation, and the models that the budget allows. */
export function turnInputOf(
  { runnerId, now }: RunnerContext,
  { request, load, taken }: { request: ChatRequest; load: CoachLoad; taken: TakenTurn },
): Omit<TurnInput, "record"> {
  const { state, changes, thread, messages } = load;
  const { message, requestId } = request;
  const today = localDateAt(now, state.profile.timeZone);
  const coachContext = contextOfState(state, { today, name: request.name, lastChanges: changes });
  const task = modelTaskOf(message, { context: coachContext, today });
  const earlier = messages
    .filter((before) => before.requestId !== requestId && before.seq > (thread?.summarySeq ?? 0))
    .filter(({ content }) => content !== "");
  const access = modelAccess(request.models, { task, caller: { runnerId, requestId, feature: "chat" }, now });
  const { deployments } = access;
  return {
    context: coachContext,
    planInput: state.plan ? planInputOf(state, today) : null,
    zones: state.plan ? zonesOf(state, today) : null,
    draftFacts: (op) => draftFacts({ state, context: coachContext, op, now }),
    message,
    history: earlier.map(({ role, content }) => ({ role, text: content })),
    earlier: wordsOfDay(earlier, { today, timeZone: state.profile.timeZone }),
    summary: readSummary(thread?.summary ?? null),
    nonce: randomUUID().slice(0, 8),
    messageId: taken.answerId,
    ...access,
    cacheKey: exactAnswerKey({ runnerId, message, today, revision: state.revision, deployments }),
    signal: request.signal,
    now,
    timers: request.timers ?? DEFAULT_TIMERS,
  };
}
