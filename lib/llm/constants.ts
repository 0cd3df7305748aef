import type { Tier } from "./models";

/** At most this many deployments are tried for one answer (range 1-5). */
export const MAX_ATTEMPTS = 3;

/** A deployment that is the only one left and failed sooner than this (ms) is asked once more (range 0-3 000). */
export const RETRY_WITHIN_MS = 1_500;

/** Quality order; a lower rank is a better and dearer model. */
export const TIER_ORDER: readonly Tier[] = ["high", "medium", "small"];

/** Limits of one streamed answer, all in milliseconds. */
export interface StreamTimers {
  /** Request to first text or tool fragment, by tier (range 1 000-60 000). Reasoning models think before they speak. */
  firstTokenMs: Record<Tier, number>;
  /** Between two fragments (range 1 000-60 000). */
  idleMs: number;
  /** All attempts together; must end well before the hosting platform stops the function. */
  totalMs: number;
  /** After the finish reason, how long to wait for the usage numbers (range 0-5 000). */
  usageGraceMs: number;
}

export const DEFAULT_TIMERS: StreamTimers = {
  firstTokenMs: { high: 25_000, medium: 15_000, small: 8_000 },
  idleMs: 10_000,
  totalMs: 50_000,
  usageGraceMs: 1_000,
};

/** Characters per token of plain English (range 3-5); providers that report no usage are billed by this estimate. */
export const CHARS_PER_TOKEN = 4;
/** chars/4 undercounts JSON by about 21 %; estimates are raised by this factor (range 1-1.5). */
export const TOKEN_ESTIMATE_MARGIN = 1.2;

export const DEFAULT_BASE_URL = "https://api.openai.com/v1";
/** Longest answer asked for, in tokens (range 200-4 000). */
export const MAX_OUTPUT_TOKENS = 900;

/** Shares of the remaining budget (0-1) at which the best affordable tier drops. */
export const BUDGET_BANDS = { full: 0.5, reduced: 0.2, low: 0.05 } as const;

/** What may be spent in USD when nothing else is set: about 5 answers a day of a medium model per runner; all runners together per day. */
export const DEFAULT_BUDGETS = { runnerDayUsd: 0.05, runnerMonthUsd: 0.5, globalDayUsd: 5 } as const;

/** Days before a model is withdrawn from which its operator is warned (range 7-180). */
export const DEPRECATION_NOTICE_DAYS = 60;

/** When a deployment is left alone, and for how long (seconds, shares 0-1); source: measured behaviour of gateways. */
export const BREAKER = {
  /** Failures and successes are counted over this long; a coach is asked less than once a minute. */
  windowS: 600,
  minFailures: 2,
  minShare: 0.5,
  /** Pause at the first opening, the second in a row, and all further ones. */
  ladderS: [30, 120, 600],
  /** Each pause is lengthened or shortened by up to this share, so that instances do not come back as one. */
  jitter: 0.2,
  /** How long one caller has the right to try a deployment whose pause is over. */
  probeLeaseS: 15,
  /** When nothing else is left, one that is open may be tried this long after its last failure. */
  retryS: 2,
} as const;

/** Pauses after failures that no ladder of seconds cures, in seconds: no money left, key refused, model gone. */
export const LONG_PAUSES_S = { quota: 3_600, auth: 3_600, modelNotFound: 86_400 } as const;
/** The longest pause that a provider's own Retry-After is believed, in seconds. */
export const MAX_TOLD_PAUSE_S = 86_400;

/** Seconds after which a reservation is taken for lost: the longest that a function runs, and a minute. */
export const RESERVATION_TTL_S = 120;

/** What a process remembers of the shared state (ms), so that it does not ask about what it has just been told. */
export const LOCAL_COPY_MS = 5_000;
/**
 * Share of the budget of all runners that one process may spend while the shared state can't be asked (range 0-0.2). Two
 * dozen processes in an outage of their database could so overspend a day by as much as a day.
 */
export const BLIND_SHARE = 0.04;
/** Calls that could not be booked and wait in a process until they can. */
export const MAX_UNSETTLED = 200;

/** Hours for which an exact answer may be given again; it ends earlier when a fact changes. */
export const CACHE_HOURS = 24;
