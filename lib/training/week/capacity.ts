import { WEEKDAYS } from "../calendar";
import type { PlanInput } from "../plan-input";
import type { FitnessSummary } from "../plan-output";
import { SPIKE } from "../season/constants";
import { easyPace } from "../workouts/steps";
import { maxRuns } from "./run-count";

/** Index of Saturday: from here a day counts as weekend. */
const WEEKEND_FROM = 5;

/**
 * Kilometres that a week can hold: the runner's days, their time caps and the longest run each may have now (rule L1).
 * What was run before on more days or hours is no measure for a plan with fewer.
 */
export function weekCapacityKm(input: PlanInput, fitness: FitnessSummary): number {
  const { days, maxMinutes } = input.availability;
  const longest = input.fitness.longestRunKmLast30Days;
  const spikeKm = longest < SPIKE.lowBelowKm ? longest + SPIKE.lowExtraKm : longest * SPIKE.soft;
  const pace = easyPace(fitness.pacesSecPerKm);
  const perDay = WEEKDAYS.map((day, index) => {
    const cap = index >= WEEKEND_FROM ? maxMinutes?.weekend : maxMinutes?.weekday;
    return days.includes(day) ? Math.min(spikeKm, cap === undefined ? spikeKm : (cap * 60) / pace) : 0;
  });
  return perDay
    .sort((a, b) => b - a)
    .slice(0, maxRuns(input))
    .reduce((sum, km) => sum + km, 0);
}
