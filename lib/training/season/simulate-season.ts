import { type LocalDate, shiftDays } from "../calendar";
import type { PlanInput } from "../plan-input";
import type { DatedWorkout, FitnessSummary, Season, WeekKind } from "../plan-output";
import { weekCapacityKm } from "../week/capacity";
import { planWeek } from "../week/plan-week";
import { startsWithRunWalk } from "../week/run-walk";
import { inDayOrder } from "../workouts/day-order";
import { roundKm, runKm } from "../workouts/totals";
import { CUTBACK_RANGE } from "./constants";
import type { WeekFrame } from "./frames";
import { type SeasonState, startState, stateAfter } from "./state";
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
  /** The first frame is the first week of the plan (rule V1). */
  startsPlan: boolean;
};

/** The season's target for a week without its races; null where the season doesn't say. */
function seasonTargetKm(frame: WeekFrame, seasonKm: ReadonlyMap<LocalDate, number>): number | null {
  const km = seasonKm.get(frame.weekStart);
  if (km === undefined) return null;
  return Math.max(0, km - frame.races.reduce((sum, { goal }) => sum + goal.distanceM / 1000, 0));
}

/** A new goal starts a new way: its own start, peak and longest run. */
function atGoal(state: SeasonState, frame: WeekFrame): SeasonState {
  const goalDate = frame.goal?.date ?? null;
  const isNewGoal = goalDate !== state.goalDate && frame.goal !== null;
  if (!isNewGoal) return state;
  return { ...state, goalDate, startKm: state.levelKm, peakKm: 0, longestKm: 0 };
}

/** A loading week that blocked dates leave below this share of its target loads nothing. */
const ENOUGH_OF_TARGET = 0.6;

/** A "lighter week" that came out too light (blocked days) or not lighter is called what it is. */
function kindOf(frame: WeekFrame, week: { km: number; targetKm: number; state: SeasonState }): WeekKind {
  const { km, targetKm, state } = week;
  if (frame.usualCap !== null && (frame.kind === "load" || frame.kind === "cutback")) return "recovery";
  if (frame.races.length > 0 && frame.kind !== "race") return "race";
  const last = state.weeks.at(-1)?.km ?? 0;
  if (frame.kind === "cutback") {
    return km >= last * CUTBACK_RANGE.min && km <= last * CUTBACK_RANGE.max ? "cutback" : "recovery";
  }
  const isCutShort = state.blockedWeeks.has(frame.weekStart) && km < targetKm * ENOUGH_OF_TARGET;
  return frame.kind === "load" && isCutShort ? "recovery" : frame.kind;
}

function fixedIn(frame: WeekFrame, fixed: readonly DatedWorkout[]): DatedWorkout[] {
  if (fixed.length === 0) return [];
  const sunday = shiftDays(frame.weekStart, 6);
  return fixed.filter((workout) => frame.weekStart <= workout.date && workout.date <= sunday);
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
    state = atGoal(state, frame);
    const isFirst = startsPlan && index === 0;
    const targetKm = weekTargetKm(frame, {
      state,
      input,
      isFirst,
      seasonKm: seasonTargetKm(frame, seasonKm),
    });
    const stays = fixedIn(frame, fixed);
    const planned = planWeek({
      frame,
      input,
      fitness,
      state,
      targetKm,
      fixed: stays,
      from,
      usedIds: fixedIds,
    });
    const workouts = stays.length === 0 ? planned : [...stays, ...planned].sort(inDayOrder);
    const km = roundKm(
      workouts.reduce((sum, workout) => sum + (workout.kind === "race" ? 0 : runKm(workout)), 0),
    );
    const kind = kindOf(frame, { km, targetKm, state });
    state = stateAfter(state, { weekStart: frame.weekStart, kind, workouts });
    weeks.push({ frame, kind, km, workouts });
  }
  return { weeks, state };
}
