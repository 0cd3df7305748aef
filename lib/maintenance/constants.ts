/** Days that the frozen input of a week is kept for replay: thirteen weeks; its hash stays for good. */
export const KEEP_INPUTS_DAYS = 91;
/** Frozen inputs that one statement takes away: a second; a hosted database allows 8 s. */
export const INPUTS_PAGE = 10_000;
/** Runners who are looked at for missing snapshots at once; taking 500 of them takes 10 to 30 s. */
export const SNAPSHOT_PAGE = 500;
/** Runners whose invariants are counted by one statement: 0.4 to 1 s in mid-season; a hosted database allows 8 s. */
export const INVARIANTS_PAGE = 200;
/** Milliseconds after which no further runners are taken on; functions are cut off after 300 s. */
export const TIME_BUDGET_MS = 200_000;
/** Hours by which a due week may be late before the job counts as unwell: ticks are hourly, and one may fail. */
export const MAX_LATE_HOURS = 3;
