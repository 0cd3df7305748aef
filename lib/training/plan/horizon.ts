import { type LocalDate, shiftDays, weekStartOf } from "../calendar";

/** Full weeks that a plan holds after the current one. */
export const HORIZON_WEEKS = 8;

/** First and last day of a plan made on `today`: the rest of this week and the next 8 full weeks. */
export function horizonOf(today: LocalDate): { first: LocalDate; last: LocalDate } {
  return { first: today, last: shiftDays(weekStartOf(today), HORIZON_WEEKS * 7 + 6) };
}
