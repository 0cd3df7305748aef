import type { TrackPoint } from "./track-points";

/** Rules for adding up a track of positions. */
export const TRACK = {
  /** Metres: mean radius of the Earth (IUGG). */
  earthRadiusM: 6_371_008.8,
  /** Seconds without a point after which the recording had paused, or the runner was out of sight of satellites. */
  gapS: 30,
  /** Metres a second below which a gap was a pause: slower than any walk. */
  pauseBelowMps: 0.5,
  /** Metres a second that no runner reaches: a jump of the position. Above the sprint world record. */
  jumpAboveMps: 12.5,
  /** The same for riding downhill. */
  rideJumpAboveMps: 35,
} as const;

export interface TrackTotals {
  distanceM: number;
  /** Seconds of recording without pauses. */
  timerS: number;
  /** Seconds from the first to the last point. */
  elapsedS: number;
  startMs: number | null;
  utcOffsetS: number | null;
  hasPositions: boolean;
  hasGaps: boolean;
}

interface Located {
  ms: number;
  latitude: number;
  longitude: number;
}

const RADIANS = Math.PI / 180;

/** Metres between two positions along the great circle (haversine). */
export function haversineM(
  a: Pick<Located, "latitude" | "longitude">,
  b: Pick<Located, "latitude" | "longitude">,
): number {
  const north = Math.sin(((b.latitude - a.latitude) * RADIANS) / 2) ** 2;
  const east = Math.sin(((b.longitude - a.longitude) * RADIANS) / 2) ** 2;
  const inner = north + Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * east;
  return 2 * TRACK.earthRadiusM * Math.asin(Math.min(1, Math.sqrt(inner)));
}

/** What came before the next point of a segment. */
interface Before {
  ms: number;
  place: Located | null;
}

function placeOf({ latitude, longitude }: TrackPoint, ms: number): Located | null {
  if (latitude === null || longitude === null) return null;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { ms, latitude, longitude } : null;
}

/** Adds one step: it counts as time unless it is a pause, and as distance unless the position jumped. */
function addStep(
  totals: TrackTotals,
  input: { before: Before; ms: number; place: Located | null; jumpAboveMps: number },
): Before {
  const { before, ms, place } = input;
  const from = before.place;
  const stepM = from && place ? haversineM(from, place) : 0;
  const stepS = from && place ? Math.max((place.ms - from.ms) / 1_000, 1) : 1;
  const jumped = stepM / stepS > input.jumpAboveMps;
  const restS = (ms - before.ms) / 1_000;
  const isGap = restS > TRACK.gapS;
  const paused = isGap && (place === null || stepM / stepS < TRACK.pauseBelowMps);
  if (isGap) totals.hasGaps = true;
  if (!paused) totals.timerS += restS;
  if (!jumped && !paused) totals.distanceM += stepM;
  return { ms, place: jumped ? from : (place ?? from) };
}

function addSegment(
  totals: TrackTotals,
  input: { points: readonly TrackPoint[]; jumpAboveMps: number },
): void {
  const { points, jumpAboveMps } = input;
  let before: Before | null = null;
  for (const point of points) {
    if (point.at === null) continue;
    const { ms } = point.at;
    const place = placeOf(point, ms);
    if (place) totals.hasPositions = true;
    if (before === null) before = { ms, place };
    // Points that go back in time come from merged files.
    else if (ms >= before.ms) before = addStep(totals, { before, ms, place, jumpAboveMps });
  }
}

/** Adds up the segments of one track; between segments the recording was paused. */
export function trackTotals(
  segments: readonly (readonly TrackPoint[])[],
  input: { jumpAboveMps: number },
): TrackTotals {
  const times = segments.flat().flatMap(({ at }) => (at === null ? [] : [at]));
  const first = times.reduce(
    (found, at) => (at.ms < found.ms ? at : found),
    times[0] ?? { ms: 0, utcOffsetS: null },
  );
  const lastMs = times.reduce((found, { ms }) => Math.max(found, ms), first.ms);
  const totals: TrackTotals = {
    distanceM: 0,
    timerS: 0,
    elapsedS: (lastMs - first.ms) / 1_000,
    startMs: times.length === 0 ? null : first.ms,
    utcOffsetS: first.utcOffsetS,
    hasPositions: false,
    hasGaps: segments.length > 1,
  };
  for (const points of segments) addSegment(totals, { points, jumpAboveMps: input.jumpAboveMps });
  return totals;
}

/** Mean and largest of the values that are there; null without any. Zeros are missing signals. */
export function meanAndMax(values: readonly (number | null)[]): { mean: number | null; max: number | null } {
  let sum = 0;
  let count = 0;
  let max = 0;
  for (const value of values) {
    if (value === null || value <= 0) continue;
    sum += value;
    count += 1;
    if (value > max) max = value;
  }
  return count === 0 ? { mean: null, max: null } : { mean: sum / count, max };
}
