import type { Db } from "@/lib/data/client";
import { env } from "@/lib/env";
import { CONTINUATION_WAIT_MS, MAX_CONTINUATIONS } from "./constants";
import { failpoint } from "./failpoints";
import { runWeeklyRefresh, type WeeklyRefreshRun } from "./run";

/** `continues`: the time was up, and a further invocation has taken over. When it has not, the next tick does. */
export type Look = WeeklyRefreshRun & { continues: boolean };

/** The parameter of the address that says how many invocations went before, and the trigger of such a run. */
export const CONTINUATION = "continuation";

/** The address of this deployment: from the environment, never from a request, since the secret goes there. */
function ownAddress(): string | null {
  const { NEXTAUTH_URL, VERCEL_PROJECT_PRODUCTION_URL } = env();
  if (NEXTAUTH_URL !== undefined) return NEXTAUTH_URL;
  return VERCEL_PROJECT_PRODUCTION_URL === undefined ? null : `https://${VERCEL_PROJECT_PRODUCTION_URL}`;
}

/**
 * Calls the job again and does not wait for its end: functions go on when their caller has gone. False when nobody
 * answers, or with a refusal.
 */
async function goOn(continuation: number): Promise<boolean> {
  const address = ownAddress();
  if (address === null) return false;
  try {
    const answer = await fetch(`${address}/api/cron/weekly-refresh?${CONTINUATION}=${continuation}`, {
      headers: { authorization: `Bearer ${env().CRON_SECRET}` },
      signal: AbortSignal.timeout(CONTINUATION_WAIT_MS),
    });
    await answer.body?.cancel();
    return answer.ok;
  } catch (error) {
    // No answer within the time: it is at work.
    return error instanceof Error && error.name === "TimeoutError";
  }
}

/**
 * What a call of the job does: one tick, and when its time was up with work left, a further invocation. A chain of them
 * ends after `MAX_CONTINUATIONS`; the next tick takes what is left then.
 */
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
  if (!run.isTimeUp || continuation >= MAX_CONTINUATIONS) return { ...run, continues: false };
  await failpoint("beforeContinuation");
  return { ...run, continues: await goOn(continuation + 1) };
}
