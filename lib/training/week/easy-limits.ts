import { easyMinutesIn } from "../season/constants";
import { BACK_TO_BACK_SHARE, BESIDE_BACK_TO_BACK_MINUTES } from "../workouts/constants";
import { nearRaceLimitKm } from "./long-run";
import { maxRuns, runsForKm } from "./run-count";
import { type Build, capKm, longLimitKm, trainsByTime } from "./week-build";

/** The day before a race is a rest day or a short run (km). Own choice. */
const RACE_EVE_KM = 5;

/**
 * From 5 runs and this week (km) on easy runs differ: the one in the middle of the week is the second longest, days after
 * hard ones and before the long run are the shortest. Weights of an even split; days that differ keep monotony low
 * (rule V6, Foster). Own choice.
 */
const UNEVEN = { fromRuns: 5, fromKm: 40, mediumLong: 1.5, easiest: 0.75 } as const;
/** Who runs that much every day has no rest day for contrast: easy days differ more, least is run beside the long run. */
const EVERY_DAY = {
  runs: 7,
  fromKm: 80,
  mediumLong: 1.8,
  easiest: 0.7,
  afterLong: 0.5,
  beforeLong: 0.3,
} as const;

/** The day farthest from the long run; null of none. */
function farthestFrom(long: number, days: readonly number[]): number | null {
  const distance = (day: number) => Math.min(Math.abs(day - long), 7 - Math.abs(day - long));
  return days.reduce<number | null>(
    (best, day) => (best === null || distance(day) > distance(best) ? day : best),
    null,
  );
}

/** How a week's easy km are spread over its easy days: weights, all 1 in small weeks. */
export function easyWeights(build: Build, easyDays: readonly number[]): number[] {
  const { request, days, plan, placed } = build;
  const { long, quality } = placed.placement;
  const small = plan.runs < UNEVEN.fromRuns || plan.weekKm < UNEVEN.fromKm;
  const isEven = small || trainsByTime(request.frame) || request.input.runner.experience === "beginner";
  if (isEven || long === null) return easyDays.map(() => 1);
  const isEveryDay = plan.runs >= EVERY_DAY.runs && plan.weekKm >= EVERY_DAY.fromKm;
  const { mediumLong, easiest } = isEveryDay ? EVERY_DAY : UNEVEN;
  const hard = new Set([...days.hard.map(({ day }) => day), ...quality, long, long - 7]);
  const isEasiest = (day: number) => hard.has(day - 1) || day + 1 === long;
  const free = farthestFrom(
    long,
    easyDays.filter((day) => !isEasiest(day)),
  );
  // Where every easy day follows a hard one, the longer run does too.
  const middle = free ?? (isEveryDay ? farthestFrom(long, easyDays) : null);
  return easyDays.map((day) => {
    if (day === middle) return mediumLong;
    if (isEveryDay && day + 1 === long) return EVERY_DAY.beforeLong;
    if (isEveryDay && day === (long + 1) % 7) return EVERY_DAY.afterLong;
    return isEasiest(day) ? easiest : 1;
  });
}

/** Most km for an easy run on each day: its cap, 85 minutes, nothing long before a race and little on its eve. */
export function easyLimits(build: Build, easyDays: readonly number[]): number[] {
  const { request, days, plan, placed } = build;
  const { frame, state } = request;
  const usualRuns = Math.max(1, Math.min(maxRuns(request.input), runsForKm(state.levelKm)));
  // Without a long run the others don't grow in its place.
  const usualRunKm =
    placed.placement.long === null ? Math.max(state.levelKm, plan.weekKm) / usualRuns : Infinity;
  const most = Math.min((easyMinutesIn(frame) * 60) / plan.pace, usualRunKm);
  return easyDays.map((day) => {
    const date = days.dates[day] ?? frame.weekStart;
    const eve = days.raceDays.includes(day + 1) ? RACE_EVE_KM : Number.POSITIVE_INFINITY;
    return Math.min(capKm(build, day), most, eve, nearRaceLimitKm(frame, { state, date }));
  });
}

/** Before an ultra the other easy runs make room for a long one beside the long run: limits (km) by easy day. */
export function backToBack(
  build: Build,
  runs: { days: readonly number[]; limits: readonly number[]; otherKm: number },
): readonly number[] {
  const { request, plan, placed } = build;
  const { frame } = request;
  const { long } = placed.placement;
  const { days, limits } = runs;
  const beside = long === null ? -1 : Math.max(days.indexOf(long + 1), days.indexOf(long - 1));
  if (long === null || beside < 0 || !trainsByTime(frame) || frame.kind !== "load") return limits;
  const longKm = longLimitKm(build);
  const secondKm = Math.min(limits[beside] ?? 0, longKm * BACK_TO_BACK_SHARE);
  const leftKm = (plan.weekKm - longKm - runs.otherKm - secondKm) / Math.max(1, days.length - 1);
  const keptKm = Math.max(leftKm, (BESIDE_BACK_TO_BACK_MINUTES * 60) / plan.pace);
  if (keptKm >= secondKm) return limits;
  return limits.map((limit, index) => (index === beside ? limit : Math.min(limit, keptKm)));
}
