import { type LocalDate, shiftDays } from "../calendar";
import type { PlanInput } from "../plan-input";
import type { DatedWorkout, FitnessSummary, Season, WeekKind } from "../plan-output";
import { weekCapacityKm } from "../week/capacity";
import { planWeek } from "../week/plan-week";
import { startsWithRunWalk } from "../week/run-walk";
import { isStillRight } from "../week/still-right";
import type { WeekRequest } from "../week/week-request";
import { inDayOrder } from "../workouts/day-order";
import { roundKm, runKm, sumKm } from "../workouts/totals";
import { CUTBACK_RANGE, ENOUGH_OF_WEEK } from "./constants";
import type { WeekFrame } from "./frames";
import { atGoal, type SeasonState, startState, stateAfter } from "./state";
import { weekTargetKm } from "./week-target";

/** A week of the season with what was planned for it. `km` leaves races and walking out. */
export type SeasonWeek = {
  frame: WeekFrame;
  kind: WeekKind;
  km: number;
  workouts: DatedWorkout[];
};

export type SimulationRequest = {
  input: PlanInput;
  fitness: FitnessSummary;
  /** Weeks to plan, in order. */
  frames: readonly WeekFrame[];
  state?: SeasonState;
  /** Weekly targets of a season to preserve: never exceeded. */
  season?: Season;
  /** Workouts that stay as they are, and the first day that may be planned. */
  fixed?: readonly DatedWorkout[];
  from?: LocalDate;
  /** Workouts that are planned already: a week of them that is still right stays as it is. */
  planned?: readonly DatedWorkout[];
  /** The first frame is the first week of the plan (rule V1). */
  startsPlan: boolean;
};

/** The season's target for a week without its races; null where the season doesn't say. */
function seasonTargetKm(frame: WeekFrame, seasonKm: ReadonlyMap<LocalDate, number>): number | null {
  const km = seasonKm.get(frame.weekStart);
  if (km === undefined) return null;
  return Math.max(0, km - frame.races.reduce((sum, { goal }) => sum + goal.distanceM / 1000, 0));
}

/** A "lighter week" that came out too light (blocked days) or not lighter is called what it is. */
function kindOf(frame: WeekFrame, week: { km: number; targetKm: number; state: SeasonState }): WeekKind {
  const { km, targetKm, state } = week;
  if (frame.usualCap !== null && (frame.kind === "load" || frame.kind === "cutback")) return "recovery";
  if (frame.races.length > 0 && frame.kind !== "race") return "race";
  const last = state.weeks.at(-1)?.km ?? 0;
  if (frame.kind === "cutback") {
    return km >= last * CUTBACK_RANGE.min && km <= last * CUTBACK_RANGE.max ? "cutback" : "recovery";
  }
  const isCutShort = state.blockedWeeks.has(frame.weekStart) && km < targetKm * ENOUGH_OF_WEEK;
  return frame.kind === "load" && isCutShort ? "recovery" : frame.kind;
}

function inWeek(frame: WeekFrame, workouts: readonly DatedWorkout[]): DatedWorkout[] {
  if (workouts.length === 0) return [];
  const sunday = shiftDays(frame.weekStart, 6);
  return workouts.filter((workout) => frame.weekStart <= workout.date && workout.date <= sunday);
}

function trainingKm(workouts: readonly DatedWorkout[]): number {
  return roundKm(workouts.reduce((sum, workout) => sum + (workout.kind === "race" ? 0 : runKm(workout)), 0));
}

/** Walking included, as in the season's weeks. */
function withoutRacesKm(workouts: readonly DatedWorkout[]): number {
  return sumKm(workouts.filter((workout) => workout.kind !== "race"));
}

/** Season weeks are sums of readable distances: the target behind them was a little higher, by so much at most. */
const SEASON_ROUNDING = { share: 1.03, km: 0.6 } as const;
/** Nearer than this share to the season's week nothing is missing. */
const NEAR_SEASON = 0.95;

/**
 * Kilometres to try for a week, in order: what the way so far asks for; where the season has spoken already, what it says
 * if training is on track, and else never more than that. A taper keeps its share of the weeks that really lead to it,
 * which may be held below the season's.
 */
function targetsFor(
  frame: WeekFrame,
  context: { state: SeasonState; input: PlanInput; isFirst: boolean; seasonKm: number | null },
): number[] {
  const { seasonKm, ...shared } = context;
  const free = weekTargetKm(frame, shared);
  if (seasonKm === null) return [free];
  const middle = seasonKm * ((1 + SEASON_ROUNDING.share) / 2) + SEASON_ROUNDING.km / 2;
  const held =
    context.state.onTrack && frame.peakShare === null
      ? weekTargetKm(frame, { ...shared, seasonKm: middle })
      : Math.min(free, seasonKm * SEASON_ROUNDING.share + SEASON_ROUNDING.km);
  return [free, held];
}

/** A week planned for the first target that suits the season; workouts that are there already stay if still right. */
function settledWeek(
  request: Omit<WeekRequest, "targetKm">,
  week: { isFirst: boolean; seasonKm: number | null; old: readonly DatedWorkout[] },
): { planned: DatedWorkout[]; targetKm: number } {
  const { frame, input, state, fixed } = request;
  const { seasonKm, old } = week;
  const targets = targetsFor(frame, { state, input, ...week });
  const stayKm = withoutRacesKm(fixed);
  for (const [index, targetKm] of targets.entries()) {
    const fresh = planWeek({ ...request, targetKm });
    const right = {
      input,
      mostKm: seasonKm === null ? null : seasonKm - stayKm,
    };
    if (isStillRight(old, fresh, right)) return { planned: [...old], targetKm };
    const km = withoutRacesKm(fresh) + stayKm;
    const suits =
      seasonKm === null ||
      (km <= seasonKm * SEASON_ROUNDING.share + SEASON_ROUNDING.km &&
        (!state.onTrack || km >= seasonKm * NEAR_SEASON));
    if (suits || index === targets.length - 1) return { planned: fresh, targetKm };
  }
  return { planned: [], targetKm: 0 };
}

/** Plans week after week: each from what came before it. Same request, same weeks. */
export function simulateSeason(request: SimulationRequest): { weeks: SeasonWeek[]; state: SeasonState } {
  const { input, fitness, frames, season, startsPlan } = request;
  const fixed = request.fixed ?? [];
  const from = request.from ?? frames[0]?.weekStart ?? input.today;
  const fixedIds = new Set(fixed.map((workout) => workout.id));
  const seasonKm = new Map(season?.weeklyKm.map((week) => [week.weekStart, week.km]));
  let state =
    request.state ??
    startState(input, { runWalk: startsWithRunWalk(input), capacityKm: weekCapacityKm(input, fitness) });
  const weeks: SeasonWeek[] = [];
  for (const [index, frame] of frames.entries()) {
    state = atGoal(state, frame.goal?.date ?? null);
    const isFirst = startsPlan && index === 0;
    const stays = inWeek(frame, fixed);
    const shared = { frame, input, fitness, state, fixed: stays, from, usedIds: fixedIds };
    const { planned, targetKm } = settledWeek(shared, {
      isFirst,
      seasonKm: seasonTargetKm(frame, seasonKm),
      old: inWeek(frame, request.planned ?? []),
    });
    const workouts = stays.length === 0 ? planned : [...stays, ...planned].sort(inDayOrder);
    const visibleKm = trainingKm(workouts);
    // Of a week that is under way only what is left is planned; its target tells the whole.
    const km = frame.weekStart < from ? Math.max(visibleKm, seasonTargetKm(frame, seasonKm) ?? 0) : visibleKm;
    const kind = kindOf(frame, { km, targetKm, state });
    state = stateAfter(state, { weekStart: frame.weekStart, kind, workouts, km });
    weeks.push({ frame, kind, km, workouts });
  }
  return { weeks, state };
}
