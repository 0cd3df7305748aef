import { MARATHON_M, ULTRA_EXPONENT } from "../fitness/constants";
import { heatFactor } from "../fitness/environment";
import { predictRace, riegelTime } from "../fitness/predict";
import { raceTimeForVdot } from "../fitness/vdot";
import type { PlanInput, RaceGoal } from "../plan-input";
import type { DatedWorkout, FitnessSummary, Step, Zone } from "../plan-output";
import { type RaceClass, raceClassOf } from "../season/race-classes";
import { makeWorkout, workoutId } from "../workouts/make-workout";
import { roundMinutes } from "../workouts/totals";

/** Zone nearest to race effort. */
const RACE_ZONE: Record<RaceClass, Zone> = {
  short: "R",
  fiveK: "I",
  tenK: "T",
  half: "T",
  marathon: "M",
  ultra: "E",
};
const RANGE_SHARE = 0.01;

/** Time (s) to plan a race with: the prediction from current fitness and expected heat, never the wish. */
export function plannedRaceTime(
  goal: RaceGoal,
  context: { input: PlanInput; fitness: FitnessSummary },
): number {
  const { input, fitness } = context;
  const { vdot, confidence } = fitness;
  const known = fitness.predictions.find((prediction) => prediction.distanceM === goal.distanceM);
  const marathonS = () =>
    fitness.predictions.find((prediction) => prediction.distanceM === MARATHON_M)?.timeS;
  const timeS =
    known?.timeS ??
    predictRace({ vdot, weeklyKm: 0, distanceM: goal.distanceM, confidence })?.timeS ??
    (goal.distanceM > MARATHON_M
      ? riegelTime(
          { distanceM: MARATHON_M, timeS: marathonS() ?? raceTimeForVdot({ vdot, distanceM: MARATHON_M }) },
          { distanceM: goal.distanceM, exponent: ULTRA_EXPONENT },
        )
      : raceTimeForVdot({ vdot, distanceM: goal.distanceM }));
  const isMarathon = raceClassOf(goal.distanceM) === "marathon";
  return timeS * heatFactor({ wbgtC: input.environment?.raceWbgtC ?? null, timeS, isMarathon });
}

/** The race itself: its exact distance at the pace that is planned for it. */
export function raceSteps(goal: RaceGoal, context: { input: PlanInput; fitness: FitnessSummary }): Step[] {
  const km = goal.distanceM / 1000;
  const pace = plannedRaceTime(goal, context) / km;
  return [
    {
      kind: "work",
      times: 1,
      km,
      minutes: roundMinutes((km * pace) / 60),
      zone: RACE_ZONE[raceClassOf(goal.distanceM)],
      paceSecPerKm: {
        fast: Math.round(pace * (1 - RANGE_SHARE)),
        slow: Math.round(pace * (1 + RANGE_SHARE)),
      },
    },
  ];
}

/** The day of the race, which holds nothing else. */
export function raceWorkout(
  goal: RaceGoal,
  context: { input: PlanInput; fitness: FitnessSummary; weekStart: string; slot: string },
): DatedWorkout {
  const id = workoutId(context.weekStart, context.slot);
  return makeWorkout({ id, date: goal.date, kind: "race", steps: raceSteps(goal, context) });
}
