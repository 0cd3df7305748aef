import type { RunnerContext } from "@/lib/data/change-runner";
import { planWriteOf } from "@/lib/data/plan-write";
import type { RunnerState } from "@/lib/data/runner-state";
import { AppError } from "@/lib/errors";
import { fitnessWithPlan } from "@/lib/ledger/stored-fitness";
import type { LocalDate } from "@/lib/training";
import { type ComputedChange, commitPlan, type PlanAnswer } from "./commit-plan";
import { planInForce, refuseStaleBase } from "./plan-in-force";
import { refuseMoreLoad } from "./refuse-more-load";
import { type OldVersion, restoredPlan } from "./restored-plan";
import { oldVersion } from "./versions";

function restoreChange(
  state: RunnerState,
  input: { old: OldVersion; baseVersion: number; origin: "undo" | "restore"; today: LocalDate; now: Date },
): ComputedChange | null {
  const { old, origin, today, now } = input;
  const plan = planInForce(state);
  refuseStaleBase(plan, input.baseVersion);
  const { from, next, wishes, violations } = restoredPlan(state, { plan, old, today });
  if (violations.length > 0) {
    const remedy = "Change your goals, days or single runs instead; what comes out of that is safe.";
    const message = `That version would not be safe any more. ${violations[0]?.message ?? ""} ${remedy}`;
    throw new AppError("badInput", { code: "breaksRule", message, extra: { violations } });
  }
  refuseMoreLoad(state.profile.health, next.changes);
  const write = planWriteOf({ base: plan, before: state.workouts, next, from, origin });
  const isChange = write.opened.length + write.closed.length + Object.keys(wishes).length > 0;
  if (!isChange) return null;
  const fitness = fitnessWithPlan(state, { plan: write, today, now });
  return { action: origin, detail: { changes: next.changes }, plan: write, fitness, ...wishes };
}

/**
 * Makes a new version whose open days equal those of an older one. The past is not touched, and days that came into
 * view since then stay, or follow from the goals that the older version was made for: where they are others now, they
 * come back too. Undoing the newest change is restoring the version before it.
 * @throws AppError stale (see `applyEdits`), notFound, badInput `breaksRule`.
 */
export async function restoreVersion(
  context: RunnerContext,
  input: {
    requestId: string;
    baseVersion: number;
    version: number;
    origin: "undo" | "restore";
    /** The applied proposal that this takes back. */
    proposalId?: string;
  },
): Promise<PlanAnswer> {
  const { requestId, baseVersion, origin, proposalId } = input;
  const old = await oldVersion(context, input.version);
  return commitPlan(context, {
    requestId,
    baseVersion,
    compute: (state, today) => {
      const change = restoreChange(state, { old, baseVersion, origin, today, now: context.now });
      if (change === null || proposalId === undefined) return change;
      return { ...change, proposal: { id: proposalId, state: "undone" } };
    },
  });
}
