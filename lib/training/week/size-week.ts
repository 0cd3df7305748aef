import { maxLongShare, SHORTEST_RUN_KM } from "../season/constants";
import { readableKm, tenthKm } from "../workouts/steps";
import { roundKm } from "../workouts/totals";

export type SizeRequest = {
  weekKm: number;
  /** Wanted long run; null without one. */
  longKm: number | null;
  /** Kilometres of the hard sessions and of runs that stay. */
  otherKm: number;
  otherRuns: number;
  /** Most km for each easy run. */
  easyMaxKm: readonly number[];
};

export type Sizes = { longKm: number | null; easyKm: number[] };

/** Kilometres above which an even split stops: nobody needs an easy run shorter than this to make room. */
function fillEvenly(km: number, limits: readonly number[]): number[] {
  const order = limits
    .map((limit, index) => ({ limit, index }))
    .sort((a, b) => a.limit - b.limit || a.index - b.index);
  const sizes = limits.map(() => 0);
  let left = km;
  order.forEach(({ limit, index }, position) => {
    const part = Math.min(limit, left / (order.length - position));
    sizes[index] = readableKm(part);
    left -= sizes[index] ?? 0;
  });
  return sizes;
}

function sum(values: readonly number[]): number {
  return roundKm(values.reduce((total, value) => total + value, 0));
}

function fitLongShare(longKm: number, restKm: number, runs: number): number {
  let km = longKm;
  // The allowed share depends on the week, which depends on the long run: a few rounds settle it.
  for (let round = 0; round < 4 && runs > 1; round += 1) {
    const share = maxLongShare({ km: km + restKm, runs }) - 0.005;
    if (km <= share * (km + restKm)) break;
    km = tenthKm((share / (1 - share)) * restKm);
  }
  return km;
}

/**
 * Spreads a week's km: the long run first, what is left evenly over the easy runs within each day's limit. Never more
 * than asked for; the long run stays the longest and within its share of the week (rule L2).
 */
export function sizeWeek(request: SizeRequest): Sizes {
  const { weekKm, otherKm, otherRuns, easyMaxKm } = request;
  let longKm = request.longKm === null ? null : readableKm(request.longKm);
  let count = easyMaxKm.length;
  let easyKm: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    const left = Math.max(0, weekKm - otherKm - (longKm ?? 0));
    while (count > 0 && left / count < Math.min(SHORTEST_RUN_KM, ...easyMaxKm)) count -= 1;
    const limit = longKm ?? Number.POSITIVE_INFINITY;
    easyKm = fillEvenly(
      left,
      easyMaxKm.slice(0, count).map((max) => Math.min(max, limit)),
    );
    if (longKm === null) break;
    const rest = otherKm + sum(easyKm);
    const fitted = fitLongShare(longKm, rest, count + otherRuns + 1);
    if (Math.abs(fitted - longKm) < 0.05) break;
    longKm = fitted;
  }
  if (longKm !== null) longKm = fitLongShare(longKm, otherKm + sum(easyKm), count + otherRuns + 1);
  return { longKm, easyKm };
}
