import "server-only";
import { z } from "zod";
import type { Db } from "./client";
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

const costRowSchema = z.object({ cost_usd: z.coerce.number(), created_at: z.string() });

/** What a runner's models have cost in USD in the UTC day and month of `now`. */
export async function spentBy(
  db: Db,
  { runnerId, now }: { runnerId: string; now: Date },
): Promise<{ todayUsd: number; monthUsd: number }> {
  const day = now.toISOString().slice(0, 10);
  const rows = costRowSchema.array().parse(
    unwrap(
      await db
        .from("api_usage")
        .select("cost_usd, created_at")
        .eq("runner_id", runnerId)
        .gt("cost_usd", 0)
        .gte("created_at", `${day.slice(0, 7)}-01T00:00:00Z`),
    ),
  );
  const sum = (costs: typeof rows): number => costs.reduce((total, row) => total + row.cost_usd, 0);
  const today = rows.filter((row) => new Date(row.created_at) >= new Date(`${day}T00:00:00Z`));
  return { todayUsd: sum(today), monthUsd: sum(rows) };
}
