import type { Db } from "@/lib/data/client";
import { addJobRun, lastJobStart } from "@/lib/data/job-runs";
import { activeTimeZones, buryLostWeeks, enqueueWeeklyRuns } from "@/lib/data/weekly-runs";
import { logJob, logJobError } from "@/lib/jobs/log";
import { CATCH_UP_WEEKS, ENQUEUE_PAGE, LEAST_WORK_SHARE, MAX_ATTEMPTS, TIME_BUDGET_MS } from "./constants";
import { dueWeeksSince, latestDueWeek } from "./due-runners";
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

/** From when on weeks may be missing: one week before the last tick, so that a tick that died midway loses none. */
async function missingSince(db: Db, now: Date): Promise<Date> {
  const weekMs = 7 * 86_400_000;
  const last = await lastJobStart(db, "weekly-refresh");
  return last === null
    ? new Date(now.getTime() - CATCH_UP_WEEKS * weekMs)
    : new Date(last.getTime() - weekMs);
}

/** Puts aside the weeks that took their worker down again and again. */
async function buryLost(db: Db, now: Date): Promise<WeekFailure[]> {
  const lost = await buryLostWeeks(db, { now, maxAttempts: MAX_ATTEMPTS });
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
  const looks = [activeTimeZones(db), missingSince(db, now), buryLost(db, now)] as const;
  const [zones, since, buried] = await Promise.all(looks);
  await failpoint("lostWeeksBuried");
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
