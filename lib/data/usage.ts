import "server-only";
import { z } from "zod";
import type { Db } from "./client";
import { unwrap } from "./database-error";

const lineSchema = z.object({
  kind: z.enum(["feature", "tier", "model", "day"]),
  name: z.string(),
  usd: z.number(),
  calls: z.int(),
  broken: z.int(),
  promptTokens: z.int(),
  completionTokens: z.int(),
});

const summarySchema = z.object({
  todayUsd: z.number(),
  monthUsd: z.number(),
  firstDay: z.string().nullable(),
  promptTokens: z.int(),
  cachedTokens: z.int(),
  repeatedAnswers: z.int(),
  estimatedCalls: z.int(),
  lines: z.array(lineSchema),
});

/** What a runner's models have taken in the UTC month of `now`, in USD and tokens. */
export type UsageSummary = z.infer<typeof summarySchema>;
/** One share of it: of a feature, a tier, a model or a day. `broken` calls gave no answer. */
export type UsageLine = z.infer<typeof lineSchema>;

/** Adds up what a runner's models have cost today and this month, in one round trip. */
export async function summarizeUsage(db: Db, input: { runnerId: string; now: Date }): Promise<UsageSummary> {
  const answer = await db.rpc("usage_summary", { p_runner: input.runnerId, p_now: input.now.toISOString() });
  return summarySchema.parse(unwrap(answer));
}
