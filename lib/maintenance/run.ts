import type { Db } from "@/lib/data/client";
import { dropExpiredUploads } from "@/lib/data/import-uploads";
import { addJobRun, lastJobStart } from "@/lib/data/job-runs";
import { cleanUp, countBrokenInvariants, reapModelCalls, runnersToSnapshot } from "@/lib/data/maintenance";
import { errorClass, logJob, logJobError } from "@/lib/job-log";
import { monthOf } from "@/lib/ledger/history";
import { KEEP_INPUTS_DAYS, SNAPSHOT_BATCH, TIME_BUDGET_MS } from "./constants";
import { snapshotRunner } from "./snapshot-runner";

export interface MaintenanceRun {
  runners: number;
  failures: { runnerId: string; error: string }[];
  counts: Record<string, number>;
}

async function snapshots(
  db: Db,
  input: { now: Date; elapsedMs: () => number },
): Promise<{ runners: number; added: number; failures: MaintenanceRun["failures"] }> {
  const { now, elapsedMs } = input;
  const result = { runners: 0, added: 0, failures: [] as MaintenanceRun["failures"] };
  const dayMs = 86_400_000;
  const since = new Date(((await lastJobStart(db, "maintenance")) ?? now).getTime() - dayMs);
  const month = monthOf(now.toISOString().slice(0, 10), -1);
  let after: string | null = null;
  while (elapsedMs() < TIME_BUDGET_MS) {
    const ids: string[] = await runnersToSnapshot(db, { month, since, after, limit: SNAPSHOT_BATCH });
    for (const runnerId of ids) {
      result.runners += 1;
      try {
        result.added += await snapshotRunner(db, { runnerId, now });
      } catch (error) {
        result.failures.push({ runnerId, error: errorClass(error) });
      }
    }
    if (ids.length < SNAPSHOT_BATCH) break;
    after = ids.at(-1) ?? null;
  }
  return result;
}

/**
 * One run of the maintenance job: cleans up, brings monthly snapshots up to the facts, and counts broken invariants. Each
 * is counted in `job_runs`; one runner's failure holds up nobody else. May run twice or at once: nothing is done twice.
 */
export async function runMaintenance(input: { db: Db; now: Date; trigger: string }): Promise<MaintenanceRun> {
  const { db, now, trigger } = input;
  const startedMs = performance.now();
  const elapsedMs = () => performance.now() - startedMs;
  // Before the clean-up, which takes expired reservations away without a record.
  const modelCallsLost = await reapModelCalls(db, { now });
  const cleaned = await cleanUp(db, { now, keepInputsDays: KEEP_INPUTS_DAYS });
  const uploadsExpired = await dropExpiredUploads(db, { now });
  const { runners, added, failures } = await snapshots(db, { now, elapsedMs });
  const broken = await countBrokenInvariants(db);
  const counts = { ...cleaned, modelCallsLost, uploadsExpired, snapshotsAdded: added, ...broken };
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
  return { runners, failures, counts };
}
