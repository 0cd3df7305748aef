import { type LocalDate, shiftDays, weekStartOf } from "../calendar";
import type { PlanInput } from "../plan-input";
import { HEALTH, RETURN_LADDER } from "./constants";

/** One week on the way back: share of the usual week, and a cap in km. */
export type ReturnStep = { share: number; capKm: number };

/** Weeks of the return after days off, as shares of the usual week. Empty up to 5 days. Source: V.O2/Daniels. */
export function returnLadder(daysOff: number): ReturnStep[] {
  const ladder = RETURN_LADDER;
  if (daysOff <= ladder.freeDays) return [];
  if (daysOff > ladder.thirdsUpToDays) {
    return ladder.long.flatMap((step) =>
      Array.from({ length: ladder.weeksPerLongStep }, () => ({ ...step })),
    );
  }
  const shares = daysOff <= ladder.halvesUpToDays ? ladder.halves : ladder.thirds;
  const weeks = Math.ceil(daysOff / 7);
  return Array.from({ length: weeks }, (_, index) => {
    // The part of the ladder in which the middle of this week falls; a tie takes the lower step.
    const middle = (index + 0.5) / weeks;
    const step = Math.max(0, Math.ceil(middle * shares.length) - 1);
    return { share: shares[step] ?? 1, capKm: Number.POSITIVE_INFINITY };
  });
}

/**
 * The Monday after the last full week of running: that of today's week, or of the week in which days off began, once they
 * ask for a return. The four weeks before it are what `weeklyKm` of a plan input tells.
 */
export function weekAfterRunning({ today, daysOff }: { today: LocalDate; daysOff: number }): LocalDate {
  return weekStartOf(daysOff > RETURN_LADDER.freeDays ? shiftDays(today, -daysOff) : today);
}

/** Is the runner ill or in pain to a degree that training must ease (rule R4)? */
export function mustEase(input: PlanInput): boolean {
  return (input.health?.ill ?? false) || (input.health?.painScore ?? 0) >= HEALTH.painFrom;
}

/** The week a returning runner was used to: the mean of the two best of the last four. */
export function weekBeforeGapKm(input: PlanInput): number {
  const sorted = [...input.fitness.weeklyKm].sort((a, b) => b - a);
  return ((sorted[0] ?? 0) + (sorted[1] ?? 0)) / 2;
}
