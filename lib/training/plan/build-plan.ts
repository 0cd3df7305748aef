import { weekStartOf } from "../calendar";
import { fitnessFromInput } from "../fitness/fitness-from-input";
import type { PlanInput } from "../plan-input";
import type { DatedWorkout, FitnessSummary, PlanOutput, Season } from "../plan-output";
import { reasonFor } from "../season/alternatives";
import { planFeasible } from "../season/feasibility";
import { seasonOf } from "../season/season-of";
import { heldByFlags } from "./health-flags";
import { horizonOf } from "./horizon";
import { goalWarnings, planWarnings } from "./warnings";
import { weeksFrom } from "./weeks";

/** Version of the rules that make a plan; raised whenever the same input would give another plan. */
export const ENGINE_VERSION = "1.5.0";

/**
 * The plan for an input: the rest of this week and 8 full weeks, inside a season that reaches to the last race. Same
 * input, same plan, byte for byte. When a goal can't be met safely `feasible` is false with the reason and the nearest
 * feasible alternatives, and the weeks hold a safe plan for the goals that remain (at least "maintain").
 * `fitness` replaces the estimate from the input where the caller knows more (a profile kept over weeks).
 */
export function buildPlan(input: PlanInput, options: { fitness?: FitnessSummary } = {}): PlanOutput {
  const fitness = options.fitness ?? fitnessFromInput(input);
  const planned = planFeasible(input, fitness);
  const { first, last } = horizonOf(input.today);
  const season = seasonOf(planned.weeks, { start: weekStartOf(input.today), end: planned.end });
  const workouts = heldByFlags(
    planned.weeks
      .flatMap((week) => week.workouts)
      .filter((workout) => first <= workout.date && workout.date <= last),
    input,
  );
  const obstacle = planned.obstacles[0];
  const dropped = planned.obstacles.map(({ goal }) => goal);
  return {
    feasible: obstacle === undefined,
    reason: obstacle === undefined ? null : reasonFor(obstacle, { input, fitness }),
    engineVersion: ENGINE_VERSION,
    fitness,
    season,
    weeks: weeksFrom({ workouts, season, first, last }),
    warnings: [
      ...goalWarnings({ ...input, goals: dropped }, fitness),
      ...planWarnings(planned.input, fitness),
    ],
  };
}

/**
 * Every workout from today to the last race or the horizon, whichever is later: the whole way as it looks today. What
 * lies beyond the horizon is an outlook; it is planned for good when its weeks come near.
 */
export function planWholeSeason(input: PlanInput): DatedWorkout[] {
  const { weeks } = planFeasible(input, fitnessFromInput(input));
  return weeks.flatMap((week) => week.workouts).filter((workout) => workout.date >= input.today);
}

/** The season for an input alone: phases and weekly targets from this week to the last race or the horizon. */
export function createSeason(input: PlanInput, options: { fitness?: FitnessSummary } = {}): Season {
  const planned = planFeasible(input, options.fitness ?? fitnessFromInput(input));
  return seasonOf(planned.weeks, { start: weekStartOf(input.today), end: planned.end });
}
