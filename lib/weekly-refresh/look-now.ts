import type { Db } from "@/lib/data/client";
import { CONTINUATION, callAgain } from "@/lib/jobs/call-again";
import { failpoint } from "./failpoints";
import { runWeeklyRefresh, type WeeklyRefreshRun } from "./run";

/** `continues`: the time was up, and a further invocation has taken over. When it has not, the next tick does. */
export type Look = WeeklyRefreshRun & { continues: boolean };

/** What a call of the job does: one tick, and when its time was up with work left, a further invocation. */
export async function lookNow(input: {
  db: Db;
  now: Date;
  trigger: string;
  /** How many invocations went before this one. */
  continuation: number;
  budgetMs?: number;
}): Promise<Look> {
  const { continuation } = input;
  const run = await runWeeklyRefresh({
    ...input,
    trigger: continuation === 0 ? input.trigger : CONTINUATION,
  });
  if (!run.isTimeUp) return { ...run, continues: false };
  await failpoint("beforeContinuation");
  return { ...run, continues: await callAgain("/api/cron/weekly-refresh", { continuation }) };
}
