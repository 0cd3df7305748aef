import type { LocalDate } from "../calendar";
import type { Violation } from "../guardrails/types";
import { diffPlans, type PlanChange } from "../plan/diff-plans";
import type { PlanInput } from "../plan-input";
import type { DatedWorkout, Season } from "../plan-output";
import type { PlanEdit } from "./plan-edit";

/** Why an edit can't be applied at all (as against one that breaks a training rule). */
export type EditProblem = { code: string; message: string };

/**
 * Result of an edit. `problem`: it can't be applied (workouts unchanged). `violations`: hard rules that it newly
 * breaks; a caller must then refuse it and may offer `nearest`.
 */
export type EditResult = {
  workouts: DatedWorkout[];
  changes: PlanChange[];
  violations: Violation[];
  problem: EditProblem | null;
  nearest?: PlanEdit;
};

/** Applies one edit to a plan: pure, the plan given is left as it is. */
export function editPlan(request: {
  plan: readonly DatedWorkout[];
  op: PlanEdit;
  input: PlanInput;
  today: LocalDate;
  season?: Season;
  completedIds?: readonly string[];
}): EditResult {
  const { plan, op, today } = request;
  const workouts =
    op.op === "move" ? plan.map((w) => (w.id === op.workoutId ? { ...w, date: op.toDate } : w)) : [...plan];
  return {
    workouts,
    changes: diffPlans({ before: plan, after: workouts, from: today }),
    violations: [],
    problem: null,
  };
}
