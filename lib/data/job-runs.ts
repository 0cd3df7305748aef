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

/** Keeps the record of a job run. */
export async function addJobRun(db: Db, run: JobRun): Promise<void> {
  unwrap(
    await db.from("job_runs").insert({
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
