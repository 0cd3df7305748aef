import type { RunnerState } from "@/lib/data/runner-state";
import { type LocalDate, shiftDays, weekStartOf } from "@/lib/training";
import { HISTORY_WEEKS, SNAPSHOT_MONTHS } from "./constants";
import { earliestDay, latestDay } from "./day-order";

/** The first day that calculations as of `today` look at: a Monday, half a year back. */
export function historyFrom(today: LocalDate): LocalDate {
  return shiftDays(weekStartOf(today), -7 * HISTORY_WEEKS);
}

/** The first day of the month `months` before or after that of `day`. */
export function monthOf(day: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/**
 * The oldest day to load when facts from `oldest` on arrive: these are told apart from new ones in whole weeks, and the
 * months since are frozen anew, as far back as that is done, each with its own history.
 */
export function loadFrom(today: LocalDate, oldest: LocalDate | null): LocalDate {
  const from = historyFrom(today);
  if (oldest === null) return from;
  const month = monthOf(latestDay([oldest], monthOf(today, -SNAPSHOT_MONTHS)), 0);
  return earliestDay([from, weekStartOf(oldest)], historyFrom(month));
}

/**
 * The facts that were there at the start of `day`: what was run and felt before it. Coverage ends the day before. Runs that
 * no calculation looks at, from before `since` (the plan's first day) and its history, are left out: a list may hold
 * those of ten years.
 */
export function asOf(
  state: RunnerState,
  day: LocalDate,
  since: LocalDate = state.plan?.firstDay ?? day,
): RunnerState {
  const from = earliestDay([historyFrom(day)], since);
  const isKnown = (date: LocalDate) => from <= date && date < day;
  const lastDay = shiftDays(day, -1);
  return {
    ...state,
    activities: state.activities.filter(({ localDate }) => isKnown(localDate)),
    feedback: state.feedback.filter((feedback) => isKnown(feedback.date)),
    coverage: state.coverage.map((range) => ({ ...range, to: earliestDay([range.to], lastDay) })),
  };
}
