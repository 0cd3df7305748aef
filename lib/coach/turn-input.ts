import { randomUUID } from "node:crypto";
import type { RunnerContext } from "@/lib/data/change-runner";
import { listMessages } from "@/lib/data/chat";
import { changesOfVersions } from "@/lib/data/plan-versions";
import type { RunnerState } from "@/lib/data/runner-state";
import { planInputOf } from "@/lib/ledger/plan-input";
import { admitAll } from "@/lib/llm/admission";
import { budgetBand, type Spent } from "@/lib/llm/budgets";
import { DEFAULT_TIMERS, type StreamTimers } from "@/lib/llm/constants";
import type { ModelEnvironment } from "@/lib/llm/models";
import { selectModels } from "@/lib/llm/select-models";
import { localDateAt, type PlanChange } from "@/lib/training";
import type { TurnInput } from "./answer";
import { HISTORY_TURNS } from "./constants";
import { contextOfState } from "./context-of-state";
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

/** What the newest version changed; the first version changed nothing. */
async function lastChanges({ db, runnerId }: RunnerContext, state: RunnerState): Promise<PlanChange[]> {
  const version = state.plan?.version ?? 0;
  return version <= 1 ? [] : changesOfVersions(db, { runnerId, from: version, to: version });
}

/** Everything that one answer is made from: facts, conversation, and the models that the budget allows. */
export async function turnInputOf(
  context: RunnerContext,
  {
    request,
    state,
    spent,
    taken,
  }: { request: ChatRequest; state: RunnerState; spent: Spent; taken: TakenTurn },
): Promise<Omit<TurnInput, "record">> {
  const { db, runnerId, now } = context;
  const { threadId, answerId } = taken;
  const [changes, messages] = await Promise.all([
    lastChanges(context, state),
    // The two of this turn are among them.
    listMessages(db, { runnerId, threadId, limit: HISTORY_TURNS + 2 }),
  ]);
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
    message: request.message,
    history: messages
      .filter((message) => message.requestId !== request.requestId && message.content !== "")
      .map(({ role, content }) => ({ role, text: content })),
    nonce: randomUUID().slice(0, 8),
    messageId: answerId,
    deployments,
    noModelReason: catalogue.length === 0 ? "noModel" : "budget",
    admission: admitAll,
    signal: request.signal,
    now,
    timers: request.timers ?? DEFAULT_TIMERS,
  };
}
