import { daysBetween } from "../calendar";
import { VDOT_CHANGE } from "../fitness/constants";
import { fitnessForVdot, fitnessFromInput } from "../fitness/fitness-from-input";
import { mostVdotOfResult } from "../fitness/vdot-of-result";
import { goalWarnings } from "../plan/warnings";
import type { PlanView } from "./plan-view";
import type { Rule } from "./rule";
import type { Violation } from "./types";

const ROUNDING_VDOT = 0.05;
const PACE_TOLERANCE = 0.01;

function slowGains(plan: PlanView): Violation[] {
  const race = plan.input.fitness.recentRace;
  if (plan.fitness.source !== "race" || race === null) return [];
  const steps = Math.floor(Math.max(0, daysBetween(race.date, plan.today)) / VDOT_CHANGE.days);
  // The volume behind a marathon may be known better than the input tells it.
  const most = Math.max(mostVdotOfResult(race), fitnessFromInput(plan.input).vdot) + steps * VDOT_CHANGE.step;
  if (plan.fitness.vdot <= most + ROUNDING_VDOT) return [];
  const message = `VDOT ${plan.fitness.vdot.toFixed(1)} is more than the last race and the time since then allow (${most.toFixed(1)}).`;
  return [{ rule: "P3", tier: "H", message }];
}

function pacesOfFitness(plan: PlanView): Violation[] {
  const { fitness, input } = plan;
  const expected = fitnessForVdot(fitness, { input }).pacesSecPerKm;
  const isOwn = Math.abs(fitness.pacesSecPerKm.T / expected.T - 1) <= PACE_TOLERANCE;
  if (isOwn) return [];
  return [{ rule: "P5", tier: "H", message: "Paces must come from the current fitness, not from the goal." }];
}

function honestGoals(plan: PlanView): Violation[] {
  if (plan.answer === null) return [];
  const flagged = new Set(plan.answer.warnings.map((warning) => warning.message));
  return goalWarnings(plan.input, plan.fitness)
    .filter((warning) => !flagged.has(warning.message))
    .map(() => ({
      rule: "P5",
      tier: "H",
      message: "A goal is faster than current fitness allows, and the plan doesn't say so.",
    }));
}

export const FITNESS_RULES: readonly Rule[] = [
  {
    id: "P3",
    tier: "H",
    title: "Slow gains",
    threshold: "VDOT at most 1 higher for each 28 days since the race; down by the table of days off alone",
    source: "Daniels' Running Formula",
    per: "plan",
    check: slowGains,
  },
  {
    id: "P5",
    tier: "H",
    title: "Honest goals",
    threshold:
      "a goal more than 3 % (marathon 5 %) faster than predicted is flagged with both times; paces stay on current fitness",
    source: "Vickers 2016, 10.1186/s13102-016-0052-y",
    per: "plan",
    check: (plan) => [...pacesOfFitness(plan), ...honestGoals(plan)],
  },
];
