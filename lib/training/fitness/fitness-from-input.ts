import { daysBetween, weekStartOf } from "../calendar";
import type { PlanInput, RaceGoal } from "../plan-input";
import type { FitnessSummary } from "../plan-output";
import {
  MARATHON_PACE_VOLUME_KM,
  NAMED_EASY_SHARE,
  RACE_AGE_DAYS,
  VDOT_RANGE,
  VOLUME_GUESS,
} from "./constants";
import { decayVdot, raceAgeFactor } from "./decay";
import { altitudeFactor } from "./environment";
import { pacesForVdot } from "./paces";
import { marathonTime, type OwnRaces, predictions } from "./predict";
import { oxygenCost } from "./vdot";
import { vdotOfResult } from "./vdot-of-result";

type Estimate = Pick<FitnessSummary, "vdot" | "source" | "confidence">;

/**
 * Kilometres a week behind a race result, where nobody knows better: the best of the last four weeks, for those around
 * a race are lighter than those that prepared it. Too much volume only makes the estimate more careful.
 */
function raceVolumeKm(input: PlanInput): number {
  return Math.max(...input.fitness.weeklyKm);
}

function fromRace(input: PlanInput, context: { raceWeeklyKm?: number }): Estimate | null {
  const race = input.fitness.recentRace;
  if (race === null) return null;
  // Counted from the Monday, so that paces hold for a whole training week.
  const ageDays = daysBetween(race.date, weekStartOf(input.today));
  const confidence =
    ageDays <= RACE_AGE_DAYS.fresh ? "high" : ageDays <= RACE_AGE_DAYS.full ? "medium" : "low";
  const vdot = vdotOfResult(race, { weeklyKm: context.raceWeeklyKm ?? raceVolumeKm(input) });
  return { vdot: vdot * raceAgeFactor(ageDays), source: "race", confidence };
}

function fromEasyPace(input: PlanInput): Estimate | null {
  const pace = input.fitness.easyPaceSecPerKm;
  if (pace === undefined) return null;
  return { vdot: oxygenCost(60_000 / pace) / NAMED_EASY_SHARE, source: "easyPace", confidence: "medium" };
}

function fromVolume(input: PlanInput): Estimate {
  const guess = VOLUME_GUESS.base[input.runner.experience] + VOLUME_GUESS.perKm * usualWeeklyKm(input);
  return { vdot: Math.min(VOLUME_GUESS.max, guess), source: "volume", confidence: "low" };
}

/** Kilometres a week that the runner is used to: the median of the last four weeks. */
export function usualWeeklyKm(input: PlanInput): number {
  const sorted = [...input.fitness.weeklyKm].sort((a, b) => a - b);
  return ((sorted[1] ?? 0) + (sorted[2] ?? 0)) / 2;
}

function clampVdot(vdot: number): number {
  const clamped = Math.min(VDOT_RANGE.max, Math.max(VDOT_RANGE.min, vdot));
  return Math.round(clamped * 100) / 100;
}

/**
 * The runner's fitness from what the input says: a race before a named easy pace before a guess from volume, decayed
 * over days off. Two races (`races`) give the predictions the runner's own exponent; `raceWeeklyKm` is the volume that a
 * marathon was trained with, where it is known. Paces (s/km) are for the altitude where the runner trains; predictions
 * always carry a range.
 */
export function fitnessFromInput(
  input: PlanInput,
  context: { races?: OwnRaces; raceWeeklyKm?: number } = {},
): FitnessSummary {
  const estimate = fromRace(input, context) ?? fromEasyPace(input) ?? fromVolume(input);
  const daysOff = input.health?.daysOff ?? 0;
  const crossTrained = input.health?.crossTrainedWhileOff ?? false;
  const vdot = clampVdot(decayVdot(estimate.vdot, { daysOff, crossTrained }));
  const own = context.races === undefined ? {} : { races: context.races };
  return fitnessForVdot({ ...estimate, vdot }, { input, ...own });
}

/** Paces and predictions for a VDOT that is already known, in the runner's circumstances. */
export function fitnessForVdot(
  estimate: Estimate,
  context: { input: PlanInput; races?: OwnRaces },
): FitnessSummary {
  const { input } = context;
  const own = context.races === undefined ? {} : { races: context.races };
  const vdot = clampVdot(estimate.vdot);
  const weeklyKm = usualWeeklyKm(input);
  const useVickers = weeklyKm < MARATHON_PACE_VOLUME_KM;
  const marathonTimeS = useVickers ? marathonTime({ vdot, weeklyKm, ...own }) : 0;
  const seaLevel = pacesForVdot(vdot, { marathonTimeS });
  const factor = altitudeFactor(input.environment?.altitudeM ?? 0);
  const paces =
    factor === 1
      ? seaLevel
      : { ...pacesForVdot(vdot * factor, { marathonTimeS: marathonTimeS / factor }), R: seaLevel.R };
  const goalDistancesM = input.goals
    .filter((goal): goal is RaceGoal => goal.kind === "race")
    .map((goal) => goal.distanceM);
  const { source, confidence } = estimate;
  return {
    vdot,
    source,
    confidence,
    pacesSecPerKm: paces,
    predictions: predictions({ vdot, weeklyKm, confidence, goalDistancesM, ...own }),
  };
}
