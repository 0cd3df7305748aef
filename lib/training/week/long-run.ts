import { daysBetween, type LocalDate, shiftDays, weekStartOf } from "../calendar";
import type { PlanInput } from "../plan-input";
import {
  easyMinutesIn,
  LAST_LONG,
  LONG_SHARE,
  maxLongShare,
  PHASE_LONG_SHARE,
  RACE_LONG_SHARE,
  SPIKE,
  softLongShare,
} from "../season/constants";
import type { WeekFrame } from "../season/frames";
import { RACE_CLASSES, type RaceClassFacts } from "../season/race-classes";
import { taperOf } from "../season/race-roles";
import { type SeasonState, spikeLimitKm, spikeReferenceKm } from "../season/state";

/** Longest long run (minutes) without a race ahead, and within it the share of the week stays below L2 by this much. */
const NO_GOAL_MAX_MINUTES = 120;
const SHARE_MARGIN = 0.03;
/** A lighter week keeps this much of the longest run. */
const CUTBACK_LONG_SHARE = 0.72;
/** Toward a race the longest run may reach this much of the experience's goal, and of what the week's share gives. */
const WORTH_HAVING = { goal: 0.92, share: 1.5 } as const;
/** Steps of the long run over the last loading weeks, where it outgrows its share of the week; rule L1 allows 1.10. */
const LATE_STEP = 1.08;
/** What rounding of the other runs may take from a week: planned shares stay this much below the rule's. */
const ROUNDING_SHARE = 0.005;
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

/** Share of the week that the long run takes where nothing asks for more (rule L2, soft). */
function fairShare(week: { km: number; runs: number }): number {
  return RACE_LONG_SHARE[week.runs] ?? softLongShare(week) - ROUNDING_SHARE;
}

/** Days before the race on which the last run near the longest may still come (rule L5). */
function lastLongDays(raceClass: WeekFrame["raceClass"]): number {
  if (raceClass === "marathon" || raceClass === "ultra") return LAST_LONG.marathonMinDays;
  return raceClass === "half" ? LAST_LONG.halfMinDays : LAST_LONG.shorterMinDays;
}

/** Later loading weeks in which the long run may still grow; the last one counts unless it comes too near the race. */
function stepsLeft(frame: WeekFrame, date: LocalDate): number {
  const { goal, raceClass, weekStart, loadsLeft } = frame;
  if (goal === null) return 0;
  const taperStart = shiftDays(weekStartOf(goal.date), -7 * (taperOf(goal).length - 1));
  const lastLong = shiftDays(taperStart, daysBetween(weekStart, date) - 7);
  const isTooNear = daysBetween(lastLong, goal.date) < lastLongDays(raceClass);
  return Math.max(0, loadsLeft - (isTooNear ? 2 : 1));
}

/**
 * The long run that the race asks for whatever its share of the week (rule L4), reached in even steps over the last
 * loading weeks: before them the run stays within its share.
 */
function neededKm(
  frame: WeekFrame,
  context: { facts: RaceClassFacts; long: LongContext; fairKm: number },
): number {
  const { facts, long, fairKm } = context;
  const wished = Math.min(
    facts.longKm[long.input.runner.experience] * WORTH_HAVING.goal,
    fairKm * WORTH_HAVING.share,
  );
  const byTime = (facts.longNeeded.minutes * 60) / long.easyPaceSecPerKm;
  const km = Math.min(byTime, Math.max(facts.longNeeded.km, wished));
  return km / LATE_STEP ** stepsLeft(frame, long.date);
}

/**
 * Before an ultra very long runs take turns with weeks of two long days back to back, whose long run keeps its share of
 * the week: as soon as the longest run can still grow to what the race asks for in the weeks between.
 */
function isVeryLong(frame: WeekFrame, context: LongContext): boolean {
  if (frame.raceClass !== "ultra") return false;
  const turns = Math.floor(frame.loadsLeft / 2);
  const reached = spikeReferenceKm(context.state, frame.weekStart) * SPIKE.soft ** turns;
  return frame.loadsLeft % 2 === 1 || reached < RACE_CLASSES.ultra.longNeeded.km;
}

type LongWish = { km: number; isFair: boolean };

function wishOf(frame: WeekFrame, context: LongContext): LongWish {
  const { weekKm, runs, input, state } = context;
  const fairKm = fairShare({ km: weekKm, runs }) * weekKm;
  const byShare = Math.min((LONG_SHARE[runs] ?? 0.25) * weekKm, fairKm);
  const facts = frame.raceClass === null ? null : RACE_CLASSES[frame.raceClass];
  const fair = (km: number): LongWish => ({ km, isFair: true });
  if (facts === null || frame.easyOnly) return fair(byShare);
  if (frame.kind === "cutback")
    return fair(Math.max(byShare, Math.min(fairKm, state.longestKm * CUTBACK_LONG_SHARE)));
  if (frame.kind !== "load") return fair(byShare);
  const most = (maxLongShare({ km: weekKm, runs }) - SHARE_MARGIN) * weekKm;
  const part = frame.phase === "base" || frame.phase === "build" ? PHASE_LONG_SHARE[frame.phase] : 1;
  const goalKm = facts.longKm[input.runner.experience] * part;
  const needed = isVeryLong(frame, context) ? goalKm : neededKm(frame, { facts, long: context, fairKm });
  // The last long run before the taper stays near the longest (rule L5), also where a larger week allows a smaller share.
  const lastKm =
    frame.loadsLeft === 1
      ? Math.min(state.longestKm * LAST_LONG_KEPT, maxLongShare({ km: weekKm, runs }) * weekKm)
      : 0;
  const wished = Math.max(byShare, Math.min(goalKm, fairKm));
  const asked = Math.max(Math.min(needed, most), lastKm);
  return { km: Math.max(wished, asked), isFair: asked <= wished };
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
export function longRunKm(frame: WeekFrame, context: LongContext): LongWish {
  const facts = frame.raceClass === null ? null : RACE_CLASSES[frame.raceClass];
  const byKind = facts?.longMaxMinutes ?? NO_GOAL_MAX_MINUTES;
  const easy = context.easyOnly || frame.easyOnly ? easyMinutesIn(frame) : Number.POSITIVE_INFINITY;
  const minutes = Math.min(byKind, easy, context.capMinutes);
  const spike = spikeLimitKm(spikeReferenceKm(context.state, frame.weekStart));
  const wish = wishOf(frame, context);
  const km = Math.min(
    wish.km,
    facts?.longMaxKm ?? Number.POSITIVE_INFINITY,
    spike,
    (minutes * 60) / context.easyPaceSecPerKm,
    nearRaceLimitKm(frame, context),
  );
  return { ...wish, km };
}
