import type { RunnerContext } from "@/lib/data/change-runner";
import { bodyOf, planWriteOf } from "@/lib/data/plan-write";
import type { RunnerState } from "@/lib/data/runner-state";
import { fitnessWithPlan } from "@/lib/ledger/stored-fitness";
import { diffPlans, type LocalDate, type PlanEdit, type ReasonCode } from "@/lib/training";
import { type ComputedChange, commitPlan, type PlanAnswer } from "./commit-plan";
import { editedWorkouts } from "./edit-workouts";
import { planInForce, refuseStaleBase, withWorkouts } from "./plan-in-force";
import { refuseMoreLoad } from "./refuse-more-load";

/** Reason code of whatever the runner asked for themselves. */
export const RUNNER_EDIT: ReasonCode = "edit";

export interface EditRequest {
  requestId: string;
  /** The version that the runner was looking at. */
  baseVersion: number;
  ops: readonly PlanEdit[];
  origin: "edit" | "chat";
  /** The proposal that is applied by this edit. */
  proposalId?: string;
}

function editChange(
  state: RunnerState,
  input: EditRequest & { today: LocalDate; now: Date },
): ComputedChange | null {
  const { today, now, origin, proposalId } = input;
  const plan = planInForce(state);
  refuseStaleBase(plan, input.baseVersion);
  const { workouts, pinnedIds } = editedWorkouts(state, { ops: input.ops, today });
  const before = state.workouts;
  const changes = diffPlans({
    before: before.map(bodyOf),
    after: workouts,
    from: today,
    reasons: [RUNNER_EDIT],
  });
  refuseMoreLoad(state.profile.health, changes);
  const next = withWorkouts(plan, { workouts, pinnedIds, changes });
  const write = planWriteOf({ base: plan, before, next, from: today, origin });
  if (write.opened.length === 0 && write.closed.length === 0) return null;
  return {
    action: origin === "chat" ? "applyProposal" : "editPlan",
    detail: { changes },
    plan: write,
    fitness: fitnessWithPlan(state, { plan: write, today, now }),
    ...(proposalId === undefined ? {} : { proposal: { id: proposalId, state: "applied" } }),
  };
}

/**
 * Applies edits of the runner to the plan as one new version, or none of them. The same request id gives the same answer.
 * @throws AppError stale with extra { currentVersion, changes } when the plan has moved on since `baseVersion`;
 * badInput `breaksRule` with extra { violations, nearest }, or a code of the edit that can't be applied.
 */
export function applyEdits(context: RunnerContext, input: EditRequest): Promise<PlanAnswer> {
  const { requestId, baseVersion } = input;
  return commitPlan(context, {
    requestId,
    baseVersion,
    compute: (state, today) => editChange(state, { ...input, today, now: context.now }),
  });
}
