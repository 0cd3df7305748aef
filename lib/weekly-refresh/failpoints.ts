/** Places of the weekly refresh between which nothing can go wrong halfway: tests kill the process at each of them. */
export const FAILPOINTS = [
  "tickBegun",
  "lostWeeksBuried",
  "weeksEnqueued",
  "beforeClaim",
  "claimed",
  "statesLoaded",
  "weekBegun",
  "weekComputed",
  "beforeCommit",
  "committing",
  "committed",
  "beforeStaleRetry",
  "beforeFailure",
  "failureStored",
  "queueWorked",
  "beforeJobRecord",
  "jobRecorded",
  "beforeContinuation",
] as const;

export type Failpoint = (typeof FAILPOINTS)[number];

/** What a test does at a failpoint: end the process, wait for ever or throw. `runId` where one week is worked on. */
export type FailpointHook = (name: Failpoint, runId?: string) => void | Promise<void>;

let hook: FailpointHook | null = null;

/**
 * Lets a test of this process act at failpoints; null takes it away. No variable, header or row reaches it: only code
 * that runs in the same process does, and nothing of the product calls this.
 */
export function setFailpointHook(next: FailpointHook | null): void {
  hook = next;
}

/** Passes a failpoint: nothing happens unless a test has set a hook. */
export async function failpoint(name: Failpoint, runId?: string): Promise<void> {
  if (hook !== null) await hook(name, runId);
}
