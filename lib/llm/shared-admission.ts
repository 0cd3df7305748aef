import { randomUUID } from "node:crypto";
import type { Admission, AdmissionRequest, Admitted, Settlement } from "./admission";
import { breakerLesson } from "./breaker-verdict";
import type { Budgets } from "./budgets";
import { BREAKER, BUDGET_BANDS, CACHE_HOURS, MAX_OUTPUT_TOKENS, RESERVATION_TTL_S } from "./constants";
import { costUsd } from "./cost";
import type { LocalState } from "./local-state";
import { type Deployment, deploymentKey } from "./models";
import type { Allowance } from "./provider-notice";
import type { Caller, CandidateCall, Refusal, SettleCall, StateStore } from "./state-store";

export interface SharedAdmissionInput {
  store: StateStore;
  local: LocalState;
  caller: Caller;
  budgets: Budgets;
  /** The product's time, running on through the answer. */
  clock: () => Date;
}

function candidateCall(deployment: Deployment, { promptTokens, day }: { promptTokens: number; day: string }) {
  const usd = (completionTokens: number): number =>
    costUsd({ promptTokens, cachedTokens: 0, completionTokens, estimated: true }, { deployment, day });
  const { contextTokens: _context, ...limits } = deployment.limits;
  const call: CandidateCall = {
    id: deployment.id,
    key: deploymentKey(deployment),
    tier: deployment.tier,
    model: deployment.model,
    amountUsd: usd(MAX_OUTPUT_TOKENS),
    tokens: promptTokens + MAX_OUTPUT_TOKENS,
    promptTokens,
    promptUsd: usd(0),
    limits,
  };
  return call;
}

/** While the shared state can't be asked: breakers are taken for closed, the budget of all for nearly spent. */
function admitBlind(
  { local, budgets, caller, clock }: SharedAdmissionInput,
  { calls, request, callId }: { calls: CandidateCall[]; request: AdmissionRequest; callId: string },
): Admitted {
  const known = local.breakers(request.candidates, clock());
  const refusals: Refusal[] = [];
  const order = [...calls].sort((a, b) => Number(a.id in known) - Number(b.id in known));
  for (const { id: deploymentId, amountUsd } of order) {
    const deployment = request.candidates.find((entry) => entry.id === deploymentId);
    if (deployment && local.spendBlind(amountUsd, { ...caller, budgets })) {
      return { kind: "admitted", deployment, callId };
    }
    refusals.push({ deploymentId, reason: "budget" });
  }
  return { kind: "refused", refusals };
}

async function admit(input: SharedAdmissionInput, request: AdmissionRequest): Promise<Admitted> {
  const { store, local, caller, budgets, clock } = input;
  const callId = randomUUID();
  const now = clock();
  const at = { promptTokens: request.promptTokens, day: now.toISOString().slice(0, 10) };
  const calls = request.candidates.map((deployment) => candidateCall(deployment, at));
  if (local.isStoreDown()) return admitBlind(input, { calls, request, callId });
  try {
    const answer = await store.admit({
      ...caller,
      ...{ callId, now: now.toISOString(), candidates: calls, budgets, bands: BUDGET_BANDS },
      ...{ probeLeaseS: BREAKER.probeLeaseS, ttlS: RESERVATION_TTL_S, cacheKey: request.cacheKey },
    });
    local.storeUp({ globalLeftUsd: answer.globalLeftUsd, globalDayUsd: budgets.globalDayUsd });
    if (answer.repeat) return { kind: "repeat", answer: answer.repeat, callId };
    if (answer.bestTier !== null) local.sawBand(caller.runnerId, { bestTier: answer.bestTier, now });
    for (const { deploymentId, reason } of answer.skipped) {
      const call = calls.find((entry) => entry.id === deploymentId);
      if (call && reason === "breaker") local.sawOpen(call.key, now);
    }
    const deployment = request.candidates.find((entry) => entry.id === answer.deploymentId);
    if (deployment === undefined) return { kind: "refused", refusals: answer.skipped };
    return { kind: "admitted", deployment, callId };
  } catch (error) {
    console.error("the state of the models can't be asked", error);
    local.storeDown();
    return admitBlind(input, { calls, request, callId });
  }
}

function told(allowance: Allowance | null, now: Date): { left: number | null; until: string | null } {
  if (allowance === null) return { left: null, until: null };
  return { left: allowance.remaining, until: new Date(now.getTime() + allowance.forS * 1_000).toISOString() };
}

function settleCall({ caller, clock }: SharedAdmissionInput, settlement: Settlement): SettleCall {
  const { callId, deployment, attempt, notice, cache } = settlement;
  const now = clock();
  const base = { ...caller, ...attempt, callId, at: now.toISOString() };
  if (deployment === null) return { ...base, key: attempt.deploymentId };
  const [requests, tokens] = [told(notice.requests, now), told(notice.tokens, now)];
  const expiresAt = new Date(now.getTime() + CACHE_HOURS * 3_600_000).toISOString();
  return {
    ...base,
    key: deploymentKey(deployment),
    health: breakerLesson(attempt.reason, { retryAfterS: notice.retryAfterS, chance: Math.random() }),
    rate: {
      ...{ requests: requests.left, requestsUntil: requests.until },
      ...{ tokens: tokens.left, tokensUntil: tokens.until },
    },
    ...(cache === null ? {} : { cache: { ...cache, expiresAt } }),
  };
}

/** Books a call, and after it those that could not be booked before; the same call twice is booked once. */
async function book(
  input: Pick<SharedAdmissionInput, "store" | "local">,
  { call, waited }: { call: SettleCall; waited: boolean },
): Promise<void> {
  const { store, local } = input;
  try {
    await store.settle(call);
  } catch (error) {
    console.error("a call of a model can't be booked", { callId: call.callId, waited }, error);
    // Refused by a state that answers others: its reservation will be taken for lost.
    if (waited) return;
    local.storeDown();
    local.keepUnsettled(call);
    return;
  }
  const next = local.unsettled.shift();
  if (next) await book(input, { call: next, waited: true });
}

async function settle(input: SharedAdmissionInput, settlement: Settlement): Promise<void> {
  const call = settleCall(input, settlement);
  if (call.reason === "auth") console.error("a model refused its key", { deployment: call.deploymentId });
  if (input.local.isStoreDown()) input.local.keepUnsettled(call);
  else await book(input, { call, waited: false });
}

/** The admission of one answer by the state that all instances share. */
export function sharedAdmission(input: SharedAdmissionInput): Admission {
  return { admit: (request) => admit(input, request), settle: (settlement) => settle(input, settlement) };
}
