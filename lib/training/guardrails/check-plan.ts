import type { PlanToCheck, Violation } from "./types";

/** Every breach of a rule in a plan, hard and soft, in rule order. An empty list means that the plan may be shown. */
export function checkPlan(_plan: PlanToCheck): Violation[] {
  return [];
}
