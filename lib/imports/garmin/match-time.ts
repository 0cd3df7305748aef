import { METRES_PER_KM, METRES_PER_MILE } from "../constants";
import type { RawRow } from "./raw-row";
import { isMetreSport } from "./sports";
import type { TimeCandidate } from "./times";

/** What the number in the distance cell counts. `thousandMetres` is `2,810` that a spreadsheet trimmed to `2,81`. */
export type DistanceMeaning = "unit" | "metres" | "thousandMetres";

/** A reading of distance and time in which average pace x distance = time holds. */
export interface TimeMatch {
  distance: DistanceMeaning;
  time: TimeCandidate;
  /** Seconds that pace and distance give; finer than a time without seconds. */
  expectedS: number;
}

/** Swims: Garmin's pace is per 100 m. */
const SWIM_PACE_M = 100;
/** Pace is written to the second, distance to 0.01 unit, so each may be off by half a step. */
const PACE_STEP_S = 0.5;
const DISTANCE_STEP = 0.006;
const SPEED_STEP = 0.05;
const TOLERANCE_MIN = 0.02;

/** What the distance may count, likeliest first. */
export function distanceMeanings(row: RawRow): readonly DistanceMeaning[] {
  if (!isMetreSport(row.sport)) return ["unit", "metres"];
  if (row.sport === "swim") return row.distanceHasDecimals ? ["metres", "thousandMetres"] : ["metres"];
  return row.distanceHasDecimals ? ["metres", "unit", "thousandMetres"] : ["metres", "unit"];
}

/** Seconds that `units` of distance take at the row's pace or speed. */
function secondsFor(units: number, row: RawRow): number {
  if (row.paceS !== null) return units * row.paceS;
  return row.speed === null ? 0 : (units / row.speed) * 3600;
}

/** Seconds by pace x distance, for each unit that comes into question. */
function expectations(
  row: RawRow,
  input: { distance: number; meaning: DistanceMeaning; unitM: number | null },
): number[] {
  if (input.meaning === "unit") return [secondsFor(input.distance, row)];
  const metres = input.meaning === "metres" ? input.distance : input.distance * 1_000;
  if (row.sport === "swim" && row.paceS !== null) return [(metres / SWIM_PACE_M) * row.paceS];
  const units = input.unitM === null ? [METRES_PER_KM, METRES_PER_MILE] : [input.unitM];
  return units.map((unitM) => secondsFor(metres / unitM, row));
}

/** Relative room that rounding of pace, distance and time leaves. */
export function paceTolerance(row: RawRow, input: { distance: number; time: TimeCandidate }): number {
  const paceStep = row.paceS !== null ? PACE_STEP_S / row.paceS : SPEED_STEP / (row.speed ?? 1);
  const timeStep = (input.time.meaning === "hoursMinutes" ? 60 : 1) / input.time.seconds;
  return Math.max(TOLERANCE_MIN, paceStep + DISTANCE_STEP / input.distance + timeStep);
}

/**
 * Average pace x distance = time holds on 98 % of real rows, whatever the unit; the rest are times written as h:mm
 * and distances in metres. Finds the likeliest reading of both cells for which it holds; null when there is none, or no
 * pace. `unitM` is the length of the file's unit in metres, null while it is unknown.
 */
export function matchTime(row: RawRow, input: { unitM: number | null }): TimeMatch | null {
  const { distance, time } = row;
  if (distance === null || distance <= 0 || time === null) return null;
  if (row.paceS === null && row.speed === null) return null;
  for (const meaning of distanceMeanings(row)) {
    for (const expectedS of expectations(row, { distance, meaning, unitM: input.unitM })) {
      const fitting = time.candidates.find(
        (candidate) =>
          candidate.seconds > 0 &&
          expectedS > 0 &&
          Math.abs(candidate.seconds / expectedS - 1) <= paceTolerance(row, { distance, time: candidate }),
      );
      if (fitting) return { distance: meaning, time: fitting, expectedS };
    }
  }
  return null;
}
