import { changeRunner, type RunnerContext } from "@/lib/data/change-runner";
import type { Change } from "@/lib/data/commit";
import type { RunnerState } from "@/lib/data/runner-state";
import type { ReasonCode } from "@/lib/ledger/triggers";
import { diffPlans, localDateAt, type PlanChange, type PlanEdit } from "@/lib/training";
import { answerOnce } from "./answer-once";
import { editedWorkouts } from "./edit-workouts";
import { loadFromDay } from "./first-day";
import { planInForce, refuseStaleBase, withWorkouts } from "./plan-in-force";
import { bodyOf, planWriteOf } from "./plan-write";
import { withStaleDiff } from "./stale-diff";
import { changesIn } from "./stored-changes";

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

function editChange(state: RunnerState, input: EditRequest & { now: Date }): Change | null {
  const plan = planInForce(state);
  refuseStaleBase(plan, input.baseVersion);
  const today = localDateAt(input.now, state.profile.timeZone);
  const { workouts, pinnedIds } = editedWorkouts(state, { ops: input.ops, today });
  const before = state.workouts;
  const changes = diffPlans({
    before: before.map(bodyOf),
    after: workouts,
    from: today,
    reasons: [RUNNER_EDIT],
  });
  const next = withWorkouts(plan, { workouts, pinnedIds, changes });
  const write = planWriteOf({ base: plan, before, next, from: today, origin: input.origin });
  if (write.opened.length === 0 && write.closed.length === 0) return null;
  return {
    requestId: input.requestId,
    action: input.origin === "chat" ? "applyProposal" : "editPlan",
    detail: { changes },
    plan: write,
    ...(input.proposalId === undefined ? {} : { proposal: { id: input.proposalId, state: "applied" } }),
  };
}

/**
 * Applies edits of the runner to the plan as one new version, or none of them. The same request id gives the same answer.
 * @throws AppError stale with extra { currentVersion, changes } when the plan has moved on since `baseVersion`;
 * badInput `breaksRule` with extra { violations, nearest }, or a code of the edit that can't be applied.
 */
export function applyEdits(
  context: RunnerContext,
  input: EditRequest,
): Promise<{ version: number; changes: PlanChange[] }> {
  const from = localDateAt(context.now, "UTC");
  return answerOnce(context, {
    requestId: input.requestId,
    answer: ({ planVersion, detail }) => ({
      version: planVersion ?? input.baseVersion,
      changes: changesIn(detail),
    }),
    nothing: () => ({ version: input.baseVersion, changes: [] }),
    run: () =>
      withStaleDiff(context, {
        baseVersion: input.baseVersion,
        from,
        run: () =>
          changeRunner(context, {
            from: loadFromDay(context.now),
            compute: (state) => {
              const change = editChange(state, { ...input, now: context.now });
              return change === null ? null : { change, outcome: null };
            },
          }),
      }),
  });
}
