/** Monday of the week that is refreshed. */
export const LAST_MONDAY = "2026-11-23";
/** Its Sunday 23:00 in the runners' zone (Madrid) has just passed. */
export const NOW = "2026-11-29T22:05:00Z";
/** Shortly before: the ticks that warm up find nothing that fell due, only what is in the queue. */
export const BEFORE_DUE = "2026-11-29T21:55:00Z";

/** A runner that the others are copies of: weeks behind them, and a file every so many weeks (null: never). */
export interface Template {
  weeks: number;
  uploadsEvery: number | null;
}

export const TEMPLATES: readonly Template[] = [
  { weeks: 10, uploadsEvery: 1 },
  { weeks: 13, uploadsEvery: 4 },
  { weeks: 15, uploadsEvery: 1 },
  { weeks: 17, uploadsEvery: null },
  { weeks: 20, uploadsEvery: 1 },
];

/** Runners in the queue of one measurement. */
export const RUNNERS = { postgres: [100, 1_000, 10_000], embedded: [100] } as const;

/**
 * Measurements of one size on PostgreSQL, of which the middle one counts: a second or ten of work are short beside what else a
 * shared machine does. Two minutes are not.
 */
export const TIMES = 3;
/** From so many runners on, one measurement is enough. */
export const LONG = 10_000;

/**
 * Runners refreshed before anything is measured. So many take until a process that has just started has compiled what it runs:
 * with 600, a hundred runners cost a quarter more than with 1,800.
 */
export const WARM_UP_RUNNERS = 1_800;
/** Ticks that overlap, each in a process of its own: two use two processors, and PGlite has one session anyway. */
export const WORKERS = { postgres: 2, embedded: 1 } as const;

/**
 * `perSecond` on two processors; `spread`: how much the dearest size may cost above the cheapest, per runner; round trips
 * between the job and its database.
 */
export const BARS = { postgresPerSecond: 100, embeddedPerSecond: 20, spread: 1.2, roundTrips: 4 } as const;
