import { bodyOf } from "@/lib/data/plan-write";
import type { RunnerState } from "@/lib/data/runner-state";
import { AppError } from "@/lib/errors";
import { planInputOf } from "@/lib/ledger/plan-input";
import { type DatedWorkout, editPlan, type LocalDate, type PlanChange, type PlanEdit } from "@/lib/training";
import { planInForce, settledIds } from "./plan-in-force";

/** Edits that fix a workout where the runner wants it: later automatic changes leave it there. */
const PINNING: ReadonlySet<PlanEdit["op"]> = new Set(["move", "swap", "replace", "shorten"]);

function refuseEdit(result: ReturnType<typeof editPlan>): void {
  const { problem, violations, nearest } = result;
  const hint = nearest === undefined ? {} : { nearest };
  if (problem !== null) {
    throw new AppError("badInput", { code: problem.code, message: problem.message, extra: hint });
  }
  const hard = violations.filter((violation) => violation.tier === "H");
  if (hard.length === 0) return;
  const message = [...new Set(hard.map((violation) => violation.message))].join(" ");
  throw new AppError("badInput", { code: "breaksRule", message, extra: { violations: hard, ...hint } });
}

/** Whatever an edit does, days that are over and runs of which something is known stay as they were. */
function refuseHistory(
  changes: readonly PlanChange[],
  input: { today: LocalDate; completedIds: readonly string[] },
): void {
  const touched = changes.some(
    ({ before, workoutId }) =>
      input.completedIds.includes(workoutId) || (before !== null && before.date < input.today),
  );
  if (!touched) return;
  const message = "This run is history; only runs from today on can be changed.";
  throw new AppError("badInput", { code: "workoutIsPast", message });
}

/**
 * The plan after these edits, one after the other. Pure.
 * @throws AppError badInput when one can't be applied (`extra.nearest`: what would be allowed) or breaks a hard rule
 * (`breaksRule`, `extra.violations`).
 */
export function editedWorkouts(
  state: RunnerState,
  input: { ops: readonly PlanEdit[]; today: LocalDate },
): { workouts: DatedWorkout[]; pinnedIds: Set<string> } {
  const { season } = planInForce(state);
  const planInput = planInputOf(state, input.today);
  const completedIds = settledIds(state);
  const before = state.workouts.map(bodyOf);
  let workouts = before;
  const pinnedIds = new Set(state.workouts.filter(({ pinned }) => pinned).map(({ id }) => id));
  for (const op of input.ops) {
    const result = editPlan({
      plan: workouts,
      op,
      input: planInput,
      today: input.today,
      season,
      completedIds,
    });
    refuseEdit(result);
    refuseHistory(result.changes, { today: input.today, completedIds });
    workouts = result.workouts;
    if (PINNING.has(op.op)) {
      for (const { after } of result.changes) if (after !== null) pinnedIds.add(after.id);
    }
  }
  return { workouts, pinnedIds };
}
