import { minutesOn } from "../minutes-on";
import type { PlanInput } from "../plan-input";
import type { FitnessSummary } from "../plan-output";
import { SPIKE } from "../season/constants";
import { easyPace } from "../workouts/steps";
import { maxRuns } from "./run-count";

/**
 * Kilometres that a week can hold: the runner's days, their time caps and the longest run each may have now (rule L1).
 * What was run before on more days or hours is no measure for a plan with fewer.
 */
export function weekCapacityKm(input: PlanInput, fitness: FitnessSummary): number {
  const { days } = input.availability;
  const longest = input.fitness.longestRunKmLast30Days;
  const spikeKm = longest < SPIKE.lowBelowKm ? longest + SPIKE.lowExtraKm : longest * SPIKE.soft;
  const pace = easyPace(fitness.pacesSecPerKm);
  return days
    .map((day) => Math.min(spikeKm, (minutesOn(input.availability, day) * 60) / pace))
    .sort((a, b) => b - a)
    .slice(0, maxRuns(input))
    .reduce((sum, km) => sum + km, 0);
}
