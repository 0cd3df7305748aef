import { randomUUID } from "node:crypto";
import type { SupabaseClient } from "@supabase/supabase-js";

/** What `llm_admit` answers. */
export interface Admission {
  deploymentId?: string;
  cached?: unknown;
  repeated?: boolean;
  skipped?: { deploymentId: string; reason: string }[];
  globalLeftUsd?: number;
}

const BUDGETS = { runnerDayUsd: 1, runnerMonthUsd: 10, globalDayUsd: 100 };
const BANDS = { full: 0.5, reduced: 0.2, low: 0.05 };
const BREAKER = { ladderS: [30, 120, 600], windowS: 600, minFailures: 2, minShare: 0.5, retryS: 2 };

/** A deployment that a call may go to, 10 cents each. */
export function candidate(key: string, change: object = {}): Record<string, unknown> {
  return {
    ...{ id: key, key, tier: "medium", model: "m", amountUsd: 0.1, tokens: 1000, limits: {} },
    ...{ promptTokens: 900, promptUsd: 0.02, ...change },
  };
}

/** Calls of one runner's models, straight to the functions of the database. */
export function callsOf(client: SupabaseClient, runnerId: string) {
  async function rpc<T>(name: string, input: object): Promise<T> {
    const { data, error } = await client.rpc(name, input);
    if (error) throw new Error(error.message);
    return data as T;
  }
  return {
    admit: (now: string, candidates: object[], change: object = {}) => {
      const callId = randomUUID();
      const request = {
        ...{ callId, runnerId, requestId: randomUUID(), feature: "chat", cacheKey: null, now, candidates },
        ...{ budgets: BUDGETS, bands: BANDS, probeLeaseS: 15, ttlS: 110, ...change },
      };
      return rpc<Admission>("llm_admit", { p_request: request }).then((answer) => ({ callId, ...answer }));
    },
    /** Settles a call; `verdict` is what its breaker learns. */
    settle: (at: string, callId: string, change: Record<string, unknown> = {}) => {
      const { key = "x", verdict = "success", pauseS = null, rate = {}, ...rest } = change;
      const call = {
        ...{ callId, runnerId, requestId: randomUUID(), feature: "chat", key, deploymentId: key, at },
        ...{ tier: "medium", model: "m", outcome: "ok", reason: null, promptTokens: 900, cachedTokens: 0 },
        ...{ completionTokens: 100, costUsd: 0.03, latencyMs: 10, ttftMs: 5, estimated: false },
        health: { verdict, reason: "server", pauseS, ...BREAKER },
        rate,
        ...rest,
      };
      return rpc<boolean>("llm_settle", { p_call: call });
    },
  };
}
