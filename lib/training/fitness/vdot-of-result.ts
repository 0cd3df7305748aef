import { MARATHON_M, MARATHON_READ_BACK, PREDICTION_RANGE_M, ULTRA_EXPONENT } from "./constants";
import { marathonTime, type Race, riegelTime } from "./predict";
import { vdotFromRace } from "./vdot";

/** Distances (share of a marathon) that count as one: courses and watches differ by this much. */
const MARATHON_LIKE = 0.99;

/**
 * VDOT of a marathon (time in s): the VDOT for which this time would have been predicted at the runner's volume (Vickers
 * and Vertosick 2016, model 1), found by bisection. Never below the plain VDOT, and bounded above it.
 */
function fromMarathon(timeS: number, context: { weeklyKm: number }): number {
  const { leastWeeklyKm, maxGain } = MARATHON_READ_BACK;
  const weeklyKm = Math.max(leastWeeklyKm, context.weeklyKm);
  let low = vdotFromRace({ distanceM: MARATHON_M, timeS });
  let high = low + maxGain;
  if (marathonTime({ vdot: high, weeklyKm }) > timeS) return high;
  while (high - low > 1e-6) {
    const middle = (low + high) / 2;
    if (marathonTime({ vdot: middle, weeklyKm }) > timeS) low = middle;
    else high = middle;
  }
  return high;
}

/** The most VDOT that a race result can be worth, whatever its runner trained. */
export function mostVdotOfResult(race: Race): number {
  return vdotOfResult(race, { weeklyKm: 0 });
}

/**
 * What a race result (m, s) says of VDOT, with the km a week that the runner trained for it. Up to 40 km by the formula;
 * a marathon through the prediction that volume adjusts, so that who runs exactly the predicted time keeps their VDOT; an
 * ultra, which is beyond the formula, by the marathon that it equals.
 */
export function vdotOfResult(race: Race, training: { weeklyKm: number }): number {
  const { distanceM, timeS } = race;
  if (distanceM < MARATHON_M * MARATHON_LIKE) return vdotFromRace(race);
  if (distanceM <= PREDICTION_RANGE_M.max) return fromMarathon((timeS * MARATHON_M) / distanceM, training);
  return fromMarathon(riegelTime(race, { distanceM: MARATHON_M, exponent: ULTRA_EXPONENT }), training);
}
