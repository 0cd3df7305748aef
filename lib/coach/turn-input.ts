import { randomUUID } from "node:crypto";
import type { RunnerContext } from "@/lib/data/change-runner";
import type { CoachLoad } from "@/lib/data/coach-load";
import { planInputOf } from "@/lib/ledger/plan-input";
import { admitAll } from "@/lib/llm/admission";
import { budgetBand } from "@/lib/llm/budgets";
import { DEFAULT_TIMERS, type StreamTimers } from "@/lib/llm/constants";
import type { ModelEnvironment } from "@/lib/llm/models";
import { selectModels } from "@/lib/llm/select-models";
import { localDateAt } from "@/lib/training";
import type { TurnInput } from "./answer";
import { contextOfState } from "./context-of-state";
import { draftFacts } from "./facts/draft-facts";
import { modelSetup } from "./model-environment";
import { modelTaskOf } from "./model-task";
import type { TakenTurn, TurnRequest } from "./take-turn";

export interface ChatRequest extends TurnRequest {
  /** What to call the runner. */
  name: string;
  models: ModelEnvironment;
  signal: AbortSignal;
  timers?: StreamTimers;
}

/** Everything that one answer is made from: facts, conversation, and the models that the budget allows. */
export function turnInputOf(
  { now }: RunnerContext,
  { request, load, taken }: { request: ChatRequest; load: CoachLoad; taken: TakenTurn },
): Omit<TurnInput, "record"> {
  const { state, spent, changes, messages } = load;
  const today = localDateAt(now, state.profile.timeZone);
  const coachContext = contextOfState(state, { today, name: request.name, lastChanges: changes });
  const { catalogue, budgets } = modelSetup(request.models);
  const deployments = selectModels({
    task: modelTaskOf(request.message, { context: coachContext, today }),
    budgetBand: budgetBand(spent, budgets),
    breakers: {},
    catalogue,
    today: now.toISOString().slice(0, 10),
  });
  return {
    context: coachContext,
    planInput: state.plan ? planInputOf(state, today) : null,
    draftFacts: (op) => draftFacts({ state, context: coachContext, op, now }),
    message: request.message,
    history: messages
      .filter((message) => message.requestId !== request.requestId && message.content !== "")
      .map(({ role, content }) => ({ role, text: content })),
    nonce: randomUUID().slice(0, 8),
    messageId: taken.answerId,
    deployments,
    noModelReason: catalogue.length === 0 ? "noModel" : "budget",
    admission: admitAll,
    signal: request.signal,
    now,
    timers: request.timers ?? DEFAULT_TIMERS,
  };
}
