import { type FailureReason, StreamFault } from "./errors";

/** How long to wait, and which fault it is when nothing comes. */
export interface Wait {
  ms: number;
  reason: FailureReason;
}

/**
 * Waits for a promise, but never longer than `ms` and never past an abort of `signal`.
 * The SDK ends an aborted stream as if it were complete, so the wait itself must say why it ended.
 * @throws StreamFault with the wait's reason, or `aborted`.
 */
export function waitFor<T>(
  promise: Promise<T>,
  { ms, reason, signal }: Wait & { signal: AbortSignal },
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
    };
    const fail = (fault: unknown): void => {
      stop();
      reject(fault);
    };
    const onAbort = (): void => fail(new StreamFault("aborted", "The answer was stopped."));
    const timer = setTimeout(
      () => fail(new StreamFault(reason, `Nothing came within ${ms} ms.`)),
      Math.max(0, ms),
    );
    signal.addEventListener("abort", onAbort, { once: true });
    if (signal.aborted) onAbort();
    promise.then((value) => {
      stop();
      resolve(value);
    }, fail);
  });
}
