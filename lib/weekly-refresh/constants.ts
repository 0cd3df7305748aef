/** Wall-clock time on Sunday from which a week counts as over. */
export const DUE_TIME = "23:00";
/** Weeks that are caught up at most; older ones are history (range 1-12; load_season reads facts for twelve). */
export const CATCH_UP_WEEKS = 12;
/**
 * Runners whose missing weeks are enqueued by one statement: with twelve weeks each at 30 us it takes 4 s, half of what a
 * hosted database allows a statement (8 s, Supabase's `statement_timeout`).
 */
export const ENQUEUE_PAGE = 10_000;
/**
 * Milliseconds by which a look goes back beyond the one before: a plan that was being stored while that one looked may not have
 * been seen, and clocks of servers differ. Longer than any statement lives.
 */
export const LOOK_OVERLAP_MS = 15 * 60_000;
/** Seconds that a worker may hold a week before another may take it. */
export const LEASE_SECONDS = 120;
/** Batches that one worker has in hand: while the database works on one, the next is computed. */
export const CONCURRENCY = 2;
/** Weeks that a worker claims, reads and writes at once: few at first, so that workers share a short queue evenly. */
export const FIRST_CLAIM = 8;
/** Each further claim takes twice as many, up to this: few enough for one lease, enough to save round trips. */
export const CLAIM_BATCH = 32;
/** Milliseconds for one call of the database: a batch that hangs and its runners one by one still fit into the lease. */
export const CALL_LIMIT_MS = 20_000;
/** Milliseconds after which no further weeks are claimed; functions are cut off after 300 s. */
export const TIME_BUDGET_MS = 240_000;
/** Share of its time (0-1) that a tick works on the queue however long enqueueing took: 30 s. */
export const LEAST_WORK_SHARE = 1 / 8;
/** Minutes to wait after the first, second ... failure. */
export const BACKOFF_MINUTES = [1, 5, 30, 120, 480] as const;
/** Failures after which a week is put aside; the plan in force stays valid. */
export const MAX_ATTEMPTS = 5;
/** Times a week is computed anew because other facts arrived while it was being computed. */
export const MAX_TRIES_WHEN_STALE = 4;
