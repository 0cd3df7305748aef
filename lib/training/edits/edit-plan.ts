import type { LocalDate } from "../calendar";
import { hardViolations } from "../guardrails/check-plan";
import type { Violation } from "../guardrails/types";
import { diffPlans, type PlanChange } from "../plan/diff-plans";
import type { PlanInput } from "../plan-input";
import type { DatedWorkout, FitnessSummary, Season } from "../plan-output";
import { applyEdit } from "./apply-edit";
import { type EditProblem, problemWith } from "./edit-problems";
import { nearestEdit } from "./nearest-edit";
import type { PlanEdit } from "./plan-edit";

/**
 * Result of an edit. `problem`: it can't be applied at all (workouts unchanged). `violations`: hard rules that it newly
 * breaks; a caller must then refuse it and may offer `nearest`, an edit that is allowed.
 */
export type EditResult = {
  workouts: DatedWorkout[];
  changes: PlanChange[];
  violations: Violation[];
  problem: EditProblem | null;
  nearest?: PlanEdit;
};

export type EditRequest = {
  plan: readonly DatedWorkout[];
  op: PlanEdit;
  input: PlanInput;
  today: LocalDate;
  season?: Season;
  fitness?: FitnessSummary;
  /** Workouts that are done (or believed done) and can't be edited any more. */
  completedIds?: readonly string[];
};

/** Rules about days. Edits that only take running away are judged by these alone: less is always allowed. */
const DAY_RULES: ReadonlySet<string> = new Set(["A1", "A2", "A5"]);

function onlyReduces(op: PlanEdit): boolean {
  if (op.op === "scaleWeek") return op.factor <= 1;
  return op.op !== "move" && op.op !== "swap";
}

function keyOf(violation: Violation): string {
  return `${violation.rule}|${violation.workoutId ?? violation.date ?? ""}`;
}

/** Hard rules that `after` breaks and `before` did not. */
function newViolations(request: EditRequest, after: readonly DatedWorkout[]): Violation[] {
  const { plan, input, today, season, fitness, op } = request;
  const judge = (workouts: readonly DatedWorkout[]) =>
    hardViolations({
      workouts,
      input: { ...input, today },
      ...(season === undefined ? {} : { season }),
      ...(fitness === undefined ? {} : { fitness }),
    });
  const known = new Set(judge(plan).map(keyOf));
  return judge(after).filter(
    (violation) => !known.has(keyOf(violation)) && (!onlyReduces(op) || DAY_RULES.has(violation.rule)),
  );
}

function tryEdit(request: EditRequest): Omit<EditResult, "nearest"> {
  const { plan, op, today } = request;
  const problem = problemWith(request);
  if (problem !== null) return { workouts: [...plan], changes: [], violations: [], problem };
  const workouts = applyEdit(plan, op);
  const changes = diffPlans({ before: plan, after: workouts, from: today });
  return { workouts, changes, violations: newViolations(request, workouts), problem: null };
}

/**
 * Applies one edit to a plan; the plan given is left as it is. Past, completed and race workouts can't be edited. An
 * edit that newly breaks a hard rule comes back with its violations and, for moves, the nearest edit that is allowed.
 */
export function editPlan(request: EditRequest): EditResult {
  const result = tryEdit(request);
  if (result.problem === null && result.violations.length === 0) return result;
  const nearest = nearestEdit(request, (op) => {
    const other = tryEdit({ ...request, op });
    return other.problem === null && other.violations.length === 0;
  });
  return nearest === null ? result : { ...result, nearest };
}
