import type { LocalDate } from "../calendar";
import type { PlanInput } from "../plan-input";
import type { DatedWorkout, FitnessSummary, Season } from "../plan-output";

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
