import type { FitnessSummary } from "../plan-output";
import {
  MARATHON_EXTRA_SPREAD,
  MARATHON_M,
  METRES_PER_MILE,
  PREDICTED_DISTANCES_M,
  PREDICTION_RANGE_M,
  PREDICTION_SPREAD,
  RIEGEL,
  VICKERS_ONE,
  VICKERS_TWO,
} from "./constants";
import { raceTimeForVdot } from "./vdot";

export type Race = { distanceM: number; timeS: number };
type Prediction = FitnessSummary["predictions"][number];

/** Riegel's exponent; with two races the runner's own, clamped to 1.03-1.15. Riegel 1981. */
export function riegelExponent(races?: { shorter: Race; longer: Race }): number {
  if (races === undefined) return RIEGEL.exponent;
  const { shorter, longer } = races;
  const own = Math.log(longer.timeS / shorter.timeS) / Math.log(longer.distanceM / shorter.distanceM);
  return Math.min(RIEGEL.max, Math.max(RIEGEL.min, own));
}

/** Time (s) for `distanceM` from one race: T2 = T1 (D2/D1)^k. */
export function riegelTime(race: Race, target: { distanceM: number; exponent?: number }): number {
  return race.timeS * (target.distanceM / race.distanceM) ** (target.exponent ?? RIEGEL.exponent);
}

function tenMiles(weeklyKm: number): number {
  return (weeklyKm * 1000) / METRES_PER_MILE / 10;
}

/** Marathon time (s) from one race and weekly km. Vickers and Vertosick 2016, model 1. */
export function vickersOneRace(race: Race, context: { weeklyKm: number }): number {
  const riegelS = race.timeS * (MARATHON_M / race.distanceM) ** VICKERS_ONE.exponent;
  const { constant, riegelSpeed, tenMilesPerWeek } = VICKERS_ONE;
  const speed =
    constant + riegelSpeed * (MARATHON_M / riegelS) + tenMilesPerWeek * tenMiles(context.weeklyKm);
  return MARATHON_M / speed;
}

/** Marathon time (s) from two races and weekly km. Vickers and Vertosick 2016, model 2. */
export function vickersTwoRaces(
  races: { shorter: Race; longer: Race },
  context: { weeklyKm: number },
): number {
  const { shorter, longer } = races;
  const own = Math.log(longer.timeS / shorter.timeS) / Math.log(longer.distanceM / shorter.distanceM);
  const { constant, riegel, tenMilesPerWeek } = VICKERS_TWO;
  const exponent = constant + riegel * own + tenMilesPerWeek * tenMiles(context.weeklyKm);
  return longer.timeS * (MARATHON_M / longer.distanceM) ** exponent;
}

/** Marathon time (s) of a runner: the slower of VDOT and Vickers, which knows about missing volume. */
export function marathonTime(input: { vdot: number; weeklyKm: number }): number {
  const half = {
    distanceM: MARATHON_M / 2,
    timeS: raceTimeForVdot({ vdot: input.vdot, distanceM: MARATHON_M / 2 }),
  };
  const byVdot = raceTimeForVdot({ vdot: input.vdot, distanceM: MARATHON_M });
  return Math.max(byVdot, vickersOneRace(half, { weeklyKm: input.weeklyKm }));
}

/** Predicted time with a range for one distance; null outside 1500 m to the marathon. */
export function predictRace(input: {
  vdot: number;
  weeklyKm: number;
  distanceM: number;
  confidence: FitnessSummary["confidence"];
}): Prediction | null {
  const { vdot, weeklyKm, distanceM, confidence } = input;
  if (distanceM < PREDICTION_RANGE_M.min || distanceM > PREDICTION_RANGE_M.max) return null;
  const isMarathon = distanceM >= MARATHON_M * 0.99;
  const byVdot = raceTimeForVdot({ vdot, distanceM });
  const timeS = isMarathon ? marathonTime({ vdot, weeklyKm }) * (distanceM / MARATHON_M) : byVdot;
  const spread = PREDICTION_SPREAD[confidence] + (isMarathon ? MARATHON_EXTRA_SPREAD : 0);
  return {
    distanceM,
    timeS: Math.round(timeS),
    lowS: Math.round(timeS * (1 - spread)),
    highS: Math.round(timeS * (1 + spread)),
  };
}

/** Predictions for 5k, 10k, half, marathon and the given goal distances, shortest first. */
export function predictions(input: {
  vdot: number;
  weeklyKm: number;
  confidence: FitnessSummary["confidence"];
  goalDistancesM?: readonly number[];
}): Prediction[] {
  const distances = [...new Set([...PREDICTED_DISTANCES_M, ...(input.goalDistancesM ?? [])])];
  return distances
    .sort((a, b) => a - b)
    .map((distanceM) => predictRace({ ...input, distanceM }))
    .filter((prediction) => prediction !== null);
}
