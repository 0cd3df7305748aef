import type { Accumulated } from "./accumulate";
import { costUsd, estimateTokens, type TokenUsage } from "./cost";
import type { FailureReason } from "./errors";
import type { Deployment, Tier } from "./models";
import type { RepeatableAnswer } from "./state-store";

/** What one attempt cost and how it ended; one stored row each, also for attempts that failed. */
export interface AttemptRecord {
  deploymentId: string;
  tier: Tier;
  model: string;
  /** `cached`: an exact answer that was given before, at no cost. */
  outcome: "ok" | "failed" | "aborted" | "cached";
  reason: FailureReason | null;
  promptTokens: number;
  cachedTokens: number;
  completionTokens: number;
  costUsd: number;
  latencyMs: number;
  /** Time to the first text or tool fragment; null when none came. */
  ttftMs: number | null;
  /** The provider reported no usage, so tokens are estimated from the text. */
  estimated: boolean;
}

function usageOf(state: Accumulated, promptTokens: number): TokenUsage {
  if (state.usage) return state.usage;
  const tools = [...state.tools.values()].map((tool) => tool.arguments).join("");
  return {
    promptTokens,
    cachedTokens: 0,
    completionTokens: estimateTokens(state.text + tools),
    estimated: true,
  };
}

/** The record of an answer that was repeated without asking anybody. */
export function repeatRecord({ deploymentId, tier, model }: RepeatableAnswer): AttemptRecord {
  const nothing = { promptTokens: 0, cachedTokens: 0, completionTokens: 0, costUsd: 0 };
  const now = { latencyMs: 0, ttftMs: 0, estimated: false };
  return { deploymentId, tier, model, outcome: "cached", reason: null, ...nothing, ...now };
}

/** Refused before any work was done: nothing is billed, and nothing is worth estimating. */
const UNBILLED: ReadonlySet<FailureReason> = new Set([
  "rateLimit",
  "quota",
  "auth",
  "modelNotFound",
  "badRequest",
  "contextLength",
]);

/** What was seen of one attempt. */
export interface Measured {
  deployment: Deployment;
  state: Accumulated;
  reason: FailureReason | null;
  latencyMs: number;
  ttftMs: number | null;
  promptTokens: number;
  day: string;
}

/** The record of one attempt; priced at its UTC day. */
export function recordOf(measured: Measured): AttemptRecord {
  const { deployment, state, reason } = measured;
  const unbilled = reason !== null && UNBILLED.has(reason) && state.usage === null;
  const usage = unbilled
    ? { promptTokens: 0, cachedTokens: 0, completionTokens: 0, estimated: false }
    : usageOf(state, measured.promptTokens);
  return {
    deploymentId: deployment.id,
    tier: deployment.tier,
    model: deployment.model,
    outcome: reason === null ? "ok" : reason === "aborted" ? "aborted" : "failed",
    reason,
    ...usage,
    costUsd: costUsd(usage, { deployment, day: measured.day }),
    latencyMs: Math.round(measured.latencyMs),
    ttftMs: measured.ttftMs === null ? null : Math.round(measured.ttftMs),
  };
}
