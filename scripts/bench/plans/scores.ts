import fc from "fast-check";
import {
  buildPlan,
  createSeason,
  hardViolations,
  type PlanInput,
  planWholeSeason,
  scorePlan,
} from "@/lib/training";
import { PERSONAS } from "@/tests/support/personas";
import { planInputs } from "@/tests/support/plan-inputs";

/** Random runners; fewer with RUNGPT_CASES while working on the engine. */
const CASES = Number(process.env.RUNGPT_CASES ?? 10_000);
const SEED = 20_261_122;
/** Every so many-th random runner is judged over the whole season as well. */
const WHOLE_EVERY = 4;

type Scores = { runners: number; hard: number; softScore: number; wholeSeasonHard: number };

function wholeSeasonHard(input: PlanInput): number {
  const workouts = planWholeSeason(input);
  return workouts.length === 0 ? 0 : hardViolations({ workouts, input, season: createSeason(input) }).length;
}

function scoresOf(inputs: readonly PlanInput[], wholeEvery: number): Scores {
  let [hard, soft, whole] = [0, 0, 0];
  inputs.forEach((input, index) => {
    const card = scorePlan(buildPlan(input), input);
    hard += card.hardViolations.length;
    soft += card.softScore;
    if (index % wholeEvery === 0) whole += wholeSeasonHard(input);
    for (const { rule, message } of card.hardViolations) {
      process.stderr.write(`${rule} ${message} ${JSON.stringify(input)}\n`);
    }
  });
  return { runners: inputs.length, hard, softScore: soft / inputs.length, wholeSeasonHard: whole };
}

/** Scorecards of the fifteen personas and of many random runners. */
export function scores(): { personas: Scores; random: Scores } {
  return {
    personas: scoresOf(Object.values<PlanInput>(PERSONAS), 1),
    random: scoresOf(fc.sample(planInputs, { numRuns: CASES, seed: SEED }), WHOLE_EVERY),
  };
}
