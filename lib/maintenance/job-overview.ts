import type { Db } from "@/lib/data/client";
import { listJobRuns, type StoredJobRun } from "@/lib/data/job-runs";
import { type FailedWeek, listFailedWeeks } from "@/lib/data/weekly-runs";
import { type JobHealth, jobHealth } from "./job-health";

/** What an operator sees: health, the latest runs of the jobs, and the weeks that failed. Nothing personal. */
export interface JobOverview {
  health: JobHealth;
  runs: StoredJobRun[];
  failed: FailedWeek[];
}

/** Rows of each list. */
const LIMIT = 50;

export async function jobOverview(db: Db, { now }: { now: Date }): Promise<JobOverview> {
  const [health, runs, failed] = await Promise.all([
    jobHealth(db, { now }),
    listJobRuns(db, { limit: LIMIT }),
    listFailedWeeks(db, { limit: LIMIT }),
  ]);
  return { health, runs, failed };
}
