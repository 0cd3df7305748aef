import type { LocalDate } from "../calendar";
import type { PlanInput } from "../plan-input";
import type { DatedWorkout, FitnessSummary, PlanOutput, Season } from "../plan-output";

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
  /** What the engine answered beside the workouts: without it rules about the answer (P5, D1, D3) are silent. */
  answer?: Pick<PlanOutput, "feasible" | "reason" | "warnings">;
  /** The plan that this one replaces, and whether training went as planned (90-110 %): for rule R3. */
  previous?: { workouts: readonly DatedWorkout[]; asPlanned: boolean };
};
