import type { RunnerContext } from "@/lib/data/change-runner";
import { commitPlan, type PlanAnswer } from "@/lib/plan/commit-plan";
import { planInForce } from "@/lib/plan/plan-in-force";
import { replanned } from "@/lib/plan/replan";
import type { HealthFlagLevel } from "@/lib/training";
import { usualWeekKm, withFlags } from "./health-flags";

/**
 * Opens a note about the runner's health, on the runner's own words in the chat, and holds the plan back with it. It
 * stays until the runner clears it. A note that is open already changes nothing.
 * @throws AppError badInput `onboardingNeeded` when there is no plan yet.
 */
export function openHealthFlag(
  context: RunnerContext,
  { requestId, level }: { requestId: string; level: HealthFlagLevel },
): Promise<PlanAnswer> {
  return commitPlan(context, {
    requestId,
    compute: (state, today) => {
      planInForce(state);
      const before = state.profile.health;
      const health = withFlags(before, { levels: [level], today, weekKm: usualWeekKm(state, today) });
      if (health === before) return null;
      const after = { ...state, profile: { ...state.profile, health } };
      const reasons = level === "pain" ? (["pain"] as const) : (["health"] as const);
      const next = replanned(state, { after, today, now: context.now, reasons, origin: "health" });
      return { action: "healthNote", profile: { health }, ...next };
    },
  });
}
