import type { RunnerContext } from "@/lib/data/change-runner";
import type { RunnerState } from "@/lib/data/runner-state";
import { type ComputedChange, commitPlan, type PlanAnswer } from "@/lib/plan/commit-plan";
import { refuseInfeasible } from "@/lib/plan/first-plan";
import { planInForce } from "@/lib/plan/plan-in-force";
import { replanned } from "@/lib/plan/replan";
import { localDateAt } from "@/lib/training";
import { healthAfterPatch, usualWeekKm } from "./health-flags";
import { type ProfilePatch, patchedParts, reasonsOf } from "./profile-patch";
import { refuseBadWishes } from "./refuse-input";

/** What follows when facts or preferences change. Pure but for the clock it is given. @throws AppError as `updateProfile` */
export function profileChange(state: RunnerState, input: { patch: ProfilePatch; now: Date }): ComputedChange {
  planInForce(state);
  const { patch, now } = input;
  const today = localDateAt(now, patch.timeZone ?? state.profile.timeZone);
  const weekKm = usualWeekKm(state, today);
  const health = patch.health && healthAfterPatch(state.profile.health, patch.health, { today, weekKm });
  const profile = patchedParts(state.profile, { patch, health });
  const action = "updateProfile";
  const reasons = reasonsOf(state.profile, patch);
  const after: RunnerState = { ...state, profile: { ...state.profile, ...profile } };
  // Paths of the plan input are paths of the patch too: availability.days, runner.hrRest.
  refuseBadWishes(after, { today, fieldOf: (path) => path });
  if (reasons.length === 0) return { action, detail: { changes: [] }, profile };
  const origin = patch.health === undefined ? "profile" : "health";
  const next = replanned(state, { after, today, now, reasons, origin });
  // Pain and illness are facts, not wishes: they are stored whatever they mean for the goal.
  const wasPossible = state.plan?.feasible !== false;
  if (patch.health === undefined && wasPossible && next.plan) refuseInfeasible(next.plan);
  return { action, profile, ...next };
}

/**
 * Changes facts or preferences of the runner. What affects training (days, health, methodology, age, experience, heart
 * rates) also makes a new version of the plan, with the reason in each change; units and time zone don't.
 * @throws AppError badInput with fields as paths of the patch, or `notFeasible` with extra.reason; nothing is stored then.
 */
export function updateProfile(
  context: RunnerContext,
  input: { requestId: string; patch: ProfilePatch },
): Promise<PlanAnswer> {
  const { requestId, patch } = input;
  return commitPlan(context, {
    requestId,
    compute: (state) => profileChange(state, { patch, now: context.now }),
  });
}
