import type { Activity } from "../activity";
import { daysBetween, type LocalDate, shiftDays } from "../calendar";
import type { RaceResult } from "../plan-input";
import { HEART_RATE_RUN, PERSONAL_FACTOR, VDOT_CHANGE, VDOT_RANGE } from "./constants";
import { hillFactor } from "./grade";
import { oxygenCost } from "./vdot";
import { vdotOfResult } from "./vdot-of-result";

type HeartRates = { hrMax: number; hrRest: number };

/** Did the heart stay near its mean? Without a recorded peak nothing speaks against it. */
function isSteady(activity: Activity, rates: HeartRates): boolean {
  const { avgHr, maxHr } = activity;
  if (avgHr === null || maxHr === null) return true;
  return maxHr - avgHr <= HEART_RATE_RUN.maxPeakAbove * (rates.hrMax - rates.hrRest);
}

/**
 * VDOT of one steady run: 3.5 + (VO2(v) - 3.5) / x with x the share of heart-rate reserve (Swain and Leutholtz
 * 1997), v adjusted for hills. Null for runs that can't tell: short, no heart rate, too easy or too hard, uneven, or on
 * trail, track or treadmill.
 */
export function vdotFromRun(activity: Activity, rates: HeartRates): number | null {
  const durationS = activity.movingS ?? activity.durationS;
  const { minMinutes, minReserve, maxReserve, restingVo2 } = HEART_RATE_RUN;
  if (activity.sport !== "run" || activity.avgHr === null || activity.distanceM === null) return null;
  if (durationS < minMinutes * 60 || !isSteady(activity, rates)) return null;
  const reserve = (activity.avgHr - rates.hrRest) / (rates.hrMax - rates.hrRest);
  if (!(reserve >= minReserve && reserve <= maxReserve)) return null;
  const metresPerMinute = (activity.distanceM * hillFactor(activity)) / (durationS / 60);
  const vdot = restingVo2 + (oxygenCost(metresPerMinute) - restingVo2) / reserve;
  return vdot >= VDOT_RANGE.min && vdot <= VDOT_RANGE.max ? vdot : null;
}

/**
 * VDOT from the steady runs of the last six weeks: the median weighted by duration, from at least four runs.
 * `personalFactor` is VDOT of a race / VDOT of runs on its day, where a race has settled it. Null when data don't allow.
 */
export function vdotFromActivities(
  activities: readonly Activity[],
  context: HeartRates & { today: LocalDate; personalFactor?: number },
): number | null {
  const runs = activities
    .filter((activity) => {
      const age = daysBetween(activity.localDate, context.today);
      return age >= 0 && age <= HEART_RATE_RUN.windowDays;
    })
    .map((activity) => ({
      vdot: vdotFromRun(activity, context),
      weight: activity.movingS ?? activity.durationS,
    }))
    .filter((run): run is { vdot: number; weight: number } => run.vdot !== null)
    .sort((a, b) => a.vdot - b.vdot);
  if (runs.length < HEART_RATE_RUN.minRuns) return null;
  const half = runs.reduce((sum, run) => sum + run.weight, 0) / 2;
  let seen = 0;
  const median = runs.find((run) => {
    seen += run.weight;
    return seen >= half;
  });
  return median === undefined ? null : median.vdot * (context.personalFactor ?? 1);
}

/**
 * How far this runner's heart rate misleads: VDOT of a race over VDOT of the steady runs before it, or else after it.
 * Null when no runs near the race tell; without a race the usual factor must do. `raceWeeklyKm` is the volume behind a
 * marathon.
 */
export function personalFactor(
  activities: readonly Activity[],
  context: HeartRates & { race: RaceResult | null; raceWeeklyKm?: number },
): number | null {
  const { race, hrMax, hrRest } = context;
  const { usual, min, max } = PERSONAL_FACTOR;
  if (race === null) return usual;
  const around = [race.date, shiftDays(race.date, HEART_RATE_RUN.windowDays)]
    .map((today) => vdotFromActivities(activities, { hrMax, hrRest, today }))
    .find((vdot) => vdot !== null);
  if (around === undefined || around === null) return null;
  return Math.min(max, Math.max(min, vdotOfResult(race, { weeklyKm: context.raceWeeklyKm ?? 0 }) / around));
}

/**
 * VDOT that has no race behind it, held near the one that has (rule P3): `days` after it at most one away, and one more
 * for each 28 days. Daniels.
 */
export function limitVdotChange(vdot: number, context: { from: number; days: number }): number {
  const { step, days } = VDOT_CHANGE;
  const reach = step * (1 + Math.floor(Math.max(0, context.days) / days));
  return Math.min(context.from + reach, Math.max(context.from - reach, vdot));
}
