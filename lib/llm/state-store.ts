import type { AttemptRecord } from "./attempt-record";
import type { BreakerLesson } from "./breaker-verdict";
import type { Budgets } from "./budgets";
import type { BUDGET_BANDS } from "./constants";
import type { Deployment, Tier } from "./models";

/** Who is answered, and for what. */
export interface Caller {
  runnerId: string;
  /** Of the request that the answer is for; several calls may share it. */
  requestId: string;
  feature: "chat" | "review" | "summary";
}

/** Why a deployment may not be asked now. */
export interface Refusal {
  deploymentId: string;
  reason: "budget" | "rate" | "breaker";
}

/** An answer that was given before to exactly the same question on the same facts. */
export interface RepeatableAnswer {
  text: string;
  deploymentId: string;
  tier: Tier;
  model: string;
}

/** One deployment that a call may go to, and what it would take at most. */
export interface CandidateCall {
  id: string;
  key: string;
  tier: Tier;
  model: string;
  amountUsd: number;
  tokens: number;
  promptTokens: number;
  promptUsd: number;
  limits: Omit<Deployment["limits"], "contextTokens">;
}

export interface AdmitCall extends Caller {
  callId: string;
  now: string;
  candidates: CandidateCall[];
  budgets: Budgets;
  bands: typeof BUDGET_BANDS;
  probeLeaseS: number;
  ttlS: number;
  cacheKey: string | null;
}

export interface AdmitAnswer {
  deploymentId: string | null;
  repeat: RepeatableAnswer | null;
  skipped: Refusal[];
  /** What all runners together may still spend today; null when nothing was counted. */
  globalLeftUsd: number | null;
  /** Best tier that the runner's budget leaves: 0 high, 1 medium, 2 small, 3 none. */
  bestTier: number | null;
}

export interface SettleCall extends Caller, AttemptRecord {
  callId: string;
  key: string;
  at: string;
  /** Absent for an answer that was only repeated. */
  health?: BreakerLesson;
  rate?: {
    requests: number | null;
    requestsUntil: string | null;
    tokens: number | null;
    tokensUntil: string | null;
  };
  cache?: { key: string; answer: RepeatableAnswer; expiresAt: string };
}

/**
 * Breakers, rate windows, budgets and exact answers, shared by all instances; `llm_admit` and `llm_settle` of the database.
 * Both may be repeated with the same call id. They throw when the state can't be reached.
 */
export interface StateStore {
  admit(call: AdmitCall): Promise<AdmitAnswer>;
  settle(call: SettleCall): Promise<void>;
}
