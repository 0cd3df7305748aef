import { env } from "@/lib/env";
import { CONTINUATION_WAIT_MS, MAX_CONTINUATIONS } from "./constants";

/** The parameter of the address that says how many invocations went before, and the trigger of such a run. */
export const CONTINUATION = "continuation";

/** The address of this deployment: from the environment, never from a request, since the secret goes there. */
function ownAddress(): string | null {
  const { NEXTAUTH_URL, VERCEL_PROJECT_PRODUCTION_URL } = env();
  if (NEXTAUTH_URL !== undefined) return NEXTAUTH_URL;
  return VERCEL_PROJECT_PRODUCTION_URL === undefined ? null : `https://${VERCEL_PROJECT_PRODUCTION_URL}`;
}

/**
 * Calls a job of this deployment again, after `continuation` invocations before, and does not wait for its end: functions
 * go on when their caller has gone. False when the chain is long enough, when nobody answers, or with a refusal.
 */
export async function callAgain(
  path: `/api/cron/${string}`,
  { continuation, query = {} }: { continuation: number; query?: Readonly<Record<string, string>> },
): Promise<boolean> {
  const address = ownAddress();
  if (address === null || continuation >= MAX_CONTINUATIONS) return false;
  const parameters = new URLSearchParams({ ...query, [CONTINUATION]: String(continuation + 1) });
  try {
    const answer = await fetch(`${address}${path}?${parameters}`, {
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
