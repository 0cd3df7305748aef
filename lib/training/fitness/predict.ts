import { daysBetween } from "../calendar";
import type { RaceResult } from "../plan-input";
import type { FitnessSummary } from "../plan-output";
import {
  MARATHON_EXTRA_SPREAD,
  MARATHON_M,
  METRES_PER_MILE,
  PREDICTED_DISTANCES_M,
  PREDICTION_RANGE_M,
  PREDICTION_SPREAD,
  RACE_PAIR,
  RIEGEL,
  VICKERS_ONE,
  VICKERS_TWO,
} from "./constants";
import { raceTimeForVdot } from "./vdot";

export type Race = { distanceM: number; timeS: number };
/** Two races of one runner over clearly different distances, near each other in time. */
export type RacePair = { shorter: Race; longer: Race };
/** A pair and which of the two is the newest, from which VDOT comes. */
export type OwnRaces = RacePair & { newest: Race };
type Prediction = FitnessSummary["predictions"][number];

/** Riegel's exponent; with two races the runner's own, clamped to 1.03-1.15. Riegel 1981. */
export function riegelExponent(races?: RacePair): number {
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
export function vickersTwoRaces(races: RacePair, context: { weeklyKm: number }): number {
  const { shorter, longer } = races;
  const own = Math.log(longer.timeS / shorter.timeS) / Math.log(longer.distanceM / shorter.distanceM);
  const { constant, riegel, tenMilesPerWeek } = VICKERS_TWO;
  const exponent = constant + riegel * own + tenMilesPerWeek * tenMiles(context.weeklyKm);
  return longer.timeS * (MARATHON_M / longer.distanceM) ** exponent;
}

/** The newest race and the newest before it that tells the runner's own exponent; null when there are no such two. */
export function racePair(results: readonly RaceResult[]): OwnRaces | null {
  const [newest, ...older] = [...results].sort((a, b) =>
    a.date === b.date ? a.distanceM - b.distanceM : a.date < b.date ? 1 : -1,
  );
  if (newest !== undefined && newest.distanceM >= RACE_PAIR.belowM) return null;
  const other = older.find((race) => {
    if (race.distanceM >= RACE_PAIR.belowM) return false;
    const [short, long] = [race.distanceM, newest?.distanceM ?? 0].sort((a, b) => a - b);
    const near = newest !== undefined && daysBetween(race.date, newest.date) <= RACE_PAIR.days;
    return near && (long ?? 0) >= (short ?? 0) * RACE_PAIR.leastRatio;
  });
  if (newest === undefined || other === undefined) return null;
  return other.distanceM < newest.distanceM
    ? { shorter: other, longer: newest, newest }
    : { shorter: newest, longer: other, newest };
}

/** Time (s) at today's VDOT by the runner's own exponent, from the race that VDOT comes from. Riegel 1981. */
function ownTime(races: OwnRaces, target: { vdot: number; distanceM: number }): number {
  const { vdot, distanceM } = target;
  const from = races.newest.distanceM;
  const anchor = { distanceM: from, timeS: raceTimeForVdot({ vdot, distanceM: from }) };
  return riegelTime(anchor, { distanceM, exponent: riegelExponent(races) });
}

/** Marathon time (s) by Vickers' second model, with both races brought to today's VDOT. */
function ownMarathonTime(races: OwnRaces, today: { vdot: number; weeklyKm: number }): number {
  const { newest, shorter, longer } = races;
  const change = raceTimeForVdot({ vdot: today.vdot, distanceM: newest.distanceM }) / newest.timeS;
  const then = (race: Race): Race => ({ ...race, timeS: race.timeS * change });
  return vickersTwoRaces({ shorter: then(shorter), longer: then(longer) }, today);
}

/**
 * Marathon time (s) of a runner: the slower of VDOT and Vickers, which knows about missing volume; with two races
 * Vickers' second model, which knows how the runner slows.
 */
export function marathonTime(input: { vdot: number; weeklyKm: number; races?: OwnRaces }): number {
  const { vdot, weeklyKm, races } = input;
  const byVdot = raceTimeForVdot({ vdot, distanceM: MARATHON_M });
  if (races !== undefined) return Math.max(byVdot, ownMarathonTime(races, { vdot, weeklyKm }));
  const halfM = MARATHON_M / 2;
  const half = { distanceM: halfM, timeS: raceTimeForVdot({ vdot, distanceM: halfM }) };
  return Math.max(byVdot, vickersOneRace(half, { weeklyKm }));
}

/**
 * Predicted time with a range for one distance; null outside 1500 m to the marathon. With two races the runner's own
 * exponent spreads today's VDOT over other distances.
 */
export function predictRace(input: {
  vdot: number;
  weeklyKm: number;
  distanceM: number;
  confidence: FitnessSummary["confidence"];
  races?: OwnRaces;
}): Prediction | null {
  const { vdot, weeklyKm, distanceM, confidence, races } = input;
  if (distanceM < PREDICTION_RANGE_M.min || distanceM > PREDICTION_RANGE_M.max) return null;
  const isMarathon = distanceM >= MARATHON_M * 0.99;
  const own = races === undefined ? {} : { races };
  const shorter = () => (races ? ownTime(races, { vdot, distanceM }) : raceTimeForVdot({ vdot, distanceM }));
  const timeS = isMarathon ? marathonTime({ vdot, weeklyKm, ...own }) * (distanceM / MARATHON_M) : shorter();
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
  races?: OwnRaces;
}): Prediction[] {
  const distances = [...new Set([...PREDICTED_DISTANCES_M, ...(input.goalDistancesM ?? [])])];
  return distances
    .sort((a, b) => a - b)
    .map((distanceM) => predictRace({ ...input, distanceM }))
    .filter((prediction) => prediction !== null);
}
