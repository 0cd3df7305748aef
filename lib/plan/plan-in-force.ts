import type { StoredPlan } from "@/lib/data/plan-row";
import type { NextPlan } from "@/lib/data/plan-write";
import type { RunnerState } from "@/lib/data/runner-state";
import { AppError } from "@/lib/errors";
import { type DatedWorkout, ENGINE_VERSION } from "@/lib/training";

/** The plan in force. @throws AppError badInput when there is none yet. */
export function planInForce(state: RunnerState): StoredPlan {
  if (state.plan !== null) return state.plan;
  const message = "Finish the questions at the start first; then there is a plan to work with.";
  throw new AppError("badInput", { code: "onboardingNeeded", message });
}

/** Ids of workouts of which more is believed than the plan: they are history, no edit touches them. */
export function settledIds(state: Pick<RunnerState, "beliefs">): string[] {
  return state.beliefs.flatMap(({ workoutId, state: believed }) =>
    workoutId === null || believed === "planned" ? [] : [workoutId],
  );
}

/** The next version with other workouts and all else as it is. */
export function withWorkouts(
  plan: StoredPlan,
  input: { workouts: DatedWorkout[]; pinnedIds: ReadonlySet<string>; changes: NextPlan["changes"] },
): NextPlan {
  return {
    season: { id: plan.seasonId, season: plan.season, input: plan.seasonInput },
    engineVersion: ENGINE_VERSION,
    lastDay: plan.lastDay,
    fitness: plan.fitness,
    feasible: plan.feasible,
    reason: plan.reason,
    warnings: plan.warnings,
    ...input,
  };
}

/** Refuses a change that was made looking at an older version. @throws AppError stale */
export function refuseStaleBase(plan: StoredPlan, baseVersion: number): void {
  if (plan.version === baseVersion) return;
  throw new AppError("stale", {
    code: "staleBase",
    message: "Your plan changed in the meantime. Look at it again and repeat the change.",
    extra: { currentVersion: plan.version },
  });
}
