import type { RunnerState } from "@/lib/data/runner-state";
import { daysBetween, isRun, shiftDays } from "@/lib/training";
import { PAUSE_DAYS } from "./constants";
import { coveredDays, type DayRange, isCovered } from "./coverage";

/**
 * The latest long pause since the plan began that new data are the first to show: days without any run, which count as
 * days without running from now on. Null where there is none. The runner may know of a file that is still missing.
 */
export function newPause(before: RunnerState, after: RunnerState): DayRange | null {
  const was = coveredDays(before.coverage);
  const is = coveredDays(after.coverage);
  const { plan } = after;
  if (is === null || plan === null) return null;
  const days = after.activities
    .filter(({ sport, localDate }) => isRun(sport) && localDate <= is.to)
    .map(({ localDate }) => localDate)
    .sort();
  const pauses = days.flatMap((day, index) => {
    const next = days[index + 1];
    return next === undefined || daysBetween(day, next) <= PAUSE_DAYS
      ? []
      : [{ from: shiftDays(day, 1), to: shiftDays(next, -1) }];
  });
  const isNew = (pause: DayRange) =>
    pause.to >= plan.firstDay && isCovered(is, pause) && !isCovered(was, pause);
  return pauses.findLast(isNew) ?? null;
}
