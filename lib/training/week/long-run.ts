import { daysBetween, type LocalDate } from "../calendar";
import type { PlanInput } from "../plan-input";
import {
  EASY_LONG_MINUTES,
  LAST_LONG,
  LONG_SHARE,
  maxLongShare,
  PHASE_LONG_SHARE,
} from "../season/constants";
import type { WeekFrame } from "../season/frames";
import { RACE_CLASSES, type RaceClass } from "../season/race-classes";
import { type SeasonState, spikeLimitKm, spikeReferenceKm } from "../season/state";

/** Longest long run (minutes) without a race ahead, and within it the share of the week stays below L2 by this much. */
const NO_GOAL_MAX_MINUTES = 120;
const SHARE_MARGIN = 0.03;
/** A lighter week keeps this much of the longest run. */
const CUTBACK_LONG_SHARE = 0.72;
/** Long run (km) worth having for a race whatever its share of the week; longer races need all that the week can hold. */
const RACE_LONG_KM: Partial<Record<RaceClass, number>> = { short: 8, fiveK: 8, tenK: 9, half: 16 };
/** The last long run before the taper against the longest; rule L5 asks for 0.90. */
const LAST_LONG_KEPT = 0.94;

type LongContext = {
  input: PlanInput;
  state: SeasonState;
  weekKm: number;
  runs: number;
  date: LocalDate;
  capMinutes: number;
  easyOnly: boolean;
  easyPaceSecPerKm: number;
};

/** Most km of a long run by its share of the week (rule L2, soft), but as long as the race asks for (rule L4). */
function fairKm(raceClass: RaceClass, week: { weekKm: number; runs: number }): number {
  const least = RACE_LONG_KM[raceClass];
  return least === undefined || week.runs < 5
    ? Number.POSITIVE_INFINITY
    : Math.max(0.28 * week.weekKm, least);
}

function wishKm(frame: WeekFrame, context: LongContext): number {
  const { weekKm, runs, input, state } = context;
  const byShare = (LONG_SHARE[runs] ?? 0.25) * weekKm;
  const facts = frame.raceClass === null ? null : RACE_CLASSES[frame.raceClass];
  if (facts === null || frame.easyOnly) return byShare;
  const most = (maxLongShare({ km: weekKm, runs }) - SHARE_MARGIN) * weekKm;
  if (frame.kind === "cutback")
    return Math.min(most, Math.max(byShare, state.longestKm * CUTBACK_LONG_SHARE));
  if (frame.kind !== "load") return byShare;
  const part = frame.phase === "base" || frame.phase === "build" ? PHASE_LONG_SHARE[frame.phase] : 1;
  const goalKm = facts.longKm[input.runner.experience] * part;
  // The last long run before the taper stays near the longest (rule L5), also where a larger week allows a smaller share.
  const lastKm =
    frame.loadsLeft === 1
      ? Math.min(state.longestKm * LAST_LONG_KEPT, maxLongShare({ km: weekKm, runs }) * weekKm)
      : 0;
  const fair = Math.max(byShare, frame.raceClass === null ? 0 : fairKm(frame.raceClass, { weekKm, runs }));
  return Math.min(facts.longMaxKm, Math.max(byShare, Math.min(goalKm, most, fair), lastKm));
}

function lastLongDays(raceClass: WeekFrame["raceClass"]): number {
  if (raceClass === "marathon" || raceClass === "ultra") return LAST_LONG.marathonMinDays;
  return raceClass === "half" ? LAST_LONG.halfMinDays : LAST_LONG.shorterMinDays;
}

/** Shortly before a race no run comes near the longest (rule L5): most km on a date, infinite when there is no limit. */
export function nearRaceLimitKm(frame: WeekFrame, context: { state: SeasonState; date: LocalDate }): number {
  if (frame.goal === null || context.state.longestKm === 0) return Number.POSITIVE_INFINITY;
  const days = daysBetween(context.date, frame.goal.date);
  const near = days >= 0 && days < lastLongDays(frame.raceClass);
  const longest = Math.min(context.state.longestKm, spikeReferenceKm(context.state, frame.weekStart));
  return near ? longest * LAST_LONG.plannedShare : Number.POSITIVE_INFINITY;
}

/** Kilometres that a long run may have on its day: spike rule (L1), time (L3, the day's cap), race distance (L4, L5). */
export function longRunKm(frame: WeekFrame, context: LongContext): number {
  const facts = frame.raceClass === null ? null : RACE_CLASSES[frame.raceClass];
  const byKind = facts?.longMaxMinutes ?? NO_GOAL_MAX_MINUTES;
  const easy = context.easyOnly || frame.easyOnly ? EASY_LONG_MINUTES : Number.POSITIVE_INFINITY;
  const minutes = Math.min(byKind, easy, context.capMinutes);
  const spike = spikeLimitKm(spikeReferenceKm(context.state, frame.weekStart));
  return Math.min(
    wishKm(frame, context),
    spike,
    (minutes * 60) / context.easyPaceSecPerKm,
    nearRaceLimitKm(frame, context),
  );
}
