import type { ThreadView } from "@/components/coach/conversation-row";
import type { ShownThread } from "@/lib/coach/threads";
import { type LocalDate, localDateAt } from "@/lib/training";
import { formatRelativeDay } from "@/lib/training/format";

/** Conversations as the list shows them, with the day on which each was used last. */
export function threadViews(
  threads: readonly ShownThread[],
  { timeZone, today }: { timeZone: string; today: LocalDate },
): ThreadView[] {
  return threads.map(({ id, title, lastAt }) => ({
    id,
    title,
    when: formatRelativeDay(localDateAt(new Date(lastAt), timeZone), today),
  }));
}
