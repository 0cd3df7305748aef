import { GOAL_AHEAD, VDOT_RANGE } from "../fitness/constants";
import { vdotFromRace } from "../fitness/vdot";
import { formatDuration, raceDistanceWord } from "../format";
import { minutesOn } from "../minutes-on";
import type { PlanInput, RaceGoal } from "../plan-input";
import type { FitnessSummary, PlanWarning } from "../plan-output";
import { HEALTH } from "../season/constants";
import { raceClassOf } from "../season/race-classes";
import { planRaces } from "../season/race-roles";
import { mustEase } from "../season/return-ladder";
import { SHORT_LONG_DAY_MINUTES } from "../workouts/constants";

function goalWarning(goal: RaceGoal, fitness: FitnessSummary): PlanWarning | null {
  const { targetTimeS, distanceM } = goal;
  const predicted = fitness.predictions.find((prediction) => prediction.distanceM === distanceM)?.timeS;
  if (targetTimeS === undefined || predicted === undefined) return null;
  const allowed = raceClassOf(distanceM) === "marathon" ? GOAL_AHEAD.marathon : GOAL_AHEAD.other;
  if (targetTimeS >= predicted * (1 - allowed)) return null;
  const ahead = Math.round((1 - targetTimeS / predicted) * 100);
  return {
    code: "goalAheadOfFitness",
    message:
      `The ${formatDuration(targetTimeS)} goal for the ${raceDistanceWord(distanceM)} is ${ahead} % faster than today's ` +
      `prediction of ${formatDuration(predicted)}. Paces stay on your current fitness.`,
  };
}

function healthWarnings(input: PlanInput): PlanWarning[] {
  if (!mustEase(input)) return [];
  const pain = input.health?.painScore ?? 0;
  const warnings: PlanWarning[] = [
    {
      code: "easeOff",
      message: "Nothing hard and half the running for a week. What you miss isn't made up later.",
    },
  ];
  if (pain >= HEALTH.painFrom) {
    const message =
      "If the pain stays, grows or changes how you run, stop and see a doctor or physiotherapist.";
    warnings.push({ code: "seeClinician", message });
  }
  return warnings;
}

function fitnessWarnings(input: PlanInput, fitness: FitnessSummary): PlanWarning[] {
  const warnings: PlanWarning[] = [];
  if (fitness.confidence === "low") {
    const message = "Paces are a careful guess so far. A race or a few uploaded runs will make them yours.";
    warnings.push({ code: "fitnessGuessed", message });
  }
  const race = input.fitness.recentRace;
  if (race !== null && vdotFromRace(race) < VDOT_RANGE.min) {
    const message = "At this pace effort is the better guide: keep easy runs easy enough to talk.";
    warnings.push({ code: "runByEffort", message });
  }
  if ((input.environment?.altitudeM ?? 0) > 300) {
    warnings.push({ code: "altitudePaces", message: "Paces are slowed for the altitude where you train." });
  }
  return warnings;
}

/** The runner's own wish stands, but the plan can't grow with it. */
function longDayWarnings({ availability }: PlanInput): PlanWarning[] {
  const { days, longRunDay } = availability;
  const minutes = minutesOn(availability, longRunDay);
  const most = Math.max(...days.map((day) => minutesOn(availability, day)));
  if (minutes >= SHORT_LONG_DAY_MINUTES || most <= minutes) return [];
  const message =
    `The ${minutes} minutes of your long-run day are too few for a long run. Choose a day with more time: other running ` +
    `days have ${most} minutes.`;
  return [{ code: "longRunDayTooShort", message }];
}

/** Goals that are faster than current fitness allows, each with both times (rule P5). */
export function goalWarnings(input: PlanInput, fitness: FitnessSummary): PlanWarning[] {
  return planRaces(input)
    .map(({ goal }) => goalWarning(goal, fitness))
    .filter((warning) => warning !== null);
}

/** What the runner should know beside the plan, in a fixed order. */
export function planWarnings(input: PlanInput, fitness: FitnessSummary): PlanWarning[] {
  const races = planRaces(input);
  const best = races.map(({ goal }) => goal.priority).sort()[0];
  const close = races.some(({ goal, main }) => goal.priority === best && !main);
  return [
    ...goalWarnings(input, fitness),
    ...healthWarnings(input),
    ...fitnessWarnings(input, fitness),
    ...longDayWarnings(input),
    ...(close
      ? [
          {
            code: "racesCloseTogether",
            message: "Two main races are close together: the later one gets a short taper.",
          },
        ]
      : []),
  ];
}
