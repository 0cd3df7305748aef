import type { RunnerContext } from "@/lib/data/change-runner";
import { commitPlan, type PlanAnswer } from "./commit-plan";
import { RUNNER_EDIT } from "./edit-plan";
import { planInForce, refuseStaleBase } from "./plan-in-force";
import { replanned } from "./replan";

/**
 * Makes everything from today on anew from the facts: whatever is not pinned may change.
 * @throws AppError stale (see `applyEdits`).
 */
export function regenerate(
  context: RunnerContext,
  input: { requestId: string; baseVersion: number },
): Promise<PlanAnswer> {
  const { requestId, baseVersion } = input;
  return commitPlan(context, {
    requestId,
    baseVersion,
    compute: (state, today) => {
      refuseStaleBase(planInForce(state), baseVersion);
      const next = replanned(state, {
        after: state,
        today,
        now: context.now,
        reasons: [RUNNER_EDIT],
        origin: "edit",
      });
      return next.plan === undefined ? null : { action: "regenerate", ...next };
    },
  });
}
