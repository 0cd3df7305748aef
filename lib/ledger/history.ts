import type { RunnerState } from "@/lib/data/runner-state";
import { type LocalDate, shiftDays, weekStartOf } from "@/lib/training";
import { HISTORY_WEEKS } from "./constants";
import { earliestDay } from "./day-order";

/** The first day that calculations as of `today` look at: a Monday, half a year back. */
export function historyFrom(today: LocalDate): LocalDate {
  return shiftDays(weekStartOf(today), -7 * HISTORY_WEEKS);
}

/** The oldest day to load so that facts from `oldest` on can be told apart from new ones, in whole weeks. */
export function loadFrom(today: LocalDate, oldest: LocalDate | null): LocalDate {
  const from = historyFrom(today);
  return oldest !== null && oldest < from ? weekStartOf(oldest) : from;
}

/**
 * The facts that were there at the start of `day`: what was run and felt before it. Coverage ends the day before. Runs that
 * no calculation looks at, from before the plan and its history, are left out: a list may hold those of ten years.
 */
export function asOf(state: RunnerState, day: LocalDate): RunnerState {
  const from = earliestDay([historyFrom(day)], state.plan?.firstDay ?? day);
  const before = (date: LocalDate) => date < day;
  const lastDay = shiftDays(day, -1);
  return {
    ...state,
    activities: state.activities.filter(({ localDate }) => localDate >= from && before(localDate)),
    feedback: state.feedback.filter((feedback) => before(feedback.date)),
    coverage: state.coverage.map((range) => ({ ...range, to: earliestDay([range.to], lastDay) })),
  };
}
