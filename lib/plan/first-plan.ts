import type { PlanWrite } from "@/lib/data/commit";
import { planWriteOf } from "@/lib/data/plan-write";
import { AppError } from "@/lib/errors";
import { buildPlan, horizonOf, type PlanInput, type PlanOutput, workoutsOf } from "@/lib/training";

/** Refuses a wish that no safe plan can fulfil; the message says why, `extra.reason.alternatives` what would be possible. */
export function refuseInfeasible(output: Pick<PlanOutput, "feasible" | "reason">): void {
  if (output.feasible) return;
  const { reason } = output;
  const message =
    reason?.message ?? "There is no safe plan for this goal. Choose a later race or a shorter one.";
  throw new AppError("badInput", { code: "notFeasible", message, extra: { reason } });
}

/**
 * Version 1 of a plan.
 * @throws AppError badInput `notFeasible`.
 */
export function firstPlanWrite(input: PlanInput): PlanWrite {
  const output = buildPlan(input);
  refuseInfeasible(output);
  const { first, last } = horizonOf(input.today);
  return planWriteOf({
    base: null,
    before: [],
    next: {
      season: { id: crypto.randomUUID(), season: output.season, input },
      engineVersion: output.engineVersion,
      lastDay: last,
      fitness: output.fitness,
      feasible: output.feasible,
      reason: output.reason,
      warnings: output.warnings,
      workouts: workoutsOf(output),
      pinnedIds: new Set(),
      changes: [],
    },
    from: first,
    origin: "onboarding",
  });
}
