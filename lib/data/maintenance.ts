import "server-only";
import { z } from "zod";
import type { Db } from "./client";
import { unwrap } from "./database-error";
import type { DueWeek } from "./weekly-runs";

const countsSchema = z.record(z.string(), z.int());

/** Takes away what has served its time; answers how much of each. */
export async function cleanUp(
  db: Db,
  input: { now: Date; keepInputsDays: number },
): Promise<Record<string, number>> {
  const answer = await db.rpc("clean_up", {
    p_now: input.now.toISOString(),
    p_keep_inputs_days: input.keepInputsDays,
  });
  return countsSchema.parse(unwrap(answer));
}

/** Gives back what was reserved for calls of models that never came back, and records them; answers how many. */
export async function reapModelCalls(db: Db, input: { now: Date }): Promise<number> {
  return z.int().parse(unwrap(await db.rpc("llm_reap", { p_now: input.now.toISOString() })));
}

/** How often each rule that must always hold is broken; all zero in good health. */
export async function countBrokenInvariants(db: Db): Promise<Record<string, number>> {
  return countsSchema.parse(unwrap(await db.rpc("count_broken_invariants")));
}

/** When the oldest week that is due and not done fell due, or null when none waits. `weeks`: the latest one of each zone. */
export async function oldestDueWeek(db: Db, weeks: readonly DueWeek[]): Promise<Date | null> {
  const due = z
    .string()
    .nullable()
    .parse(unwrap(await db.rpc("oldest_due_week", { p_zones: weeks })));
  return due === null ? null : new Date(due);
}

/** Runners after `after` whose snapshot of `month` is missing or who changed since. */
export async function runnersToSnapshot(
  db: Db,
  input: { month: string; since: Date; after: string | null; limit: number },
): Promise<string[]> {
  const answer = await db.rpc("runners_to_snapshot", {
    p_month: input.month,
    p_since: input.since.toISOString(),
    p_after: input.after,
    p_limit: input.limit,
  });
  return z.array(z.uuid()).parse(unwrap(answer));
}
