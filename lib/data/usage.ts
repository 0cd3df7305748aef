import "server-only";
import { unwrap } from "./database-error";
import { serviceDb } from "./service-client";

/** One attempt to get an answer from a model, as it is stored. */
export interface UsageRow {
  runnerId: string;
  requestId: string;
  feature: "chat" | "review" | "summary";
  deploymentId: string;
  tier: "high" | "medium" | "small";
  model: string;
  outcome: "ok" | "failed" | "aborted";
  reason: string | null;
  promptTokens: number;
  cachedTokens: number;
  completionTokens: number;
  /** Null for a model without a price, such as one on the own machine. */
  costUsd: number | null;
  latencyMs: number;
  ttftMs: number | null;
  estimated: boolean;
}

/** Stores attempts. Runners read their usage and can't write it, so this acts with the server's own rights. */
export async function addUsage(rows: readonly UsageRow[], { at }: { at: Date }): Promise<void> {
  if (rows.length === 0) return;
  const records = rows.map((row) => ({
    runner_id: row.runnerId,
    request_id: row.requestId,
    feature: row.feature,
    deployment: row.deploymentId,
    tier: row.tier,
    model: row.model,
    outcome: row.outcome,
    reason: row.reason,
    prompt_tokens: row.promptTokens,
    cached_tokens: row.cachedTokens,
    completion_tokens: row.completionTokens,
    cost_usd: row.costUsd ?? 0,
    latency_ms: row.latencyMs,
    ttft_ms: row.ttftMs,
    estimated: row.estimated,
    created_at: at.toISOString(),
  }));
  unwrap(await serviceDb().from("api_usage").insert(records));
}
