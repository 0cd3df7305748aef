import type { Activity } from "../activity";
import { SLOPE_COST } from "./constants";

/** Cost of running on a slope (rise over run) against level ground: 0.05 costs 1.30. Minetti 2002; steeper than 45 % is 45 %. */
export function slopeCost(slope: number): number {
  const { powers, flat, steepest } = SLOPE_COST;
  const clamped = Math.min(steepest, Math.max(-steepest, slope));
  return powers.reduce((sum, factor) => sum * clamped + factor, 0) / flat;
}

/** As `slopeCost`, with what downhill gives back capped: recreational runners brake. */
export function cappedSlopeCost(slope: number): number {
  return slope < 0 ? Math.max(SLOPE_COST.leastDownhill, slopeCost(slope)) : slopeCost(slope);
}

/**
 * How much more a hilly run cost than the same distance on level ground (1 = level): its ascent is taken to be spread
 * over half of the way, and to be lost again on the other half. 1 when ascent or distance is unknown.
 */
export function hillFactor(activity: Pick<Activity, "sport" | "ascentM" | "distanceM">): number {
  const { sport, ascentM, distanceM } = activity;
  if (sport === "treadmill" || ascentM === null || ascentM <= 0 || distanceM === null || distanceM <= 0) {
    return 1;
  }
  const slope = (2 * ascentM) / distanceM;
  return (cappedSlopeCost(slope) + cappedSlopeCost(-slope)) / 2;
}
