/**
 * A queue of one. PGlite is a single database session: two requests at once would share one transaction, and with it one
 * another's role, so each request must be finished before the next begins.
 */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };
}
