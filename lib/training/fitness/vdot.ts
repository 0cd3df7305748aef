import { OXYGEN_COST, SHORT_RACE, SHORTEST_VALID_TIME_S, SUSTAINED_SHARE } from "./constants";

/** Oxygen cost (ml/kg/min) of running at `metresPerMinute`. Daniels and Gilbert 1979. */
export function oxygenCost(metresPerMinute: number): number {
  const { constant, linear, square } = OXYGEN_COST;
  return constant + linear * metresPerMinute + square * metresPerMinute ** 2;
}

/** Speed (m/min) that costs `vo2` ml/kg/min: the inverse of {@link oxygenCost}. */
export function speedForOxygen(vo2: number): number {
  const { constant, linear, square } = OXYGEN_COST;
  return (-linear + Math.sqrt(linear ** 2 + 4 * square * (vo2 - constant))) / (2 * square);
}

function sustainedShare(minutes: number): number {
  const { floor, slow, fast } = SUSTAINED_SHARE;
  return floor + slow.size * Math.exp(-slow.rate * minutes) + fast.size * Math.exp(-fast.rate * minutes);
}

function vdotOf(input: { distanceM: number; timeS: number }): number {
  const minutes = input.timeS / 60;
  return oxygenCost(input.distanceM / minutes) / sustainedShare(minutes);
}

/**
 * VDOT of a race, by the Daniels-Gilbert formula. Races below 3.5 minutes are first rescaled to 1600 m.
 * Not meant for ultras, where the formula runs out of its range.
 */
export function vdotFromRace(race: { distanceM: number; timeS: number }): number {
  if (race.timeS >= SHORTEST_VALID_TIME_S || race.distanceM >= SHORT_RACE.belowM) return vdotOf(race);
  const timeS = race.timeS * (SHORT_RACE.toDistanceM / race.distanceM) ** SHORT_RACE.exponent;
  return vdotOf({ distanceM: SHORT_RACE.toDistanceM, timeS });
}

/** Time (s) for a distance at a VDOT: bisection on the formula, to a thousandth of a second. */
export function raceTimeForVdot(input: { vdot: number; distanceM: number }): number {
  let low = input.distanceM / 12;
  let high = input.distanceM / 0.5;
  while (high - low > 0.001) {
    const middle = (low + high) / 2;
    if (vdotOf({ distanceM: input.distanceM, timeS: middle }) > input.vdot) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
