import type { DueWeek } from "@/lib/data/weekly-runs";
import { instantOf, type LocalDate, localDateAt, shiftDays, weekStartOf } from "@/lib/training";
import { CATCH_UP_WEEKS, DUE_TIME, LOOK_OVERLAP_MS } from "./constants";

const HOUR_MS = 3_600_000;
const WEEK_MS = 7 * 24 * HOUR_MS;

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

/**
 * From when on weeks may be missing: since the last look that came to its end, for it saw all that was over by then. The
 * first look of an hour goes a week farther back: runners may have moved east, past a Sunday that had been looked at.
 */
export function missingSince({ now, lastLook }: { now: Date; lastLook: Date | null }): Date {
  if (lastLook === null) return new Date(now.getTime() - CATCH_UP_WEEKS * WEEK_MS);
  const [hour, lastHour] = [now, lastLook].map((look) => Math.floor(look.getTime() / HOUR_MS));
  return new Date(lastLook.getTime() - (hour === lastHour ? LOOK_OVERLAP_MS : WEEK_MS));
}
