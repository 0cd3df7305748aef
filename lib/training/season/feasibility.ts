import { type LocalDate, laterOf, shiftDays, weekStartOf } from "../calendar";
import { horizonOf } from "../plan/horizon";
import type { Goal, PlanInput, RaceGoal } from "../plan-input";
import type { FitnessSummary } from "../plan-output";
import { easyPace } from "../workouts/steps";
import { HEALTH } from "./constants";
import { frameSeason } from "./frames";
import { hardAgainAfter, racesOf } from "./race-roles";
import { isBeyondCaps, readinessFor } from "./readiness";
import { mustEase } from "./return-ladder";
import { type SeasonWeek, simulateSeason } from "./simulate-season";

/** A wish that can't be met safely, in code and numbers; texts are made from it. */
export type Obstacle = {
  goal: RaceGoal;
  code: "raceOnBlockedDate" | "racesTooClose" | "notHealthyForRace" | "longRunTooShort" | "volumeTooLow";
  reachedKm?: number;
  neededKm?: number;
};

/** Plans all weeks from this one to the last race or the horizon. */
function simulateFrom(input: PlanInput, fitness: FitnessSummary): { weeks: SeasonWeek[]; end: LocalDate } {
  const start = weekStartOf(input.today);
  const lastRace = racesOf(input).at(-1)?.date ?? input.today;
  const end = laterOf(horizonOf(input.today).last, lastRace);
  const frames = frameSeason(input, { start, last: end });
  return { weeks: simulateSeason({ input, fitness, frames, startsPlan: true }).weeks, end };
}

function dateObstacle(goal: RaceGoal, input: PlanInput): Obstacle | null {
  if (input.availability.blockedDates.includes(goal.date)) return { goal, code: "raceOnBlockedDate" };
  if (mustEase(input) && goal.date < shiftDays(input.today, HEALTH.noQualityDays)) {
    return { goal, code: "notHealthyForRace" };
  }
  const recent = input.fitness.recentRace;
  return recent !== null && goal.date < hardAgainAfter(recent) ? { goal, code: "racesTooClose" } : null;
}

/** Of two races with too few easy days between (rule R1) the less important one, or the later one, has to go. */
function tooClose(races: readonly RaceGoal[]): Obstacle | null {
  for (const [index, first] of races.entries()) {
    const next = races[index + 1];
    if (next === undefined || next.date >= hardAgainAfter(first)) continue;
    return { goal: next.priority < first.priority ? first : next, code: "racesTooClose" };
  }
  return null;
}

function withoutGoal(input: PlanInput, goal: Goal): PlanInput {
  const goals = input.goals.filter((other) => other !== goal);
  return { ...input, goals: goals.length > 0 ? goals : [{ kind: "maintain" }] };
}

function earlyObstacle(input: PlanInput): Obstacle | null {
  const races = racesOf(input);
  for (const race of races) {
    const obstacle = dateObstacle(race, input);
    if (obstacle !== null) return obstacle;
  }
  return tooClose(races);
}

/** Can one race be run in good health, planned for together with the others? */
export function isFeasible(goal: RaceGoal, context: { input: PlanInput; fitness: FitnessSummary }): boolean {
  const { input, fitness } = context;
  const easyPaceSecPerKm = easyPace(fitness.pacesSecPerKm);
  if (earlyObstacle(input) !== null || isBeyondCaps(goal, { input, easyPaceSecPerKm })) return false;
  const start = weekStartOf(input.today);
  const frames = frameSeason(input, { start, last: goal.date });
  const { weeks } = simulateSeason({ input, fitness, frames, startsPlan: true });
  return readinessFor(goal, { weeks, input, easyPaceSecPerKm }) === null;
}

/** Can every race be run in good health on these weeks? What a season under way already leads to is not given up. */
export function allReady(
  input: PlanInput,
  plan: { weeks: readonly SeasonWeek[]; fitness: FitnessSummary },
): boolean {
  const easyPaceSecPerKm = easyPace(plan.fitness.pacesSecPerKm);
  return (
    earlyObstacle(input) === null &&
    racesOf(input).every(
      (goal) => readinessFor(goal, { weeks: plan.weeks, input, easyPaceSecPerKm }) === null,
    )
  );
}

export type Feasible = { input: PlanInput; weeks: SeasonWeek[]; end: LocalDate; obstacles: Obstacle[] };

/**
 * Plans for every goal that can be met safely. Goals that can't are left out one by one, each with its obstacle; what
 * remains (at least "maintain") is planned, so that there is a safe plan in any case.
 */
export function planFeasible(input: PlanInput, fitness: FitnessSummary): Feasible {
  const easyPaceSecPerKm = easyPace(fitness.pacesSecPerKm);
  const obstacles: Obstacle[] = [];
  let current = input;
  for (;;) {
    const early = earlyObstacle(current);
    if (early !== null) {
      obstacles.push(early);
      current = withoutGoal(current, early.goal);
      continue;
    }
    const { weeks, end } = simulateFrom(current, fitness);
    const missing = racesOf(current)
      .map((goal) => ({ goal, lack: readinessFor(goal, { weeks, input: current, easyPaceSecPerKm }) }))
      .find(({ lack }) => lack !== null);
    if (missing === undefined || missing.lack === null) return { input: current, weeks, end, obstacles };
    obstacles.push({ goal: missing.goal, ...missing.lack });
    current = withoutGoal(current, missing.goal);
  }
}
