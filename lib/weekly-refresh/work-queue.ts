import type { Db } from "@/lib/data/client";
import { type ClaimedRun, claimWeeklyRuns, failWeeklyRun } from "@/lib/data/weekly-runs";
import { errorClass, framesOf, logJobError } from "@/lib/jobs/log";
import { type AppliedWeek, applyWeeks } from "./apply-weeks";
import {
  BACKOFF_MINUTES,
  CLAIM_BATCH,
  CONCURRENCY,
  FIRST_CLAIM,
  LEASE_SECONDS,
  MAX_ATTEMPTS,
} from "./constants";
import { failpoint } from "./failpoints";

/** A week that could not be refreshed this time; no personal data. */
export interface WeekFailure {
  runId: string;
  weekStart: string;
  attempt: number;
  error: string;
  dead: boolean;
}

export interface WorkResult {
  claimed: number;
  refreshed: number;
  alreadyDone: number;
  failures: WeekFailure[];
  /** The time was up before the queue was empty. */
  isTimeUp: boolean;
}

/** Puts a week back for another try, or aside for good. */
async function storeFailure(
  db: Db,
  { run, now, error }: { run: ClaimedRun; now: Date; error: unknown },
): Promise<WeekFailure> {
  const { id: runId, weekStart, attempt } = run;
  const failure = { runId, weekStart, attempt, error: errorClass(error), dead: attempt >= MAX_ATTEMPTS };
  logJobError("weekFailed", { ...failure, stack: framesOf(error) });
  const minutes = BACKOFF_MINUTES[attempt - 1] ?? BACKOFF_MINUTES[BACKOFF_MINUTES.length - 1] ?? 1;
  const runAfter = new Date(now.getTime() + minutes * 60_000);
  await failpoint("beforeFailure", runId);
  await failWeeklyRun(db, { run, errorClass: failure.error, runAfter, dead: failure.dead });
  await failpoint("failureStored", runId);
  return failure;
}

async function settle(
  db: Db,
  { run, now, outcome }: { run: ClaimedRun; now: Date; outcome: AppliedWeek | undefined },
  result: WorkResult,
): Promise<void> {
  if (outcome === "refreshed") result.refreshed += 1;
  else if (outcome === "alreadyDone" || outcome === "lostLease") result.alreadyDone += 1;
  else result.failures.push(await storeFailure(db, { run, now, error: outcome?.error }));
}

/**
 * Claims and refreshes due weeks, of one runner or of all, until none is left or `budgetMs` milliseconds have passed.
 * What is left then waits for the next call.
 */
export async function workQueue(
  db: Db,
  input: { now: Date; runnerId: string | null; budgetMs: number },
): Promise<WorkResult> {
  const startedMs = performance.now();
  const elapsedMs = () => performance.now() - startedMs;
  const result: WorkResult = { claimed: 0, refreshed: 0, alreadyDone: 0, failures: [], isTimeUp: false };
  const worker = async () => {
    for (let limit = FIRST_CLAIM; elapsedMs() < input.budgetMs; limit = Math.min(2 * limit, CLAIM_BATCH)) {
      const now = new Date(input.now.getTime() + elapsedMs());
      const claim = { now, limit, leaseSeconds: LEASE_SECONDS, runnerId: input.runnerId };
      await failpoint("beforeClaim");
      const runs = await claimWeeklyRuns(db, claim);
      await failpoint("claimed");
      if (runs.length === 0) return;
      result.claimed += runs.length;
      const applied = await applyWeeks(db, { runs, now });
      for (const run of runs) await settle(db, { run, now, outcome: applied.get(run.id) }, result);
    }
    result.isTimeUp = true;
  };
  const ended = await Promise.allSettled(Array.from({ length: CONCURRENCY }, worker));
  for (const end of ended) if (end.status === "rejected") throw end.reason;
  return result;
}
