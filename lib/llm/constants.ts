import type { Tier } from "./models";

/** At most this many deployments are tried for one answer (range 1-5). */
export const MAX_ATTEMPTS = 3;

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

/** What one runner may cost in USD when nothing else is set: about 5 answers a day of a medium model. */
export const DEFAULT_BUDGETS = { runnerDayUsd: 0.05, runnerMonthUsd: 0.5 } as const;
