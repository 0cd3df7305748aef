import { type LocalDate, laterOf, shiftDays, weekStartOf } from "../calendar";
import { fitnessFromInput, usualWeeklyKm } from "../fitness/fitness-from-input";
import { flagLimit } from "../plan/health-flags";
import { horizonOf } from "../plan/horizon";
import type { PlanInput } from "../plan-input";
import type { DatedWorkout, FitnessSummary, Season, WeekKind } from "../plan-output";
import { type PlannedRace, planRacesIn, racesOf } from "../season/race-roles";
import { inDayOrder } from "../workouts/day-order";
import { roundKm, runKm } from "../workouts/totals";
import type { PlanToCheck } from "./types";

/** One week as the rules see it. `km` leaves races and walking out. */
export type WeekView = {
  weekStart: LocalDate;
  workouts: DatedWorkout[];
  /** Races left out. */
  runs: DatedWorkout[];
  km: number;
  kind: WeekKind | null;
  /** The current week, of which only a part is still planned. */
  isPartial: boolean;
  hasRace: boolean;
  /** Blocked dates or an open health flag reduce this week: lower limits don't apply. */
  isReduced: boolean;
};

/** A plan prepared for the rules. */
export type PlanView = {
  input: PlanInput;
  today: LocalDate;
  last: LocalDate;
  season: Season | null;
  fitness: FitnessSummary;
  workouts: DatedWorkout[];
  weeks: WeekView[];
  races: PlannedRace[];
  /** Kilometres of the weeks before the plan, oldest first. */
  historyKm: number[];
  usualKm: number;
  answer: NonNullable<PlanToCheck["answer"]> | null;
  previous: NonNullable<PlanToCheck["previous"]> | null;
};

function isReduced(weekStart: LocalDate, input: PlanInput): boolean {
  const sunday = shiftDays(weekStart, 6);
  if (flagLimit(input.health) !== null) return true;
  return input.availability.blockedDates.some((date) => weekStart <= date && date <= sunday);
}

function weekView(weekStart: LocalDate, plan: PlanToCheck): WeekView {
  const { input, season } = plan;
  const sunday = shiftDays(weekStart, 6);
  const workouts = plan.workouts.filter((workout) => weekStart <= workout.date && workout.date <= sunday);
  const runs = workouts.filter((workout) => workout.kind !== "race");
  const known = season?.weeklyKm.find((week) => week.weekStart === weekStart);
  const isPartial = weekStart < input.today;
  const visible = roundKm(runs.reduce((sum, workout) => sum + runKm(workout), 0));
  return {
    weekStart,
    workouts,
    runs,
    // Of the current week only what is left is visible; its target tells the whole.
    km: isPartial ? Math.max(visible, known?.km ?? 0) : visible,
    kind: known?.kind ?? null,
    isPartial,
    hasRace: workouts.length > runs.length,
    isReduced: isReduced(weekStart, input),
  };
}

/**
 * The races with their roles. One that the planned days leave out, because it can't be met safely, is nothing to train
 * for, and gives its place to those beside it.
 */
function racesOfPlan(
  plan: Pick<PlanToCheck, "input" | "season">,
  { workouts, last }: Pick<PlanView, "workouts" | "last">,
): PlannedRace[] {
  const { input, season } = plan;
  const raceDays = new Set(workouts.filter(({ kind }) => kind === "race").map(({ date }) => date));
  const isLeftOut = ({ date }: { date: LocalDate }) =>
    input.today <= date && date <= last && !raceDays.has(date);
  const goals = input.goals.filter((goal) => goal.kind !== "race" || !isLeftOut(goal));
  const leftOut = racesOf(input).filter(isLeftOut);
  const races = [
    ...planRacesIn({ ...input, goals }, season ?? null),
    ...leftOut.map((goal) => ({ goal, main: false })),
  ];
  return races.sort((a, b) => (a.goal.date < b.goal.date ? -1 : 1));
}

/** Prepares a plan for the rules: weeks from the current one to the last planned day. */
export function viewPlan(plan: PlanToCheck): PlanView {
  const { input, season } = plan;
  const monday = weekStartOf(input.today);
  const workouts = plan.workouts.filter((workout) => workout.date >= monday).sort(inDayOrder);
  const last = laterOf(horizonOf(input.today).last, workouts.at(-1)?.date ?? "");
  const weeks: WeekView[] = [];
  for (let weekStart = monday; weekStart <= last; weekStart = shiftDays(weekStart, 7)) {
    weeks.push(weekView(weekStart, { ...plan, workouts }));
  }
  return {
    input,
    today: input.today,
    last,
    season: season ?? null,
    fitness: plan.fitness ?? fitnessFromInput(input),
    workouts,
    weeks,
    races: racesOfPlan(plan, { workouts, last }),
    historyKm: [...input.fitness.weeklyKm],
    usualKm: usualWeeklyKm(input),
    answer: plan.answer ?? null,
    previous: plan.previous ?? null,
  };
}

/** Is this a hard session apart from races and the long run (rule A6)? */
export function isQuality(workout: DatedWorkout): boolean {
  return workout.hard && workout.kind !== "race" && workout.kind !== "long";
}
