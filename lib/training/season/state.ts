import { daysBetween, type LocalDate, laterOf, shiftDays, weekStartOf } from "../calendar";
import { usualWeeklyKm } from "../fitness/fitness-from-input";
import type { PlanInput } from "../plan-input";
import type { DatedWorkout, WeekKind } from "../plan-output";
import { hasShape, shapeOf } from "../workouts/shape";
import { roundKm, runKm } from "../workouts/totals";
import { SPIKE } from "./constants";
import { easyDaysAfter } from "./race-classes";
import { hardAgainAfter } from "./race-roles";

type WeekTotal = { weekStart: LocalDate; km: number; kind: WeekKind };

/** What the next week depends on: all that was run or planned before it. */
export type SeasonState = {
  /** Runs planned for days before this one prove nothing: facts speak for them. */
  today: LocalDate;
  /** The last weeks went as planned (or nothing was planned yet): then the season's targets hold. */
  onTrack: boolean;
  /** Mondays of weeks that blocked dates cut short: they are no new level. */
  blockedWeeks: ReadonlySet<LocalDate>;
  /** Weeks before, oldest first, races left out. */
  weeks: WeekTotal[];
  /** Every run that can be the measure of the next one (rule L1). */
  runs: { date: LocalDate; km: number }[];
  hard: { date: LocalDate; vo2: boolean }[];
  /** Shapes of the last two hard sessions, oldest first: the next one should be another. */
  shapes: readonly string[];
  /** First day on which hard work is allowed after the last race (rule R1). */
  hardAgain: LocalDate;
  /** Last loading week (km). */
  levelKm: number;
  /** A week the runner has proved able to run: growth back to it may be quicker. */
  provenKm: number;
  /** Where the way to the current goal began (km a week), its best week and its longest run. */
  startKm: number;
  peakKm: number;
  longestKm: number;
  goalDate: LocalDate | null;
  /** Minutes of running in the last run-walk session; null when the runner runs without breaks. */
  runWalkMinutes: number | null;
};

/** Is this session VO2 work, after which older runners need longer? */
export function isVo2(workout: Pick<DatedWorkout, "kind">): boolean {
  return workout.kind === "interval";
}

/** The state at the Monday of the current week, from what the input says of the weeks before. */
export function startState(input: PlanInput, context: { runWalk: boolean; capacityKm: number }): SeasonState {
  const monday = weekStartOf(input.today);
  const usual = Math.min(usualWeeklyKm(input), context.capacityKm);
  const race = input.fitness.recentRace;
  const weeks = input.fitness.weeklyKm.map((km, index) => ({
    weekStart: shiftDays(monday, -7 * (4 - index)),
    km,
    kind: "load" as const,
  }));
  return {
    today: input.today,
    onTrack: true,
    blockedWeeks: new Set(input.availability.blockedDates.map(weekStartOf)),
    weeks,
    runs: [{ date: shiftDays(monday, -1), km: input.fitness.longestRunKmLast30Days }],
    hard: race === null ? [] : [{ date: race.date, vo2: false }],
    shapes: [],
    hardAgain: race === null ? shiftDays(monday, -1) : hardAgainAfter(race),
    levelKm: usual,
    provenKm: Math.min(Math.max(...input.fitness.weeklyKm), context.capacityKm),
    startKm: usual,
    peakKm: 0,
    longestKm: 0,
    goalDate: null,
    runWalkMinutes: context.runWalk ? 0 : null,
  };
}

/** Longest run of the 30 days before the week's end: what its runs are measured against. */
export function spikeReferenceKm(state: SeasonState, weekStart: LocalDate): number {
  const oldest = shiftDays(weekStart, 6 - SPIKE.windowDays);
  return state.runs.reduce((longest, run) => (run.date >= oldest ? Math.max(longest, run.km) : longest), 0);
}

/** The longest run that may be planned against a reference (rule L1, soft limit). */
export function spikeLimitKm(referenceKm: number): number {
  const byShare = referenceKm * SPIKE.soft;
  return referenceKm < SPIKE.lowBelowKm ? Math.max(byShare, referenceKm + SPIKE.lowExtraKm) : byShare;
}

function runMinutes(workout: DatedWorkout): number {
  return workout.steps.reduce((sum, step) => sum + (step.zone === "walk" ? 0 : step.times * step.minutes), 0);
}

function runWalkAfter(
  state: SeasonState,
  week: { walks: readonly DatedWorkout[]; isLoad: boolean; rested: boolean },
): number | null {
  if (week.walks.length === 0) return week.rested ? state.runWalkMinutes : null;
  return week.isLoad ? Math.max(...week.walks.map(runMinutes)) : state.runWalkMinutes;
}

/** A new goal starts a new way: its own start, peak and longest run. */
export function atGoal(state: SeasonState, goalDate: LocalDate | null): SeasonState {
  if (goalDate === null || goalDate === state.goalDate) return state;
  return { ...state, goalDate, startKm: state.levelKm, peakKm: 0, longestKm: 0 };
}

/**
 * The state after a week: what the following one builds on. `km` is its volume where the workouts don't show all of it.
 * Mutates nothing.
 */
export function stateAfter(
  state: SeasonState,
  week: { weekStart: LocalDate; kind: WeekKind; workouts: readonly DatedWorkout[]; km?: number },
): SeasonState {
  const { weekStart, kind, workouts } = week;
  const training = workouts.filter((workout) => workout.kind !== "race");
  const races = workouts.filter((workout) => workout.kind === "race");
  const km = week.km ?? roundKm(training.reduce((sum, workout) => sum + runKm(workout), 0));
  const recent = shiftDays(weekStart, -SPIKE.windowDays);
  const walks = training.filter((workout) => workout.kind === "runWalk");
  const hardAgain = races.reduce((latest, race) => {
    return laterOf(latest, shiftDays(race.date, easyDaysAfter(race.km * 1000) + 1));
  }, state.hardAgain);
  const isLoad = kind === "load";
  const isNewLevel = isLoad && (!state.blockedWeeks.has(weekStart) || km > state.levelKm);
  // The way back from a break may lead above what days and caps said at its start, from its second week on (rule V1).
  const isWayBack =
    kind === "recovery" && weekStart > state.today && state.peakKm <= state.startKm && km > state.startKm;
  const levelKm = isNewLevel ? km : isWayBack ? Math.max(state.levelKm, km) : state.levelKm;
  return {
    ...state,
    weeks: [...state.weeks.slice(-7), { weekStart, km, kind }],
    runs: [
      ...state.runs.filter((run) => run.date >= recent),
      ...workouts
        .filter((workout) => workout.date >= state.today)
        .map((workout) => ({ date: workout.date, km: runKm(workout) })),
    ],
    hard: [
      ...state.hard.filter((day) => daysBetween(day.date, weekStart) < 7),
      ...workouts
        .filter((workout) => workout.hard)
        .map((workout) => ({ date: workout.date, vo2: isVo2(workout) })),
    ],
    shapes: [...state.shapes, ...workouts.filter(hasShape).map(shapeOf)].slice(-2),
    hardAgain,
    levelKm,
    startKm: isWayBack ? km : state.startKm,
    provenKm: Math.max(state.provenKm, km),
    peakKm: kind === "taper" || kind === "race" ? state.peakKm : Math.max(state.peakKm, km),
    longestKm: Math.max(state.longestKm, ...training.map((workout) => runKm(workout)), 0),
    runWalkMinutes: runWalkAfter(state, { walks, isLoad, rested: training.length === 0 }),
  };
}
