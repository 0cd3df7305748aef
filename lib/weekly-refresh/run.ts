import type { Db } from "@/lib/data/client";
import { addJobRun, lastJobStart } from "@/lib/data/job-runs";
import { activeTimeZones, enqueueWeeklyRuns } from "@/lib/data/weekly-runs";
import { CATCH_UP_WEEKS, TIME_BUDGET_MS } from "./constants";
import { dueWeeksSince, latestDueWeek } from "./due-runners";
import { type WeekFailure, workQueue } from "./work-queue";

export interface WeeklyRefreshRun {
  /** The week that was over last in UTC. */
  week: string;
  enqueued: number;
  claimed: number;
  refreshed: number;
  alreadyDone: number;
  failures: WeekFailure[];
}

/** From when on weeks may be missing: one week before the last tick, so that a tick that died midway loses none. */
async function missingSince(db: Db, now: Date): Promise<Date> {
  const weekMs = 7 * 86_400_000;
  const last = await lastJobStart(db, "weekly-refresh");
  return last === null
    ? new Date(now.getTime() - CATCH_UP_WEEKS * weekMs)
    : new Date(last.getTime() - weekMs);
}

/**
 * One tick of the Sunday job: puts every week that fell due into the queue, and works until it is empty or the time is
 * up. Ticks may come twice, at once, late or not at all: each week of each runner is applied once, late but never lost.
 */
export async function runWeeklyRefresh(input: {
  db: Db;
  now: Date;
  trigger: string;
}): Promise<WeeklyRefreshRun> {
  const { db, now, trigger } = input;
  const startedMs = performance.now();
  const [zones, since] = await Promise.all([activeTimeZones(db), missingSince(db, now)]);
  const weeks = zones.flatMap((timeZone) => dueWeeksSince({ now, since, timeZone }));
  const enqueued = await enqueueWeeklyRuns(db, weeks);
  const work = await workQueue(db, { now, runnerId: null, budgetMs: TIME_BUDGET_MS });
  const dead = work.failures.filter((failure) => failure.dead).length;
  await addJobRun(db, {
    kind: "weekly-refresh",
    trigger,
    startedAt: now,
    finishedAt: new Date(now.getTime() + performance.now() - startedMs),
    enqueued,
    claimed: work.claimed,
    done: work.refreshed + work.alreadyDone,
    retried: work.failures.length - dead,
    dead,
    failures: work.failures,
  });
  return { week: latestDueWeek({ now, timeZone: "UTC" }).weekStart, enqueued, ...work };
}
