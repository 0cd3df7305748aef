import type { Db } from "@/lib/data/client";
import { addJobRun } from "@/lib/data/job-runs";
import { beginLook, enqueueWeeklyRuns, type LookBeginning } from "@/lib/data/weekly-runs";
import { logJob, logJobError } from "@/lib/jobs/log";
import { ENQUEUE_PAGE, LEAST_WORK_SHARE, MAX_ATTEMPTS, TIME_BUDGET_MS } from "./constants";
import { dueWeeksSince, latestDueWeek, missingSince } from "./due-runners";
import { failpoint } from "./failpoints";
import { type WeekFailure, workQueue } from "./work-queue";

export interface WeeklyRefreshRun {
  /** Of its record in `job_runs`. */
  jobRunId: string;
  /** The week that was over last in UTC. */
  week: string;
  enqueued: number;
  claimed: number;
  refreshed: number;
  alreadyDone: number;
  failures: WeekFailure[];
  /** The time was up before the queue was empty: another look goes on. */
  isTimeUp: boolean;
}

/** The weeks that took their worker down again and again, as failures for good. */
function lostForGood(lost: LookBeginning["lost"]): WeekFailure[] {
  const failures = lost.map(({ id, ...week }) => ({ runId: id, ...week, error: "workerLost", dead: true }));
  for (const failure of failures) logJobError("weekFailed", failure);
  return failures;
}

/**
 * One tick of the Sunday job: puts every week that fell due into the queue, and works until it is empty or the time is
 * up. Ticks may come twice, at once, late or not at all: each week of each runner is applied once, late but never lost.
 */
export async function runWeeklyRefresh(input: {
  db: Db;
  now: Date;
  trigger: string;
  budgetMs?: number;
}): Promise<WeeklyRefreshRun> {
  const { db, now, trigger, budgetMs = TIME_BUDGET_MS } = input;
  const startedMs = performance.now();
  await failpoint("tickBegun");
  const { zones, lastLook, lost } = await beginLook(db, { now, maxAttempts: MAX_ATTEMPTS });
  const buried = lostForGood(lost);
  await failpoint("lostWeeksBuried");
  const since = missingSince({ now, lastLook });
  const weeks = zones.flatMap((timeZone) => dueWeeksSince({ now, since, timeZone }));
  const enqueued = await enqueueWeeklyRuns(db, { weeks, pageSize: ENQUEUE_PAGE });
  await failpoint("weeksEnqueued");
  // What enqueueing took is gone, since the host counts from the start of the tick; but each tick gets something done.
  const leftMs = Math.max(budgetMs - (performance.now() - startedMs), budgetMs * LEAST_WORK_SHARE);
  const work = await workQueue(db, { now, runnerId: null, budgetMs: leftMs });
  await failpoint("queueWorked");
  const failures = [...buried, ...work.failures];
  const dead = failures.filter((failure) => failure.dead).length;
  await failpoint("beforeJobRecord");
  const jobRunId = await addJobRun(db, {
    kind: "weekly-refresh",
    trigger,
    startedAt: now,
    finishedAt: new Date(now.getTime() + performance.now() - startedMs),
    enqueued,
    claimed: work.claimed,
    done: work.refreshed + work.alreadyDone,
    retried: failures.length - dead,
    dead,
    failures,
  });
  await failpoint("jobRecorded");
  const { claimed, refreshed, isTimeUp } = work;
  const durationMs = Math.round(performance.now() - startedMs);
  logJob("refreshTick", {
    trigger,
    durationMs,
    enqueued,
    claimed,
    refreshed,
    failed: failures.length,
    isTimeUp,
  });
  const { weekStart: week } = latestDueWeek({ now, timeZone: "UTC" });
  return { jobRunId, week, enqueued, ...work, failures };
}
