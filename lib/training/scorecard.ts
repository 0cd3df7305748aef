import { viewPlan } from "./guardrails/plan-view";
import type { Rule } from "./guardrails/rule";
import { RULES } from "./guardrails/rules";
import type { RuleTier, Violation } from "./guardrails/types";
import { workoutsOf } from "./plan/weeks";
import type { PlanInput } from "./plan-input";
import type { PlanOutput } from "./plan-output";

/** The scorecard of one plan: hard breaches, soft breaches, and the mean share (0-1) of soft checks that pass. */
export type Scorecard = {
  ok: boolean;
  hardViolations: Violation[];
  softViolations: Violation[];
  softScore: number;
  rules: { rule: string; tier: Rule["tier"]; title: string; hard: number; soft: number; softShare: number }[];
};

/** How many things a rule looks at: weeks, workouts, or the plan as a whole. */
function unitsOf(rule: Rule, plan: { weeks: number; workouts: number }): number {
  if (rule.per === "plan") return 1;
  return Math.max(1, rule.per === "week" ? plan.weeks : plan.workouts);
}

function count(violations: readonly Violation[], tier: RuleTier): number {
  return violations.filter((violation) => violation.tier === tier).length;
}

/**
 * Scores a plan against every rule. Hard rules need no breach at all; the soft score is the mean, over the rules with a
 * soft part, of the share of weeks, workouts or plans that pass. Goals left out as infeasible are not counted against it.
 */
export function scorePlan(plan: PlanOutput, input: PlanInput): Scorecard {
  const workouts = workoutsOf(plan);
  const view = viewPlan({ workouts, input, season: plan.season, fitness: plan.fitness, answer: plan });
  const found = RULES.map((rule) => ({ rule, violations: rule.check(view) }));
  const size = { weeks: view.weeks.length, workouts: workouts.length };
  const rules = found.map(({ rule, violations }) => {
    const soft = count(violations, "S");
    const softShare = Math.max(0, 1 - soft / unitsOf(rule, size));
    return {
      rule: rule.id,
      tier: rule.tier,
      title: rule.title,
      hard: count(violations, "H"),
      soft,
      softShare,
    };
  });
  const all = found.flatMap(({ violations }) => violations);
  const softRules = rules.filter((rule) => rule.tier !== "H");
  const hardViolations = all.filter((violation) => violation.tier === "H");
  return {
    ok: hardViolations.length === 0,
    hardViolations,
    softViolations: all.filter((violation) => violation.tier === "S"),
    softScore: softRules.reduce((sum, rule) => sum + rule.softShare, 0) / Math.max(1, softRules.length),
    rules,
  };
}
