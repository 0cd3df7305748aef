import type { DueWeek } from "@/lib/data/weekly-runs";
import { instantOf, type LocalDate, localDateAt, shiftDays, weekStartOf } from "@/lib/training";
import { CATCH_UP_WEEKS, DUE_TIME } from "./constants";

function dueAtOf(weekStart: LocalDate, timeZone: string): Date {
  return instantOf({ date: shiftDays(weekStart, 6), time: DUE_TIME, timeZone });
}

/** The week that was over last in a zone: its Monday, and its Sunday 23:00 as an instant. */
export function latestDueWeek({ now, timeZone }: { now: Date; timeZone: string }): {
  weekStart: LocalDate;
  dueAt: Date;
} {
  const thisWeek = weekStartOf(localDateAt(now, timeZone));
  const dueAt = dueAtOf(thisWeek, timeZone);
  if (dueAt <= now) return { weekStart: thisWeek, dueAt };
  const lastWeek = shiftDays(thisWeek, -7);
  return { weekStart: lastWeek, dueAt: dueAtOf(lastWeek, timeZone) };
}

/** All weeks of a zone that fell due after `since`, oldest first: the latest `CATCH_UP_WEEKS` at most. */
export function dueWeeksSince({
  now,
  since,
  timeZone,
}: {
  now: Date;
  since: Date;
  timeZone: string;
}): DueWeek[] {
  const weeks: DueWeek[] = [];
  let { weekStart, dueAt } = latestDueWeek({ now, timeZone });
  while (dueAt > since && weeks.length < CATCH_UP_WEEKS) {
    weeks.unshift({ timeZone, weekStart, dueAt: dueAt.toISOString() });
    weekStart = shiftDays(weekStart, -7);
    dueAt = dueAtOf(weekStart, timeZone);
  }
  return weeks;
}
