import { usualWeeklyKm } from "../fitness/fitness-from-input";
import type { PlanInput } from "../plan-input";
import {
  AFTER_RACE_SHARE,
  CUTBACK_SHARE,
  FIRST_WEEK,
  MAINTAIN_GROWTH,
  PEAK_GROWTH,
  PHASE_SHARE,
  RETURN_LADDER,
  WEEKLY_GROWTH,
} from "./constants";
import type { WeekFrame } from "./frames";
import { RACE_CLASSES } from "./race-classes";
import { weekBeforeGapKm } from "./return-ladder";
import type { SeasonState } from "./state";

function isLow(km: number): boolean {
  return km < FIRST_WEEK.lowBelowKm;
}

/** Most km for the first week of a plan (rule V1). */
export function firstWeekLimitKm(usualKm: number): number {
  const byShare = usualKm * FIRST_WEEK.maxShare;
  return isLow(usualKm) ? Math.max(byShare, usualKm + FIRST_WEEK.maxLowExtraKm) : byShare;
}

/** Most km for a week after those so far (rule V2, soft limit); all of it only on the way back to a proven week. */
function weekLimitKm({ weeks, provenKm }: SeasonState): number {
  const best = Math.max(0, ...weeks.slice(-4).map(({ km }) => km));
  const { maxShare, maxLowKm, hardLowKm } = WEEKLY_GROWTH;
  if (!isLow(best)) return best * maxShare;
  return Math.max(best * maxShare, Math.min(best + hardLowKm, Math.max(best + maxLowKm, provenKm)));
}

/** Several races in a row must not double the week again and again: rule V5 over everything that is planned today. */
function mostFromNowKm(input: PlanInput): number {
  const now = Math.max(usualWeeklyKm(input), ...input.fitness.weeklyKm);
  return Math.max(PEAK_GROWTH.everyoneKm, now * PEAK_GROWTH.max);
}

/** Weekly km worth building to for the goal, within what the time allows (rule V5). */
export function peakKmFor(frame: WeekFrame, context: { startKm: number; input: PlanInput }): number {
  const { startKm, input } = context;
  if (frame.raceClass === null) return Math.max(startKm * MAINTAIN_GROWTH, PEAK_GROWTH.leastKm);
  const { peakKm: worthHaving, longNeeded } = RACE_CLASSES[frame.raceClass];
  const wanted = worthHaving[input.runner.experience];
  const { inEightWeeks, perWeekBeyond, max, everyoneKm, leastKm, longShare } = PEAK_GROWTH;
  const weeks = frame.trainingWeeks;
  const growth = Math.min(
    max,
    1 + (inEightWeeks * Math.min(8, weeks)) / 8 + perWeekBeyond * Math.max(0, weeks - 8),
  );
  const floorKm = Math.min(everyoneKm, Math.max(leastKm, longNeeded.km / longShare));
  const reachable = Math.max(startKm * growth, floorKm);
  const peakKm = Math.max(startKm * MAINTAIN_GROWTH, Math.min(wanted, reachable));
  return Math.max(startKm, Math.min(peakKm, mostFromNowKm(input)));
}

/** Growth of a loading week: back to a proven level quickly, else gently, and a little faster where time is short. */
function growthOf(frame: WeekFrame, context: { state: SeasonState; peakKm: number }) {
  const { state, peakKm } = context;
  const { share, maxShare, steepShare, lowKm, steepLowKm, maxLowKm } = WEEKLY_GROWTH;
  if (state.levelKm < state.provenKm * 0.9) return { share: maxShare, lowKm: maxLowKm };
  const loads = Math.max(1, frame.loadsLeft);
  const needed = frame.goal === null ? share : (peakKm / Math.max(1, state.levelKm)) ** (1 / loads);
  const neededKm = frame.goal === null ? lowKm : (peakKm - state.levelKm) / loads;
  return {
    share: Math.min(steepShare, Math.max(share, needed)),
    lowKm: Math.min(steepLowKm, Math.max(lowKm, neededKm)),
  };
}

function loadWeekKm(frame: WeekFrame, context: { state: SeasonState; input: PlanInput }): number {
  const { state, input } = context;
  const peak = peakKmFor(frame, { startKm: state.startKm, input });
  const { share, lowKm } = growthOf(frame, { state, peakKm: peak });
  const grown = Math.max(state.levelKm * share, isLow(state.levelKm) ? state.levelKm + lowKm : 0);
  if (frame.easyOnly && frame.usualCap === null && frame.goal === null && state.peakKm > 0) {
    const best = Math.max(state.peakKm, state.startKm);
    return Math.min(Math.max(grown, best * AFTER_RACE_SHARE.from), best * AFTER_RACE_SHARE.to);
  }
  const part = frame.phase === "base" || frame.phase === "build" ? PHASE_SHARE[frame.phase] : 1;
  return Math.min(grown, Math.max(peak * part, Math.min(state.startKm, peak)));
}

function cutbackKm(state: SeasonState): number {
  const last = state.weeks.at(-1)?.km ?? 0;
  return (last < state.levelKm * 0.75 ? state.levelKm : last) * CUTBACK_SHARE;
}

/** Kilometres that a week's place in the season asks for, before any limit. */
function askedKm(
  frame: WeekFrame,
  context: { state: SeasonState; input: PlanInput; isFirst: boolean },
): number {
  const { state, input, isFirst } = context;
  if (frame.peakShare !== null) return frame.peakShare * taperBaseKm(state);
  // Run-walk grows by time, rung by rung; here it only meets the limits of volume.
  if (state.runWalkMinutes !== null && frame.kind === "load") return Number.POSITIVE_INFINITY;
  if (frame.kind === "cutback") return cutbackKm(state);
  if (!isFirst) return loadWeekKm(frame, { state, input });
  return Math.max(
    state.levelKm * FIRST_WEEK.share,
    isLow(state.levelKm) ? state.levelKm + FIRST_WEEK.lowExtraKm : 0,
  );
}

/**
 * Kilometres to plan for a week, races left out: growth in loading weeks, a lighter week by its share of the last,
 * taper and recovery by their share of the peak, or `seasonKm` where the season has said it already; never above what a
 * return, an illness or the last weeks allow.
 */
export function weekTargetKm(
  frame: WeekFrame,
  context: { state: SeasonState; input: PlanInput; isFirst: boolean; seasonKm?: number },
): number {
  const { state, input, isFirst, seasonKm } = context;
  let km = seasonKm ?? askedKm(frame, context);
  if (frame.usualCap !== null) {
    const usual = cappedFromKm(input);
    const isTaper = frame.kind === "taper" || frame.kind === "race";
    km = Math.min(isTaper ? km : Math.max(km, usual), frame.usualCap.share * usual, frame.usualCap.capKm);
  }
  if (!isFirst && (frame.kind === "taper" || frame.kind === "race"))
    km = Math.min(km, (state.weeks.at(-1)?.km ?? km) * 0.97);
  return Math.max(0, Math.min(km, startLimitKm(frame, state), weekLimitKm(state)));
}

/**
 * Most km for the first week, and for the second, which is the first full one of a plan that begins within a week (rule
 * V1): the same plan on every day of that week. Run-walk grows by time instead.
 */
function startLimitKm(frame: WeekFrame, state: SeasonState): number {
  const isSecond = frame.index === 1 && state.runWalkMinutes === null;
  return frame.index === 0 || isSecond ? firstWeekLimitKm(state.startKm) : Number.POSITIVE_INFINITY;
}

/** The week that a return or an illness is measured against. */
function cappedFromKm(input: PlanInput): number {
  return (input.health?.daysOff ?? 0) > RETURN_LADDER.freeDays
    ? weekBeforeGapKm(input)
    : usualWeeklyKm(input);
}

/** The week that taper shares refer to: the best of the season, or the usual one when there was no time to train. */
function taperBaseKm(state: SeasonState): number {
  return state.peakKm > 0 ? state.peakKm : state.startKm;
}
