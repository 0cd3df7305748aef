import type { RunnerContext } from "@/lib/data/change-runner";
import type { StoredWorkout } from "@/lib/data/plan-row";
import { bodyOf, planWriteOf } from "@/lib/data/plan-write";
import type { RunnerState } from "@/lib/data/runner-state";
import { AppError } from "@/lib/errors";
import { firstOpenDay } from "@/lib/ledger/next-plan";
import { planInputOf } from "@/lib/ledger/plan-input";
import { checkPlan, diffPlans, type LocalDate, type Violation } from "@/lib/training";
import { type ComputedChange, commitPlan, type PlanAnswer } from "./commit-plan";
import { RUNNER_EDIT } from "./edit-plan";
import { planInForce, refuseStaleBase, withWorkouts } from "./plan-in-force";
import { planAtVersion } from "./versions";

type OldVersion = Awaited<ReturnType<typeof planAtVersion>>;

/** Open days as they stood in the old version; days that came into view since then stay as they are. */
function restored(state: RunnerState, input: { old: OldVersion; from: LocalDate }): StoredWorkout[] {
  const { old, from } = input;
  const horizon = old.lastDay;
  return [
    ...state.workouts.filter(({ date }) => date < from || date > horizon),
    ...old.workouts.filter(({ date }) => from <= date && date <= horizon),
  ].sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
}

/** Rules that the old plan would break today and the plan in force doesn't: facts have moved on since then. */
function newViolations(
  state: RunnerState,
  input: { workouts: readonly StoredWorkout[]; today: LocalDate },
): Violation[] {
  const { season, fitness } = planInForce(state);
  const planInput = planInputOf(state, input.today);
  const breaches = (workouts: readonly StoredWorkout[]) =>
    checkPlan({
      workouts: workouts.filter(({ date }) => date >= input.today).map(bodyOf),
      input: planInput,
      season,
      fitness,
    }).filter(({ tier }) => tier === "H");
  const known = new Set(breaches(state.workouts).map(({ rule, date }) => `${rule} ${date}`));
  return breaches(input.workouts).filter(({ rule, date }) => !known.has(`${rule} ${date}`));
}

function restoreChange(
  state: RunnerState,
  input: { old: OldVersion; baseVersion: number; origin: "undo" | "restore"; today: LocalDate },
): ComputedChange | null {
  const { old, origin, today } = input;
  const plan = planInForce(state);
  refuseStaleBase(plan, input.baseVersion);
  if (old.seasonId !== plan.seasonId) {
    const message = "That version was made for other goals, days or health than now. Change those instead.";
    throw new AppError("badInput", { code: "otherSeason", message });
  }
  const from = firstOpenDay(state, today);
  const workouts = restored(state, { old, from });
  const violations = newViolations(state, { workouts, today });
  if (violations.length > 0) {
    const message = `That version would not be safe any more. ${violations[0]?.message ?? ""}`.trim();
    throw new AppError("badInput", { code: "breaksRule", message, extra: { violations } });
  }
  const before = state.workouts;
  const bodies = workouts.map(bodyOf);
  const changes = diffPlans({ before: before.map(bodyOf), after: bodies, from, reasons: [RUNNER_EDIT] });
  const pinnedIds = new Set(workouts.filter(({ pinned }) => pinned).map(({ id }) => id));
  const next = withWorkouts(plan, { workouts: bodies, pinnedIds, changes });
  const write = planWriteOf({ base: plan, before, next, from, origin });
  if (write.opened.length === 0 && write.closed.length === 0) return null;
  return { action: origin, detail: { changes }, plan: write };
}

/**
 * Makes a new version whose open days equal those of an older one. The past is not touched, and days that came into
 * view since then stay. Undoing the newest change is restoring the version before it.
 * @throws AppError stale (see `applyEdits`), notFound, badInput `otherSeason` or `breaksRule`.
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
  const old = await planAtVersion(context, input.version);
  return commitPlan(context, {
    requestId,
    baseVersion,
    compute: (state, today) => {
      const change = restoreChange(state, { old, baseVersion, origin, today });
      if (change === null || proposalId === undefined) return change;
      return { ...change, proposal: { id: proposalId, state: "undone" } };
    },
  });
}
