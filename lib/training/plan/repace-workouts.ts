import type { Paces } from "../fitness/paces";
import type { PlanInput, RaceGoal } from "../plan-input";
import type { DatedWorkout, FitnessSummary, Step } from "../plan-output";
import { raceSteps } from "../week/race-workout";
import { easyRange } from "../workouts/easy-steps";
import { makeWorkout } from "../workouts/make-workout";
import { fittingMetres } from "../workouts/quality-session";
import { isToldByTime } from "../workouts/shape";
import { distanceStep, middleOf, tenthKm, timeStep, zoneRange } from "../workouts/steps";
import { isOnTarget } from "../workouts/targets";
import { roundKm, stepsKm } from "../workouts/totals";

type Repacing = { was: Paces; is: Paces };

const EASY_ENDS = ["middle", "slow", "quick"] as const;

/** Quarters of a minute: what rests are told in. */
const QUARTERS = 4;

function isTenths(km: number): boolean {
  return roundKm(km) === tenthKm(km);
}

/** Was a step told by its minutes? Its kilometres follow from its pace then; otherwise it is the other way round. */
function isByTime(step: Step): boolean {
  const isEasyRun = step.zone === "E" && step.kind === "steady";
  return isEasyRun ? isToldByTime(step) && !isTenths(step.km) : isToldByTime(step) || !isTenths(step.km);
}

/** The part of the easy range that a step was meant for. */
function easyEndOf({ paceSecPerKm: { fast, slow } }: Step, paces: Paces): (typeof EASY_ENDS)[number] {
  const distance = (end: (typeof EASY_ENDS)[number]) => {
    const range = easyRange(end, paces);
    return Math.abs(range.fast - fast) + Math.abs(range.slow - slow);
  };
  return EASY_ENDS.reduce((nearest, end) => (distance(end) < distance(nearest) ? end : nearest));
}

function rangeOf(step: Step, { was, is }: Repacing): Step["paceSecPerKm"] {
  return step.zone === "E" ? easyRange(easyEndOf(step, was), is) : zoneRange(step.zone, is);
}

function repacedStep(step: Step, paces: Repacing): Step {
  const { kind, zone, times, km, minutes } = step;
  const range = rangeOf(step, paces);
  const shape = { kind, zone, times, range };
  if (isByTime(step)) {
    // A warm-up loses a few metres to make the whole readable (`makeWorkout` does so again): it was whole minutes.
    const told = kind === "warmup" && !isToldByTime(step) ? Math.ceil(minutes) : minutes;
    return timeStep({ ...shape, minutes: told }, paces.is);
  }
  const isRepetition = zone === "I" || zone === "R";
  const fitted = isRepetition ? fittingMetres(km * 1000, { zone, pace: middleOf(range) }) / 1000 : km;
  return distanceStep({ ...shape, km: fitted }, paces.is);
}

/** Rest after repetitions over a distance follows their time, to the next quarter of a minute (rules I4, I5). */
function withRests(before: readonly Step[], after: readonly Step[], paces: Repacing): Step[] {
  return after.map((step, index) => {
    const [was, is] = [before[index - 1], after[index - 1]];
    const follows =
      step.kind === "rest" && isByTime(step) && (was?.zone === "I" || was?.zone === "R") && !isByTime(was);
    if (!follows || was === undefined || is === undefined) return step;
    const share = is.minutes / was.minutes;
    const minutes = Math.ceil(step.minutes * share * QUARTERS - 1e-9) / QUARTERS;
    return timeStep({ ...step, range: step.paceSecPerKm, minutes }, paces.is);
  });
}

/** The easy running before strides is what they leave of the run's distance. */
function withSameTotal(steps: Step[], km: number, paces: Repacing): Step[] {
  const [first, ...rest] = steps;
  if (first?.kind !== "steady" || rest.length === 0) return steps;
  const left = roundKm(km - stepsKm(rest));
  return [distanceStep({ ...first, range: first.paceSecPerKm, km: left }, paces.is), ...rest];
}

function repacedSteps({ steps, kind, km }: DatedWorkout, paces: Repacing): Step[] {
  const after = steps.map((step) => repacedStep(step, paces));
  return kind === "strides" ? withSameTotal(after, km, paces) : withRests(steps, after, paces);
}

function isRace(workout: DatedWorkout, goal: PlanInput["goals"][number]): goal is RaceGoal {
  return (
    workout.kind === "race" &&
    goal.kind === "race" &&
    goal.date === workout.date &&
    goal.distanceM === Math.round(workout.km * 10_000) / 10
  );
}

/**
 * Workouts that were planned for one fitness, at the paces of another. Each keeps its day, kind, parts and purpose, and the
 * distance or duration that it was told by (a repetition only as far as it stays as long as its zone allows); paces, and
 * the minutes or km that depend on them, are made anew. A workout whose targets belong to that fitness already
 * (rule P2) stays as it is, to the last step; races are timed by the new predictions.
 */
export function repaceWorkouts(
  workouts: readonly DatedWorkout[],
  context: { was: FitnessSummary; is: FitnessSummary; input: PlanInput },
): DatedWorkout[] {
  const { input, is: fitness } = context;
  const paces = { was: context.was.pacesSecPerKm, is: fitness.pacesSecPerKm };
  return workouts.map((workout) => {
    const { id, date, kind, steps, purpose, rules } = workout;
    const race = input.goals.find((goal): goal is RaceGoal => isRace(workout, goal));
    if (kind === "race" && race === undefined) return workout;
    if (race === undefined && steps.every((step) => isOnTarget(step, paces.is))) return workout;
    const anew = race === undefined ? repacedSteps(workout, paces) : raceSteps(race, { input, fitness });
    return { ...makeWorkout({ id, date, kind, steps: anew }), purpose, rules };
  });
}
