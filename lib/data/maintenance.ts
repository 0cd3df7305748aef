import "server-only";
import { z } from "zod";
import type { Db } from "./client";
import { unwrap } from "./database-error";
import type { RunnerPage } from "./runner-page";
import type { DueWeek } from "./weekly-runs";

const countsSchema = z.record(z.string(), z.int());

/** Takes away what has served its time; answers how much of each. */
export async function cleanUp(db: Db, { now }: { now: Date }): Promise<Record<string, number>> {
  return countsSchema.parse(unwrap(await db.rpc("clean_up", { p_now: now.toISOString() })));
}

/** Takes so many of the frozen inputs away that fell due before then; answers how many there were. */
export async function dropFrozenInputs(
  db: Db,
  { before, limit }: { before: Date; limit: number },
): Promise<number> {
  const answer = await db.rpc("drop_frozen_inputs", { p_before: before.toISOString(), p_limit: limit });
  return z.int().parse(unwrap(answer));
}

/** Gives back what was reserved for calls of models that never came back, and records them; answers how many. */
export async function reapModelCalls(db: Db, input: { now: Date }): Promise<number> {
  return z.int().parse(unwrap(await db.rpc("llm_reap", { p_now: input.now.toISOString() })));
}

const brokenSchema = z.object({ checked: z.int(), broken: countsSchema, last: z.uuid().nullable() });

/**
 * How often each rule that must always hold is broken by so many runners; all zero in good health. `seen`: the weeks that
 * the look at `look` must have put into the queue.
 */
export async function countBrokenInvariants(
  db: Db,
  { after, limit, look, seen }: RunnerPage & { look: Date; seen: readonly DueWeek[] },
): Promise<z.infer<typeof brokenSchema>> {
  const answer = await db.rpc("count_broken_invariants", {
    p_after: after,
    p_limit: limit,
    p_zones: seen,
    p_look: look.toISOString(),
  });
  return brokenSchema.parse(unwrap(answer));
}

/**
 * When the oldest week fell due that waits in the queue, or in a zone of `unseen`: the weeks that no look has put there
 * yet. Null when none waits.
 */
export async function oldestDueWeek(db: Db, unseen: readonly DueWeek[]): Promise<Date | null> {
  const due = z
    .string()
    .nullable()
    .parse(unwrap(await db.rpc("oldest_due_week", { p_zones: unseen })));
  return due === null ? null : new Date(due);
}

const toSnapshotSchema = z.object({ runners: z.array(z.uuid()), last: z.uuid().nullable() });

/** Of so many runners, those whose snapshot of `month` is missing or who changed since. */
export async function runnersToSnapshot(
  db: Db,
  input: RunnerPage & { month: string; since: Date },
): Promise<z.infer<typeof toSnapshotSchema>> {
  const answer = await db.rpc("runners_to_snapshot", {
    p_month: input.month,
    p_since: input.since.toISOString(),
    p_after: input.after,
    p_limit: input.limit,
  });
  return toSnapshotSchema.parse(unwrap(answer));
}
