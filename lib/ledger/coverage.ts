import { daysBetween, isRun, type LocalDate, type Sport, shiftDays } from "@/lib/training";
import { COVERAGE_BRIDGE_DAYS } from "./constants";
import { earliestDay, latestDay } from "./day-order";

/** Days about which the data say everything, both ends included. */
export interface DayRange {
  from: LocalDate;
  to: LocalDate;
}

/**
 * The days that a file covers: from the day after its oldest run (that day may be cut off) to the day of its newest
 * run. Runs alone count, because an export may be filtered by sport. A file with the runs of one day covers none by
 * itself (`from` is then after `to`), but still links its neighbours.
 */
export function coverageOf(activities: readonly { localDate: LocalDate; sport: Sport }[]): DayRange | null {
  const days = activities.filter((activity) => isRun(activity.sport)).map((activity) => activity.localDate);
  const [first] = days;
  if (first === undefined) return null;
  return { from: shiftDays(earliestDay(days, first), 1), to: latestDay(days, first) };
}

/** Joins the ranges of all files. Neither the order of the files nor how they were cut makes a difference. */
export function mergeCoverage(ranges: readonly DayRange[]): DayRange[] {
  const sorted = [...ranges].sort((a, b) =>
    a.from === b.from ? (a.to < b.to ? -1 : 1) : a.from < b.from ? -1 : 1,
  );
  const merged: DayRange[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    // `from` is the day after the oldest run, hence the one day more.
    if (last && daysBetween(last.to, range.from) <= COVERAGE_BRIDGE_DAYS + 1) {
      last.to = latestDay([last.to], range.to);
    } else merged.push({ ...range });
  }
  return merged;
}

/** Is this day inside one of the merged ranges? */
export function isCovered(ranges: readonly DayRange[], day: LocalDate): boolean {
  return ranges.some((range) => range.from <= day && day <= range.to);
}
