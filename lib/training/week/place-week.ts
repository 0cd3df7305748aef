/** A hard day near or in the week; `day` counts from Monday = 0 (negative: last week). */
export type HardDay = { day: number; vo2: boolean };

export type PlaceRequest = {
  /** Days (0-6) on which a run may be placed. */
  free: readonly boolean[];
  /** Minutes that fit on each day. */
  capMinutes: readonly number[];
  /** Preferred day of the long run; null for no long run. */
  longDay: number | null;
  longHard: boolean;
  /** Hard sessions to place, in order of importance; true for VO2 work. */
  quality: readonly { vo2: boolean }[];
  easyCount: number;
  /** Days that already hold a run (race, pinned). */
  taken: readonly boolean[];
  /** Hard days that are already fixed. */
  hard: readonly HardDay[];
  /** Days on which nothing hard may happen. */
  easyOnly: readonly boolean[];
  /** Days from a VO2 session to the next hard day. */
  vo2Spacing: number;
  /** The race day of this week, if any: the day before it stays free where possible. */
  raceDay: number | null;
};

export type Placement = { long: number | null; quality: number[]; easy: number[] };

const WEEK = [0, 1, 2, 3, 4, 5, 6] as const;

/** Costs of a placement; only their order matters. */
const COST = {
  offPreferredLongDay: 4,
  perDayOff: 0.5,
  neighbours: 1,
  threeInARow: 1.5,
  hardGapTwo: 1.2,
  hardGapThree: 0.2,
  tightDayPerMinute: 0.05,
  roomyMinutes: 60,
  dayBeforeRace: 1.5,
  dayAfterLong: 0.4,
  hardAfterLongDay: 0.8,
  hardBeforeNextLong: 3,
} as const;

/** Are all hard days far enough apart: never two in a row, and longer after VO2 work for masters (rule A5)? */
export function hardDaysAreSpaced(hard: readonly HardDay[], vo2Spacing: number): boolean {
  for (let i = 0; i < hard.length; i += 1) {
    for (let j = i + 1; j < hard.length; j += 1) {
      const [a, b] = [hard[i], hard[j]];
      if (a === undefined || b === undefined) continue;
      const [first, second] = a.day <= b.day ? [a, b] : [b, a];
      if (second.day - first.day < (first.vo2 ? vo2Spacing : 2)) return false;
    }
  }
  return true;
}

function hardCost(hard: readonly HardDay[]): number {
  const days = hard.map((entry) => entry.day).sort((a, b) => a - b);
  return days.reduce((cost, day, index) => {
    const gap = day - (days[index - 1] ?? Number.NEGATIVE_INFINITY);
    return cost + (gap === 2 ? COST.hardGapTwo : gap === 3 ? COST.hardGapThree : 0);
  }, 0);
}

function spreadCost(runs: readonly boolean[], raceDay: number | null, longDay: number | null): number {
  let cost = 0;
  for (const day of WEEK) {
    if (!runs[day]) continue;
    if (runs[day + 1]) cost += COST.neighbours;
    if (runs[day + 1] && runs[day + 2]) cost += COST.threeInARow;
    if (raceDay === day + 1) cost += COST.dayBeforeRace;
    if (longDay === day - 1) cost += COST.dayAfterLong;
  }
  return cost;
}

function tightness(request: PlaceRequest, day: number): number {
  return Math.max(0, COST.roomyMinutes - (request.capMinutes[day] ?? 0)) * COST.tightDayPerMinute;
}

/**
 * Hard work the day after the weekly long-run day is allowed only when that run was short; still better elsewhere. On the
 * Sunday before a long run on Monday it would keep that run short.
 */
function nearLongCost({ longDay }: PlaceRequest, quality: readonly number[]): number {
  if (longDay === null) return 0;
  const after = quality.includes((longDay + 1) % 7) ? COST.hardAfterLongDay : 0;
  return after + (quality.includes(longDay + 6) ? COST.hardBeforeNextLong : 0);
}

function longDays(request: PlaceRequest): { day: number | null; cost: number }[] {
  const { longDay, free } = request;
  if (longDay === null) return [{ day: null, cost: 0 }];
  if (free[longDay]) return [{ day: longDay, cost: 0 }];
  return WEEK.filter((day) => free[day]).map((day) => ({
    day,
    cost: COST.offPreferredLongDay + Math.abs(day - longDay) * COST.perDayOff + tightness(request, day),
  }));
}

function* subsets(days: readonly number[], size: number, from = 0): Generator<number[]> {
  if (size === 0) yield [];
  for (let index = from; size > 0 && index <= days.length - size; index += 1) {
    const day = days[index] ?? 0;
    for (const rest of subsets(days, size - 1, index + 1)) yield [day, ...rest];
  }
}

function* orderedPicks(days: readonly number[], size: number): Generator<number[]> {
  if (size === 0) yield [];
  else
    for (const day of days)
      for (const rest of orderedPicks(
        days.filter((d) => d !== day),
        size - 1,
      ))
        yield [day, ...rest];
}

type Best = { cost: number; placement: Placement | null };

function tryEasy(
  request: PlaceRequest,
  draft: { long: number | null; quality: number[]; cost: number },
  best: Best,
) {
  const used = new Set([draft.long, ...draft.quality]);
  const left = WEEK.filter((day) => request.free[day] && !used.has(day));
  for (const easy of subsets(left, request.easyCount)) {
    const runs = WEEK.map((day) => Boolean(request.taken[day]) || used.has(day) || easy.includes(day));
    let cost = draft.cost + spreadCost(runs, request.raceDay, draft.long);
    for (const day of easy) cost += tightness(request, day) * 0.5;
    if (cost < best.cost - 1e-9) {
      best.cost = cost;
      best.placement = { long: draft.long, quality: draft.quality, easy };
    }
  }
}

/**
 * Puts a week's sessions on days by trying every allowed placement and keeping the cheapest: hard days apart (rule
 * A5, more after VO2 work for masters), the long run on its day, rest spread out. Null when nothing fits.
 */
export function placeWeek(request: PlaceRequest): Placement | null {
  const best: Best = { cost: Number.POSITIVE_INFINITY, placement: null };
  for (const long of longDays(request)) {
    const longIsHard = request.longHard && long.day !== null;
    if (longIsHard && long.day !== null && request.easyOnly[long.day]) continue;
    const base: HardDay[] =
      longIsHard && long.day !== null ? [...request.hard, { day: long.day, vo2: false }] : [...request.hard];
    const days = WEEK.filter((day) => request.free[day] && day !== long.day);
    for (const quality of orderedPicks(
      days.filter((day) => !request.easyOnly[day]),
      request.quality.length,
    )) {
      const hard = [
        ...base,
        ...quality.map((day, index) => ({ day, vo2: request.quality[index]?.vo2 ?? false })),
      ];
      if (!hardDaysAreSpaced(hard, request.vo2Spacing)) continue;
      const tight = quality.reduce((sum, day) => sum + tightness(request, day), 0);
      const order = quality.reduce((sum, day, index) => sum + (day * 0.01) / (index + 1), 0);
      tryEasy(
        request,
        {
          long: long.day,
          quality,
          cost: long.cost + hardCost(hard) + tight + order + nearLongCost(request, quality),
        },
        best,
      );
    }
  }
  return best.placement;
}
