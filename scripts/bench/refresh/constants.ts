/** Monday of the week that is refreshed. */
export const LAST_MONDAY = "2026-11-23";

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

/**
 * Runners of one measurement, and how many there are of each size, of which the middle one counts: a second or ten of work are
 * short beside what else a shared machine does, two minutes are not.
 */
export const SIZES = {
  postgres: [
    { runners: 100, times: 9 },
    { runners: 1_000, times: 3 },
    { runners: 10_000, times: 1 },
  ],
  embedded: [{ runners: 100, times: 3 }],
} as const;

/**
 * Runners refreshed before anything is measured. So many take until a process that has just started has compiled what it runs:
 * with 600, a hundred runners cost a quarter more than with 1,800.
 */
export const WARM_UP_RUNNERS = 1_800;
/** Ticks that overlap, each in a process of its own: two use two processors, and PGlite has one session anyway. */
export const WORKERS = { postgres: 2, embedded: 1 } as const;
/**
 * Connections between the HTTP interface and PostgreSQL: as many as two ticks have batches in hand. Each is a process with caches
 * of its own; with ten of them, which take turns, a runner costs the database a fifth more.
 */
export const CONNECTIONS = 4;

/**
 * `perSecond` on two processors; `spread`: how much the dearest size may cost above the cheapest, per runner; round trips
 * between the job and its database.
 */
export const BARS = { postgresPerSecond: 100, embeddedPerSecond: 20, spread: 1.2, roundTrips: 4 } as const;
