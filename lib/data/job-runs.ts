import "server-only";
import { z } from "zod";
import type { Db } from "./client";
import { unwrap } from "./database-error";

/** What one run of a job did. Failures carry ids and error codes alone, nothing personal. */
export interface JobRun {
  kind: "weekly-refresh" | "maintenance";
  trigger: string;
  startedAt: Date;
  finishedAt: Date;
  enqueued: number;
  claimed: number;
  done: number;
  retried: number;
  dead: number;
  failures: readonly object[];
  /** What was cleaned up and checked, by name. */
  counts?: Readonly<Record<string, number>>;
}

/** Keeps the record of a job run; answers its id. */
export async function addJobRun(db: Db, run: JobRun): Promise<string> {
  const id = crypto.randomUUID();
  unwrap(
    await db.from("job_runs").insert({
      id,
      kind: run.kind,
      trigger: run.trigger,
      started_at: run.startedAt.toISOString(),
      finished_at: run.finishedAt.toISOString(),
      enqueued: run.enqueued,
      claimed: run.claimed,
      done: run.done,
      retried: run.retried,
      dead: run.dead,
      failures: run.failures,
      counts: run.counts ?? {},
    }),
  );
  return id;
}

/** Adds to the record of a job run what models took since a moment to put these reviews into words. */
export async function bookWording(
  db: Db,
  input: { jobRunId: string; reviewIds: readonly string[]; since: Date },
): Promise<void> {
  const { jobRunId, reviewIds, since } = input;
  unwrap(
    await db.rpc("book_wording", {
      p_job_run: jobRunId,
      p_reviews: [...reviewIds],
      p_since: since.toISOString(),
    }),
  );
}

/** When a job last began, or null when it never ran. */
export async function lastJobStart(db: Db, kind: JobRun["kind"]): Promise<Date | null> {
  const rows = unwrap(
    await db
      .from("job_runs")
      .select("started_at")
      .eq("kind", kind)
      .order("started_at", { ascending: false })
      .limit(1),
  );
  const [last] = z.array(z.object({ started_at: z.string() })).parse(rows);
  return last === undefined ? null : new Date(last.started_at);
}

const storedJobRunSchema = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    trigger: z.string(),
    started_at: z.string(),
    finished_at: z.string().nullable(),
    enqueued: z.int(),
    claimed: z.int(),
    done: z.int(),
    retried: z.int(),
    dead: z.int(),
    tokens: z.int(),
    cost_usd: z.coerce.number(),
    failures: z.array(z.unknown()),
    counts: z.record(z.string(), z.number()),
  })
  .transform(({ started_at, finished_at, cost_usd, ...row }) => ({
    ...row,
    startedAt: started_at,
    durationMs: finished_at === null ? null : Date.parse(finished_at) - Date.parse(started_at),
    costUsd: cost_usd,
  }));

/** The record of one run of a job. */
export type StoredJobRun = z.infer<typeof storedJobRunSchema>;

/** The latest runs of all jobs, newest first. */
export async function listJobRuns(db: Db, { limit }: { limit: number }): Promise<StoredJobRun[]> {
  const rows = unwrap(
    await db.from("job_runs").select("*").order("started_at", { ascending: false }).limit(limit),
  );
  return z.array(storedJobRunSchema).parse(rows);
}
