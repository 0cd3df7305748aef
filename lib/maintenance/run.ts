import type { Db } from "@/lib/data/client";
import { addJobRun } from "@/lib/data/job-runs";
import { CONTINUATION, callAgain } from "@/lib/jobs/call-again";
import { logJob, logJobError } from "@/lib/jobs/log";
import { TIME_BUDGET_MS } from "./constants";
import { type Cursor, firstCursor, type Sweep, sweepRunners } from "./sweep";
import { tidy } from "./tidy";

export interface MaintenanceRun {
  runners: number;
  failures: Sweep["failures"];
  counts: Record<string, number>;
  /** The time was up before all runners were gone through, and a further invocation has taken over. */
  continues: boolean;
}

/**
 * One call of the maintenance job: cleans up, then goes through the runners (`sweepRunners`), and when its time is up with
 * some left, a further invocation goes on from `from`. Each is counted in `job_runs`. May run twice or at once: nothing is
 * done twice.
 */
export async function runMaintenance(input: {
  db: Db;
  now: Date;
  trigger: string;
  /** How many invocations went before this one, and where the last of them left off. */
  continuation?: number;
  from?: Cursor | null;
  budgetMs?: number;
}): Promise<MaintenanceRun> {
  const { db, now, continuation = 0, from = null, budgetMs = TIME_BUDGET_MS } = input;
  const trigger = continuation === 0 ? input.trigger : CONTINUATION;
  const startedMs = performance.now();
  const elapsedMs = () => performance.now() - startedMs;
  const isTimeUp = () => elapsedMs() >= budgetMs;
  const tidied = from === null ? await tidy(db, { now, isTimeUp }) : {};
  const start = from ?? (await firstCursor(db, { now }));
  const sweep = await sweepRunners(db, { from: start, now, isTimeUp });
  const { runners, failures, snapshotsAdded, runnersChecked, broken, next } = sweep;
  const counts = { ...tidied, snapshotsAdded, runnersChecked, ...broken };
  for (const [rule, count] of Object.entries(broken)) {
    if (count > 0) logJobError("invariantBroken", { rule, count });
  }
  await addJobRun(db, {
    kind: "maintenance",
    trigger,
    startedAt: now,
    finishedAt: new Date(now.getTime() + elapsedMs()),
    enqueued: 0,
    claimed: runners,
    done: runners - failures.length,
    retried: failures.length,
    dead: 0,
    failures,
    counts,
  });
  logJob("maintenance", { trigger, durationMs: Math.round(elapsedMs()), ...counts });
  const continues =
    next !== null && (await callAgain("/api/cron/maintenance", { continuation, query: { ...next } }));
  return { runners, failures, counts, continues };
}
