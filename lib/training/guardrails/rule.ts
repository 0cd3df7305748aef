import type { PlanView } from "./plan-view";
import type { RuleTier, Violation } from "./types";

/** One rule: what it asks, how strictly, on what grounds, and the function that finds its breaches. */
export type Rule = {
  id: string;
  tier: RuleTier | "H/S";
  title: string;
  threshold: string;
  source: string;
  /** What one check is about: used for the soft score. */
  per: "week" | "workout" | "plan";
  check: (plan: PlanView) => Violation[];
};
