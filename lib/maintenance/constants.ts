/** Days that the frozen input of a week is kept for replay: thirteen weeks; its hash stays for good. */
export const KEEP_INPUTS_DAYS = 91;
/** Runners whose ids are fetched at once. */
export const SNAPSHOT_BATCH = 100;
/** Milliseconds after which no further runners are taken on; functions are cut off after 300 s. */
export const TIME_BUDGET_MS = 200_000;
/** Hours by which a due week may be late before the job counts as unwell: ticks are hourly, and one may fail. */
export const MAX_LATE_HOURS = 3;
