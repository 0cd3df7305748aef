/** Shortly before the first week is over: no look has seen it yet. */
export const BEFORE_DUE = "2026-11-29T21:55:00Z";
/** Five minutes after 23:00 of that Sunday, one hour east of UTC. */
const FIRST_LOOK = Date.UTC(2026, 10, 29, 22, 5);
const HOUR_MS = 3_600_000;

/** An hour of Sunday night: when the job looks, and the zone whose week has been over for five minutes by then. */
export interface Hour {
  now: string;
  timeZone: string;
}

/** Hour 0 is that of UTC+1, each further one lies an hour farther west (0-13, after which Sunday is over everywhere). */
export function hourOf(hour: number): Hour {
  const west = hour - 1;
  // The names have the sign of POSIX: plus is west of Greenwich.
  const timeZone = west === 0 ? "Etc/GMT" : `Etc/GMT${west > 0 ? "+" : ""}${west}`;
  return { now: new Date(FIRST_LOOK + hour * HOUR_MS).toISOString(), timeZone };
}
