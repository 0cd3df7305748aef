import fc from "fast-check";
import {
  buildPlan,
  hardViolations,
  type PlanInput,
  type PlanOutput,
  planWholeSeason,
  type Scorecard,
  scorePlan,
  type Violation,
} from "@/lib/training";
import { PERSONAS } from "@/tests/support/personas";
import { planInputs } from "@/tests/support/plan-inputs";

/** Random runners; fewer with RUNGPT_CASES while working on the engine. */
const CASES = Number(process.env.RUNGPT_CASES ?? 10_000);
const SEED = 20_261_122;
/** Every so many-th random runner is judged over the whole season as well. */
const WHOLE_EVERY = 4;

/** A single plan whose soft score is below this is named. */
const LOW_SCORE = 0.95;

type Scores = {
  runners: number;
  hard: number;
  softScore: number;
  lowestSoftScore: number;
  lowScores: number;
  wholeSeasons: number;
  wholeSeasonHard: number;
};

/** Says what a runner's plan breaks, with all that is needed to make the plan again. */
function name(runner: string, what: string, input: PlanInput): void {
  process.stderr.write(`${runner}: ${what} ${JSON.stringify(input)}\n`);
}

/** Hard breaches of the plan from today to the last race, answer (P5, D1, D3) included. */
function wholeSeasonHard(input: PlanInput, plan: PlanOutput): Violation[] {
  const workouts = planWholeSeason(input);
  if (workouts.length === 0) return [];
  const { season, fitness } = plan;
  return hardViolations({ workouts, input, season, fitness, answer: plan });
}

function scoresOf(inputs: Readonly<Record<string, PlanInput>>, wholeEvery: number): Scores {
  const cards: Scorecard[] = [];
  let [wholeSeasons, wholeHard] = [0, 0];
  for (const [index, [runner, input]] of Object.entries(inputs).entries()) {
    const plan = buildPlan(input);
    const card = scorePlan(plan, input);
    cards.push(card);
    for (const { rule, message } of card.hardViolations) name(runner, `${rule} ${message}`, input);
    if (card.softScore < LOW_SCORE) {
      const rules = [...new Set(card.softViolations.map(({ rule }) => rule))].join(" ");
      name(runner, `soft score ${card.softScore.toFixed(3)} (${rules})`, input);
    }
    if (index % wholeEvery !== 0) continue;
    wholeSeasons += 1;
    const breaches = wholeSeasonHard(input, plan);
    wholeHard += breaches.length;
    for (const { rule, message } of breaches) name(runner, `whole season, ${rule} ${message}`, input);
  }
  const scores = cards.map(({ softScore }) => softScore);
  return {
    runners: cards.length,
    hard: cards.reduce((sum, card) => sum + card.hardViolations.length, 0),
    softScore: scores.reduce((sum, score) => sum + score, 0) / scores.length,
    lowestSoftScore: Math.min(...scores),
    lowScores: scores.filter((score) => score < LOW_SCORE).length,
    wholeSeasons,
    wholeSeasonHard: wholeHard,
  };
}

/** Random runners by seed and number. */
function randomRunners(): Record<string, PlanInput> {
  const inputs = fc.sample(planInputs, { numRuns: CASES, seed: SEED });
  return Object.fromEntries(inputs.map((input, index) => [`seed ${SEED} runner ${index}`, input]));
}

/** Scorecards of the fifteen personas and of many random runners. */
export function scores(): { personas: Scores; random: Scores } {
  return {
    personas: scoresOf(PERSONAS, 1),
    random: scoresOf(randomRunners(), WHOLE_EVERY),
  };
}
