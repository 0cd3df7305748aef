import { isRun, type LocalDate, type Sport, shiftDays } from "@/lib/training";
import { earliestDay, latestDay } from "./day-order";

/** Days about which the data say everything, both ends included. */
export interface DayRange {
  from: LocalDate;
  to: LocalDate;
}

/**
 * The days that a file covers: from the day after its oldest run (that day may be cut off) to the day of its newest
 * run. Runs alone count, because an export may be filtered by sport. A file with the runs of one day covers none by
 * itself (`from` is then after `to`), but counts together with others.
 */
export function coverageOf(activities: readonly { localDate: LocalDate; sport: Sport }[]): DayRange | null {
  const days = activities.filter((activity) => isRun(activity.sport)).map((activity) => activity.localDate);
  const [first] = days;
  if (first === undefined) return null;
  return { from: shiftDays(earliestDay(days, first), 1), to: latestDay(days, first) };
}

/**
 * The days that all files together cover: from the first to the last that any of them does. Whatever is known could have
 * come in one file, so neither the order of the files nor how they were cut may make a difference. Null where none does.
 */
export function coveredDays(ranges: readonly DayRange[]): DayRange | null {
  const [first] = ranges;
  if (first === undefined) return null;
  const from = earliestDay(
    ranges.map((range) => range.from),
    first.from,
  );
  const to = latestDay(
    ranges.map((range) => range.to),
    first.to,
  );
  return from <= to ? { from, to } : null;
}

/** Are all days from `days.from` to `days.to` among the covered ones? */
export function isCovered(covered: DayRange | null, days: DayRange): boolean {
  return covered !== null && covered.from <= days.from && days.to <= covered.to;
}
