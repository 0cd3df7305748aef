import "server-only";
import { z } from "zod";
import type { Db } from "./client";
import { unwrap } from "./database-error";
import { FIRST_RUNNER, throughPages } from "./runner-page";
import { serviceDb } from "./service-client";

/** The connection of the Sunday job: its queue is closed to runners. */
export function jobDb(): Db {
  return serviceDb();
}

const weeklyRunSchema = z
  .object({
    id: z.uuid(),
    runner_id: z.uuid(),
    week_start: z.string(),
    time_zone: z.string(),
    due_at: z.string(),
    attempt: z.int(),
    lease_token: z.uuid(),
  })
  .transform((row) => ({
    id: row.id,
    runnerId: row.runner_id,
    weekStart: row.week_start,
    timeZone: row.time_zone,
    dueAt: row.due_at,
    attempt: row.attempt,
    leaseToken: row.lease_token,
  }));

/** A week of a runner that this process may refresh while its lease lasts. */
export type ClaimedRun = z.infer<typeof weeklyRunSchema>;

/** A finished week in a time zone, and the instant from which it may be refreshed. */
export interface DueWeek {
  timeZone: string;
  weekStart: string;
  dueAt: string;
}

/** Zones in which somebody has a plan. */
export async function activeTimeZones(db: Db): Promise<string[]> {
  return z.array(z.string()).parse(unwrap(await db.rpc("active_time_zones")));
}

const beginningSchema = z.object({
  zones: z.array(z.string()),
  lastLook: z.iso.datetime({ offset: true }).nullable(),
  lost: z.array(z.object({ id: z.uuid(), weekStart: z.string(), attempt: z.int() })),
});

/** What a look of the Sunday job begins with. */
export interface LookBeginning {
  /** Zones in which somebody has a plan. */
  zones: string[];
  /** When the last look that came to its end began, or null before the first. */
  lastLook: Date | null;
  /** Weeks that were put aside now, since they killed their worker `maxAttempts` times. */
  lost: { id: string; weekStart: string; attempt: number }[];
}

/** Begins a look, in one round trip. */
export async function beginLook(
  db: Db,
  { now, maxAttempts }: { now: Date; maxAttempts: number },
): Promise<LookBeginning> {
  const call = db.rpc("begin_look", { p_now: now.toISOString(), p_max_attempts: maxAttempts });
  const { lastLook, ...rest } = beginningSchema.parse(unwrap(await call));
  return { ...rest, lastLook: lastLook === null ? null : new Date(lastLook) };
}

const enqueuedSchema = z.object({ enqueued: z.int(), last: z.uuid().nullable() });

/**
 * Puts these weeks into the queue for every runner of their zones who had a plan by then, `pageSize` runners at a time.
 * Answers how many were new.
 */
export async function enqueueWeeklyRuns(
  db: Db,
  { weeks, pageSize }: { weeks: readonly DueWeek[]; pageSize: number },
): Promise<number> {
  if (weeks.length === 0) return 0;
  let enqueued = 0;
  const page = async (after: string) => {
    const call = db.rpc("enqueue_weekly_runs", { p_zones: weeks, p_after: after, p_limit: pageSize });
    const answer = enqueuedSchema.parse(unwrap(await call));
    enqueued += answer.enqueued;
    return answer;
  };
  await throughPages(FIRST_RUNNER, { page });
  return enqueued;
}

/** Puts weeks of one runner into the queue; those that are there already stay as they are. */
export async function enqueueRunnerWeeks(
  db: Db,
  input: { runnerId: string; weeks: readonly DueWeek[] },
): Promise<void> {
  const rows = input.weeks.map(({ timeZone, weekStart, dueAt }) => ({
    runner_id: input.runnerId,
    week_start: weekStart,
    time_zone: timeZone,
    due_at: dueAt,
    run_after: dueAt,
  }));
  const options = { onConflict: "runner_id,week_start", ignoreDuplicates: true };
  unwrap(await db.from("weekly_runs").upsert(rows, options));
}

/** Takes due weeks from the queue, of one runner or of all. No two callers get the same one while its lease lasts. */
export async function claimWeeklyRuns(
  db: Db,
  input: { now: Date; limit: number; leaseSeconds: number; runnerId: string | null },
): Promise<ClaimedRun[]> {
  const answer = await db.rpc("claim_weekly_runs", {
    p_now: input.now.toISOString(),
    p_limit: input.limit,
    p_lease_seconds: input.leaseSeconds,
    p_runner: input.runnerId,
  });
  return z.array(weeklyRunSchema).parse(unwrap(answer));
}

/** Puts a failed week back until `runAfter`, or aside for good. False when the lease was lost meanwhile. */
export async function failWeeklyRun(
  db: Db,
  input: { run: ClaimedRun; errorClass: string; runAfter: Date; dead: boolean },
): Promise<boolean> {
  const answer = await db.rpc("fail_weekly_run", {
    p_id: input.run.id,
    p_lease: input.run.leaseToken,
    p_error: input.errorClass,
    p_run_after: input.runAfter.toISOString(),
    p_dead: input.dead,
  });
  return z.boolean().parse(unwrap(answer));
}

/** Puts a week that was put aside back into the queue, from its first try on; false when it is not put aside. */
export async function retryWeeklyRun(db: Db, input: { runId: string; now: Date }): Promise<boolean> {
  const answer = await db.rpc("retry_weekly_run", { p_id: input.runId, p_now: input.now.toISOString() });
  return z.boolean().parse(unwrap(answer));
}

const frozenRunSchema = z
  .object({
    week_start: z.string(),
    state: z.string(),
    input: z.unknown(),
    input_hash: z.string().nullable(),
    output_hash: z.string().nullable(),
  })
  .transform((row) => ({
    weekStart: row.week_start,
    state: row.state,
    input: row.input ?? null,
    inputHash: row.input_hash,
    outputHash: row.output_hash,
  }));

/** A week with what it was computed from, as long as that is kept, and the hashes of input and output. */
export type FrozenRun = z.infer<typeof frozenRunSchema>;

/** The run of one week by its id, or null. */
export async function findFrozenRun(db: Db, { runId }: { runId: string }): Promise<FrozenRun | null> {
  const columns = "week_start, state, input, input_hash, output_hash";
  const row = unwrap(await db.from("weekly_runs").select(columns).eq("id", runId).maybeSingle());
  return row === null ? null : frozenRunSchema.parse(row);
}

const failedWeekSchema = z
  .object({
    id: z.uuid(),
    week_start: z.string(),
    state: z.string(),
    attempt: z.int(),
    error_class: z.string().nullable(),
    run_after: z.string(),
  })
  .transform((row) => ({
    id: row.id,
    weekStart: row.week_start,
    state: row.state,
    attempt: row.attempt,
    errorClass: row.error_class,
    runAfter: row.run_after,
  }));

/** A week that failed at least once and is not done. */
export type FailedWeek = z.infer<typeof failedWeekSchema>;

/** Weeks that failed and wait for another try, or were put aside; newest first. */
export async function listFailedWeeks(db: Db, { limit }: { limit: number }): Promise<FailedWeek[]> {
  const rows = unwrap(
    await db
      .from("weekly_runs")
      .select("id, week_start, state, attempt, error_class, run_after")
      .neq("state", "done")
      .not("error_class", "is", null)
      .order("due_at", { ascending: false })
      .limit(limit),
  );
  return z.array(failedWeekSchema).parse(rows);
}
