import type { Db } from "@/lib/data/client";
import { type ClaimedRun, claimWeeklyRuns, failWeeklyRun } from "@/lib/data/weekly-runs";
import { AppError } from "@/lib/errors";
import { applyWeek } from "./apply-week";
import { BACKOFF_MINUTES, CLAIM_BATCH, CONCURRENCY, LEASE_SECONDS, MAX_ATTEMPTS } from "./constants";

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
}

/** The kind of an error, without its message: messages may name what a runner wrote. */
function errorClass(error: unknown): string {
  if (error instanceof AppError) return error.code;
  return error instanceof Error ? error.name : "unknown";
}

function isFrame(line: string): boolean {
  return line.trimStart().startsWith("at ");
}

async function workOn(
  db: Db,
  { run, now }: { run: ClaimedRun; now: Date },
): Promise<WeekFailure | "refreshed" | "alreadyDone"> {
  try {
    const applied = await applyWeek(db, { run, now });
    return applied === "refreshed" ? "refreshed" : "alreadyDone";
  } catch (error) {
    // No message: it may quote what a runner wrote.
    const stack = error instanceof Error ? (error.stack ?? "").split("\n").filter(isFrame) : [];
    console.error("weekly refresh failed", {
      runId: run.id,
      attempt: run.attempt,
      error: errorClass(error),
      stack,
    });
    const dead = run.attempt >= MAX_ATTEMPTS;
    const minutes = BACKOFF_MINUTES[run.attempt - 1] ?? BACKOFF_MINUTES[BACKOFF_MINUTES.length - 1] ?? 1;
    const runAfter = new Date(now.getTime() + minutes * 60_000);
    const failure = {
      runId: run.id,
      weekStart: run.weekStart,
      attempt: run.attempt,
      error: errorClass(error),
      dead,
    };
    await failWeeklyRun(db, { run, errorClass: failure.error, runAfter, dead });
    return failure;
  }
}

/** Works on a batch with a fixed number of workers, so that one slow runner holds up nobody but itself. */
async function workOnBatch(
  db: Db,
  { runs, now }: { runs: readonly ClaimedRun[]; now: Date },
  result: WorkResult,
): Promise<void> {
  const waiting = [...runs];
  const worker = async () => {
    for (let run = waiting.shift(); run !== undefined; run = waiting.shift()) {
      const done = await workOn(db, { run, now });
      if (done === "refreshed") result.refreshed += 1;
      else if (done === "alreadyDone") result.alreadyDone += 1;
      else result.failures.push(done);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
}

/**
 * Claims and refreshes due weeks, of one runner or of all, until none is left or `until` (milliseconds since the start)
 * has passed. What is left then waits for the next call.
 */
export async function workQueue(
  db: Db,
  input: { now: Date; runnerId: string | null; budgetMs: number },
): Promise<WorkResult> {
  const startedMs = performance.now();
  const elapsedMs = () => performance.now() - startedMs;
  const result: WorkResult = { claimed: 0, refreshed: 0, alreadyDone: 0, failures: [] };
  while (elapsedMs() < input.budgetMs) {
    const now = new Date(input.now.getTime() + elapsedMs());
    const runs = await claimWeeklyRuns(db, {
      now,
      limit: CLAIM_BATCH,
      leaseSeconds: LEASE_SECONDS,
      runnerId: input.runnerId,
    });
    if (runs.length === 0) return result;
    result.claimed += runs.length;
    await workOnBatch(db, { runs, now }, result);
  }
  return result;
}
