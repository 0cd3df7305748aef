import type { Paces } from "../fitness/paces";
import type { Step, Zone } from "../plan-output";
import { KM_STEP, WALK_PACE } from "./constants";
import { roundKm, roundMinutes } from "./totals";

type PaceRange = Step["paceSecPerKm"];

/** Half width of the target around a single pace (share): a runner can't hold a pace to the second. */
const TARGET_WIDTH = 0.006;

function around(pace: number): PaceRange {
  return { fast: Math.round(pace * (1 - TARGET_WIDTH)), slow: Math.round(pace * (1 + TARGET_WIDTH)) };
}

/** Target pace range (s/km) of a zone. */
export function zoneRange(zone: Zone, paces: Paces): PaceRange {
  if (zone === "walk") return WALK_PACE;
  if (zone === "E") return { fast: Math.round(paces.E.fast), slow: Math.round(paces.E.slow) };
  return around(paces[zone]);
}

/** The pace (s/km) on which arithmetic is based: the middle of the range. */
export function middleOf(range: PaceRange): number {
  return (range.fast + range.slow) / 2;
}

/** The pace (s/km) at which easy running is planned. */
export function easyPace(paces: Paces): number {
  return middleOf(zoneRange("E", paces));
}

type StepShape = { kind: Step["kind"]; zone: Zone; times?: number; range?: PaceRange };

/** A step of so many minutes at its zone's pace. */
export function timeStep(shape: StepShape & { minutes: number }, paces: Paces): Step {
  const paceSecPerKm = shape.range ?? zoneRange(shape.zone, paces);
  const minutes = roundMinutes(shape.minutes);
  const km = roundKm((minutes * 60) / middleOf(paceSecPerKm));
  return { kind: shape.kind, times: shape.times ?? 1, km, minutes, zone: shape.zone, paceSecPerKm };
}

/** A step of so many km at its zone's pace. */
export function distanceStep(shape: StepShape & { km: number }, paces: Paces): Step {
  const paceSecPerKm = shape.range ?? zoneRange(shape.zone, paces);
  const km = roundKm(shape.km);
  const minutes = roundMinutes((km * middleOf(paceSecPerKm)) / 60);
  return { kind: shape.kind, times: shape.times ?? 1, km, minutes, zone: shape.zone, paceSecPerKm };
}

/** Rounds a distance down to what people run: half kilometres, tenths below 5 km. */
export function readableKm(km: number): number {
  const step = km >= KM_STEP.coarseFromKm ? KM_STEP.coarse : KM_STEP.fine;
  return roundKm(Math.floor(km / step + 1e-9) * step);
}

/** Rounds down to a tenth of a km. */
export function tenthKm(km: number): number {
  return roundKm(Math.floor(km * 10 + 1e-9) / 10);
}
