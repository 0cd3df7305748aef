import { viewPlan } from "./plan-view";
import { RULES } from "./rules";
import type { PlanToCheck, Violation } from "./types";

/**
 * Every breach of a rule in a plan, hard (H) and soft (S), in rule order. Without an H the plan may be stored and
 * shown. Pass the season where there is one: week kinds come from it.
 */
export function checkPlan(plan: PlanToCheck): Violation[] {
  const view = viewPlan(plan);
  return RULES.flatMap((rule) => rule.check(view));
}

const HARD_RULES = RULES.filter(({ tier }) => tier !== "S");

/** The hard breaches alone. */
export function hardViolations(plan: PlanToCheck): Violation[] {
  const view = viewPlan(plan);
  return HARD_RULES.flatMap((rule) => rule.check(view).filter(({ tier }) => tier === "H"));
}
