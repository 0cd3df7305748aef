import type { RunnerContext } from "@/lib/data/change-runner";
import { changesOfVersions } from "@/lib/data/plan-versions";
import type { RunnerState } from "@/lib/data/runner-state";
import { AppError } from "@/lib/errors";
import type { ToldRun } from "@/lib/imports/logged-run";
import { logSuggestedRun, removeSuggestedRun } from "@/lib/imports/use-cases/log-activity";
import { lateSnapshots } from "@/lib/ledger/late-snapshots";
import { type ComputedChange, commitPlan, type PlanAnswer } from "@/lib/plan/commit-plan";
import { planInForce, refuseStaleBase } from "@/lib/plan/plan-in-force";
import { refuseMoreLoad } from "@/lib/plan/refuse-more-load";
import { dayOfFeedback } from "@/lib/runner/feedback";
import { profilePatchSchema } from "@/lib/runner/profile-patch";
import type { Goal, LocalDate } from "@/lib/training";
import { type FactChange, factChange, goalsBecome, profileBecomes } from "./fact-change";
import type { FactOp } from "./fact-op";
import { type FactValues, patchBetween, stillStands, valuesNow } from "./fact-values";

interface Applied {
  requestId: string;
  proposalId: string;
}

function refuseMoved(state: RunnerState, expected: FactValues): void {
  if (stillStands(state, expected)) return;
  throw new AppError("stale", {
    code: "factsMoved",
    message: "Your goals or settings changed in the meantime. Look at them and ask the coach again.",
    extra: { currentVersion: state.plan?.version ?? 0 },
  });
}

/**
 * Applies an operation on goals, settings or feedback as the runner's own change, computed anew from what stands now.
 * @throws AppError stale when the plan or these facts have moved on since the suggestion; else as the fact's own use case.
 */
export async function applyFacts(
  context: RunnerContext,
  input: Applied & { op: FactOp; baseVersion: number; before: FactValues },
): Promise<PlanAnswer> {
  const { requestId, proposalId, op, baseVersion, before } = input;
  return commitPlan(context, {
    requestId,
    baseVersion,
    oldest: op.op === "logFeedback" ? await dayOfFeedback(context, op.feedback) : null,
    compute: async (state, today): Promise<ComputedChange> => {
      // What was felt on a run does not depend on the plan that stands now.
      if (op.op !== "logFeedback") refuseStaleBase(planInForce(state), baseVersion);
      refuseMoved(state, before);
      const { change, facts } = factChange(state, { op, today, now: context.now });
      refuseMoreLoad(state.profile.health, change.plan?.changes ?? []);
      const snapshots = facts === undefined ? {} : await lateSnapshots(context.db, { facts, today });
      return { ...change, ...snapshots, proposal: { id: proposalId, state: "applied" } };
    },
  });
}

/**
 * Logs the run of a suggestion by the same path as a run that is typed in.
 * @throws AppError badInput when a run like it is there by now.
 */
export async function applyRun(
  context: RunnerContext,
  input: Applied & { told: ToldRun; baseVersion: number },
): Promise<PlanAnswer> {
  const { planVersion } = await logSuggestedRun(context, input);
  return planAnswer(context, { planVersion, baseVersion: input.baseVersion });
}

/**
 * Takes back the run that a suggestion logged; beliefs, fitness and plan follow.
 * @throws AppError notFound; stale where a recording or a correction stands in its place.
 */
export async function undoRun(
  context: RunnerContext,
  input: Applied & { baseVersion: number },
): Promise<PlanAnswer> {
  const { planVersion } = await removeSuggestedRun(context, input);
  return planAnswer(context, { planVersion, baseVersion: input.baseVersion });
}

async function planAnswer(
  { db, runnerId }: RunnerContext,
  { planVersion, baseVersion }: { planVersion: number | null; baseVersion: number },
): Promise<PlanAnswer> {
  if (planVersion === null) return { version: baseVersion, changes: [] };
  const changes = await changesOfVersions(db, { runnerId, from: planVersion, to: planVersion });
  return { version: planVersion, changes };
}

/** The goals that come and go so that `wanted` stand again; equal goals stay the rows they are. */
function goalsBack(
  state: RunnerState,
  { wanted, today, now }: { wanted: Goal[]; today: LocalDate; now: Date },
): FactChange {
  const missing = wanted.map((goal) => JSON.stringify(goal));
  const dropped = state.goals.filter(({ goal }) => {
    const at = missing.indexOf(JSON.stringify(goal));
    if (at >= 0) missing.splice(at, 1);
    return at < 0;
  });
  const added = missing.map((goal): Goal => JSON.parse(goal));
  return goalsBecome(state, { goals: { dropped: dropped.map(({ id }) => id), added }, today, now });
}

/**
 * Puts goals or settings back as they stood before a proposal was applied, as a change of its own: the plan is made anew
 * for them, from what is known by now.
 * @throws AppError stale when they have been changed since; else as the fact's own use case.
 */
export function undoFacts(
  context: RunnerContext,
  input: Applied & { before: FactValues; after: FactValues },
): Promise<PlanAnswer> {
  const { requestId, proposalId, before, after } = input;
  const { now } = context;
  return commitPlan(context, {
    requestId,
    compute: (state, today): ComputedChange => {
      refuseMoved(state, after);
      const patch = profilePatchSchema.parse(patchBetween(valuesNow(state, before), before));
      const { change } =
        before.goals === undefined
          ? profileBecomes(state, { patch, now })
          : goalsBack(state, { wanted: before.goals, today, now });
      refuseMoreLoad(state.profile.health, change.plan?.changes ?? []);
      return { ...change, proposal: { id: proposalId, state: "undone" } };
    },
  });
}
