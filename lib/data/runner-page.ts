import "server-only";

/** Before every runner. */
export const FIRST_RUNNER = "00000000-0000-0000-0000-000000000000";

/**
 * The `limit` runners after `after`, in the order of their ids. Who looks at all runners does it page by page: a statement
 * for all of them grows with their number, until it takes longer than a hosted database allows. Answers name the `last`
 * runner of a page, null when no more follow.
 */
export interface RunnerPage {
  after: string;
  limit: number;
}

/** Goes from page to page until no runners follow, or the time is up; answers after whom to go on, null when all are done. */
export async function throughPages(
  start: string,
  {
    page,
    isTimeUp = () => false,
  }: { page: (after: string) => Promise<{ last: string | null }>; isTimeUp?: () => boolean },
): Promise<string | null> {
  let after: string | null = start;
  while (after !== null && !isTimeUp()) after = (await page(after)).last;
  return after;
}
