import { type Activity, isRun } from "../activity";
import { daysBetween, type LocalDate } from "../calendar";
import { CRITICAL_SPEED } from "./constants";

type Effort = { distanceM: number; timeS: number };

/** Critical speed in m/s, and the metres that can be run above it (D'). */
export type CriticalSpeed = { speedMps: number; reserveM: number; efforts: number };

/**
 * Critical speed from all-out efforts, by least squares of distance on time: d = CS t + D'. Only efforts of 2-20 min
 * count. Null for fewer than three, or where they contradict each other (no reserve left, or none faster over less).
 * Smyth and Muniz-Pumares 2020 (10.1249/MSS.0000000000002412).
 */
export function criticalSpeed(all: readonly Effort[]): CriticalSpeed | null {
  const { minS, maxS, leastEfforts } = CRITICAL_SPEED;
  const efforts = all.filter(({ timeS }) => timeS >= minS && timeS <= maxS);
  if (efforts.length < leastEfforts) return null;
  const meanS = efforts.reduce((sum, { timeS }) => sum + timeS, 0) / efforts.length;
  const meanM = efforts.reduce((sum, { distanceM }) => sum + distanceM, 0) / efforts.length;
  const spread = efforts.reduce((sum, { timeS }) => sum + (timeS - meanS) ** 2, 0);
  if (spread === 0) return null;
  const speedMps =
    efforts.reduce((sum, { timeS, distanceM }) => sum + (timeS - meanS) * (distanceM - meanM), 0) / spread;
  const reserveM = meanM - speedMps * meanS;
  return speedMps > 0 && reserveM >= 0 ? { speedMps, reserveM, efforts: efforts.length } : null;
}

/**
 * Critical speed from a runner's own short runs of the last 90 days. A run counts as all-out when it is faster than
 * threshold pace; a warm-up of ten minutes doesn't. Null where there are too few.
 */
export function criticalSpeedOf(
  activities: readonly Activity[],
  context: { today: LocalDate; thresholdPaceSecPerKm: number },
): CriticalSpeed | null {
  const fastest = 1000 / context.thresholdPaceSecPerKm;
  const efforts = activities.flatMap(({ sport, localDate, distanceM, movingS, durationS }) => {
    const timeS = movingS ?? durationS;
    const age = daysBetween(localDate, context.today);
    const counts = isRun(sport) && distanceM !== null && age >= 0 && age <= CRITICAL_SPEED.days;
    return counts && distanceM / timeS > fastest ? [{ distanceM, timeS }] : [];
  });
  return criticalSpeed(efforts);
}
