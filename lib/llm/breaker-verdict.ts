import { BREAKER, LONG_PAUSES_S, MAX_TOLD_PAUSE_S } from "./constants";
import type { FailureReason } from "./errors";

/** What the breaker of a deployment learns from one call, in the words of the stored function. */
export interface BreakerLesson {
  /** `open`: at once; `neutral`: says nothing about the deployment. */
  verdict: "success" | "failure" | "open" | "neutral";
  reason: FailureReason | null;
  /** Null: the next pause of the ladder. */
  pauseS: number | null;
  ladderS: number[];
  windowS: number;
  minFailures: number;
  minShare: number;
  retryS: number;
}

/** The runner's own doing, or the question's: another deployment would not have been better. */
const NEUTRAL: ReadonlySet<FailureReason> = new Set([
  "aborted",
  "deadline",
  "badRequest",
  "contextLength",
  "contentFilter",
]);
const AT_ONCE: ReadonlySet<FailureReason> = new Set(["rateLimit", "quota", "auth", "modelNotFound"]);

function verdictOf(reason: FailureReason | null): BreakerLesson["verdict"] {
  if (reason === null) return "success";
  if (NEUTRAL.has(reason)) return "neutral";
  return AT_ONCE.has(reason) ? "open" : "failure";
}

/** The lesson of a call that ended so; `chance` (0-1) spreads the pauses of the ladder. Pure. */
export function breakerLesson(
  reason: FailureReason | null,
  { retryAfterS, chance }: { retryAfterS: number | null; chance: number },
): BreakerLesson {
  const { windowS, minFailures, minShare, ladderS, jitter, retryS } = BREAKER;
  const long = reason === null ? undefined : (LONG_PAUSES_S as Partial<Record<string, number>>)[reason];
  const told = retryAfterS === null ? null : Math.min(retryAfterS, MAX_TOLD_PAUSE_S);
  const spread = 1 + jitter * (2 * chance - 1);
  return {
    verdict: verdictOf(reason),
    reason,
    pauseS: told ?? long ?? null,
    ladderS: ladderS.map((seconds) => seconds * spread),
    ...{ windowS, minFailures, minShare, retryS },
  };
}
