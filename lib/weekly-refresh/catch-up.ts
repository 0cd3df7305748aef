import type { RunnerContext } from "@/lib/data/change-runner";
import { loadReviewStanding } from "@/lib/data/reviews";
import { enqueueRunnerWeeks, jobDb } from "@/lib/data/weekly-runs";
import { errorClass, framesOf, logJobError } from "@/lib/jobs/log";
import { instantOf, shiftDays } from "@/lib/training";
import { DUE_TIME, TIME_BUDGET_MS } from "./constants";
import { dueWeeksSince } from "./due-runners";
import { workQueue } from "./work-queue";

/**
 * Gives a runner who opens the app the refreshes that they missed, in order, on the spot. Cheap when there are none.
 * Answers how many weeks were refreshed. Weeks that another worker holds, or that wait after a failure, are left alone.
 */
export async function catchUp(context: RunnerContext): Promise<number> {
  const { db, runnerId, now } = context;
  const standing = await loadReviewStanding(db, { runnerId });
  if (standing === null || standing.onboardedAt === null) return 0;
  const { timeZone, onboardedAt, lastWeekStart } = standing;
  const joined = new Date(onboardedAt);
  const reviewed =
    lastWeekStart === null
      ? joined
      : instantOf({ date: shiftDays(lastWeekStart, 6), time: DUE_TIME, timeZone });
  const weeks = dueWeeksSince({ now, since: reviewed > joined ? reviewed : joined, timeZone });
  if (weeks.length === 0) return 0;
  try {
    const job = jobDb();
    await enqueueRunnerWeeks(job, { runnerId, weeks });
    return (await workQueue(job, { now, runnerId, budgetMs: TIME_BUDGET_MS })).refreshed;
  } catch (error) {
    // The page is worth more than its refresh: the plan in force stays valid, and the next visit tries again.
    logJobError("catchUpFailed", { error: errorClass(error), stack: framesOf(error) });
    return 0;
  }
}
