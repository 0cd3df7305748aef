import { SHORTEST_RUN_KM } from "../season/constants";
import { readableKm, tenthKm } from "../workouts/steps";
import { roundKm } from "../workouts/totals";

export type SizeRequest = {
  weekKm: number;
  /** Wanted long run; null without one. */
  longKm: number | null;
  /** Kilometres of the hard sessions and of runs that stay. */
  otherKm: number;
  otherRuns: number;
  /** Most km for each easy run, and its weight in the split. */
  easyMaxKm: readonly number[];
  easyWeights: readonly number[];
  /** Largest share of the week that the long run may have. */
  longShare: (week: { km: number; runs: number }) => number;
};

/** Sums are rounded; the share must hold all the same. */
const SHARE_MARGIN = 0.002;

export type Sizes = { longKm: number | null; easyKm: number[] };

/** Spreads km by weight within each run's limit; what one run can't take goes to the others. */
function fill(km: number, runs: readonly { limit: number; weight: number }[]): number[] {
  const order = runs
    .map((run, index) => ({ ...run, index }))
    .sort((a, b) => a.limit / a.weight - b.limit / b.weight || a.index - b.index);
  const sizes = runs.map(() => 0);
  let left = km;
  let weights = runs.reduce((total, { weight }) => total + weight, 0);
  for (const { limit, weight, index } of order) {
    sizes[index] = readableKm(Math.min(limit, (left * weight) / weights));
    left -= sizes[index] ?? 0;
    weights -= weight;
  }
  return sizes;
}

function sum(values: readonly number[]): number {
  return roundKm(values.reduce((total, value) => total + value, 0));
}

function fitLongShare(
  longKm: number,
  week: { restKm: number; runs: number; longShare: SizeRequest["longShare"] },
): number {
  const { restKm, runs, longShare } = week;
  let km = longKm;
  // The allowed share depends on the week, which depends on the long run: a few rounds settle it.
  for (let round = 0; round < 4 && runs > 1; round += 1) {
    const share = longShare({ km: km + restKm, runs }) - SHARE_MARGIN;
    if (km <= share * (km + restKm)) break;
    km = tenthKm((share / (1 - share)) * restKm);
  }
  return km;
}

/**
 * Spreads a week's km: the long run first, what is left over the easy runs by weight, within each day's limit. Never more
 * than asked for; the long run stays the longest and within its share of the week (rule L2).
 */
export function sizeWeek(request: SizeRequest): Sizes {
  const { weekKm, otherKm, otherRuns, easyMaxKm, easyWeights, longShare } = request;
  let longKm = request.longKm === null ? null : readableKm(request.longKm);
  let count = easyMaxKm.length;
  let easyKm: number[] = [];
  // The only run of a small week stays, however short (a taper keeps the rhythm).
  const least = longKm === null && otherRuns === 0 ? 1 : 0;
  for (let round = 0; round < 4; round += 1) {
    const left = Math.max(0, weekKm - otherKm - (longKm ?? 0));
    while (count > least && left / count < Math.min(SHORTEST_RUN_KM, ...easyMaxKm)) count -= 1;
    const limit = longKm ?? Number.POSITIVE_INFINITY;
    easyKm = fill(
      left,
      easyMaxKm
        .slice(0, count)
        .map((max, index) => ({ limit: Math.min(max, limit), weight: easyWeights[index] ?? 1 })),
    );
    if (longKm === null) break;
    const rest = otherKm + sum(easyKm);
    const fitted = fitLongShare(longKm, { restKm: rest, runs: count + otherRuns + 1, longShare });
    if (Math.abs(fitted - longKm) < 0.05) break;
    longKm = fitted;
  }
  if (longKm !== null) {
    const restKm = otherKm + sum(easyKm);
    longKm = fitLongShare(longKm, { restKm, runs: count + otherRuns + 1, longShare });
  }
  return { longKm, easyKm };
}
