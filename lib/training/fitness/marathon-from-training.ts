import { type Activity, isRun } from "../activity";
import { daysBetween, type LocalDate, weekStartOf } from "../calendar";
import { MARATHON_M, TANDA } from "./constants";

/** Marathon pace (s/km) from the km a week and mean pace (s/km) of eight weeks of training. Tanda 2011. */
export function tandaPace(training: { weeklyKm: number; paceSecPerKm: number }): number {
  const { constant, volume, perKm, perPace } = TANDA;
  return constant + volume * Math.exp(-perKm * training.weeklyKm) + perPace * training.paceSecPerKm;
}

/**
 * Marathon time (s) with a range, from the runs of the last eight weeks alone: a cross-check where there is no race.
 * Null with too few weeks of running, or outside ordinary training volume.
 */
export function marathonFromTraining(
  activities: readonly Activity[],
  context: { today: LocalDate },
): { timeS: number; lowS: number; highS: number } | null {
  const runs = activities.filter(({ sport, localDate, distanceM }) => {
    const age = daysBetween(localDate, context.today);
    return isRun(sport) && distanceM !== null && distanceM > 0 && age > 0 && age <= TANDA.weeks * 7;
  });
  const km = runs.reduce((sum, { distanceM }) => sum + (distanceM ?? 0) / 1000, 0);
  const seconds = runs.reduce((sum, { movingS, durationS }) => sum + (movingS ?? durationS), 0);
  const weeksRun = new Set(runs.map(({ localDate }) => weekStartOf(localDate))).size;
  const weeklyKm = km / TANDA.weeks;
  const { min, max } = TANDA.weeklyKm;
  if (weeksRun < TANDA.leastWeeksRun || weeklyKm < min || weeklyKm > max) return null;
  const timeS = (tandaPace({ weeklyKm, paceSecPerKm: seconds / km }) * MARATHON_M) / 1000;
  const at = (factor: number) => Math.round(timeS * factor);
  return { timeS: at(1), lowS: at(1 - TANDA.spread), highS: at(1 + TANDA.spread) };
}
