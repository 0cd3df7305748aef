/** Further invocations that one call of a job may start, one after another, when its time is up with work left. */
export const MAX_CONTINUATIONS = 20;
/** Milliseconds to wait for a refusal of a further invocation: one that works takes longer. */
export const CONTINUATION_WAIT_MS = 3_000;
