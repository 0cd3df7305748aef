import type { LocalDate } from "../calendar";
import type { PlanInput } from "../plan-input";
import type { DatedWorkout, FitnessSummary, Season } from "../plan-output";
import type { PlanView } from "./plan-view";

/** H: never violated by a plan that is stored or shown. S: scored. */
export type RuleTier = "H" | "S";

/** One breach of one rule. `message` is a sentence for the runner. */
export type Violation = {
  rule: string;
  tier: RuleTier;
  date?: LocalDate;
  workoutId?: string;
  message: string;
};

/** A plan to be judged. Without a season week kinds are unknown and rules that need them are silent. */
export type PlanToCheck = {
  workouts: readonly DatedWorkout[];
  input: PlanInput;
  season?: Season;
  fitness?: FitnessSummary;
};

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
