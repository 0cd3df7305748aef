import type { RunnerContext } from "@/lib/data/change-runner";
import { dismissOpenProposal, findProposal, type StoredProposal } from "@/lib/data/proposals";
import { AppError } from "@/lib/errors";
import type { PlanAnswer } from "@/lib/plan/commit-plan";
import { applyEdits } from "@/lib/plan/edit-plan";
import { restoreVersion } from "@/lib/plan/restore-version";
import { planEditSchema } from "@/lib/training";
import { PROPOSAL_TTL_HOURS, UNDO_DAYS } from "./constants";
import { applyFacts, applyRun, undoFacts, undoRun } from "./facts/apply-facts";
import { factOpSchema, proposalOpsSchema } from "./facts/fact-op";
import { factValuesSchema } from "./facts/fact-values";

async function proposalOf({ db, runnerId }: RunnerContext, proposalId: string): Promise<StoredProposal> {
  const proposal = await findProposal(db, { runnerId, proposalId });
  if (proposal) return proposal;
  throw new AppError("notFound", { code: "noProposal", message: "This proposal does not exist." });
}

function appliedAnswer({ state, appliedVersion, baseVersion, changes }: StoredProposal): PlanAnswer | null {
  return state === "applied" ? { version: appliedVersion ?? baseVersion, changes } : null;
}

/** When two windows apply it at once, the run that looks recorded to the later one is this very run. */
async function applyRunOnce(
  context: RunnerContext,
  input: Parameters<typeof applyRun>[1],
): Promise<PlanAnswer> {
  try {
    return await applyRun(context, input);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "looksRecorded") throw error;
    const answer = appliedAnswer(await proposalOf(context, input.proposalId));
    if (answer === null) throw error;
    return answer;
  }
}

/**
 * Applies a proposal on the runner's own request: validated anew, and only on the plan that it was made for. Applying
 * it twice gives the first answer again.
 * @throws AppError notFound; badInput `proposalClosed` or `proposalExpired`, or the rule that it breaks by now; stale
 * with the changes since, when the plan has moved on.
 */
export async function applyProposal(
  context: RunnerContext,
  { proposalId, requestId }: { proposalId: string; requestId: string },
): Promise<PlanAnswer> {
  const proposal = await proposalOf(context, proposalId);
  const before = appliedAnswer(proposal);
  if (before !== null) return before;
  const { state, baseVersion } = proposal;
  if (state !== "open") {
    const message = "This proposal was dismissed or undone. Ask the coach again if you want it after all.";
    throw new AppError("badInput", { code: "proposalClosed", message });
  }
  if (new Date(proposal.expiresAt) <= context.now) {
    const message =
      "This proposal is more than a day old. Ask the coach again, your plan may look different now.";
    throw new AppError("badInput", { code: "proposalExpired", message });
  }
  const ops = proposalOpsSchema.parse(proposal.ops);
  const fact = factOpSchema.safeParse(ops[0]);
  if (fact.success) {
    if (fact.data.op === "logRun") {
      return applyRunOnce(context, { requestId, proposalId, told: fact.data.run, baseVersion });
    }
    const facts = factValuesSchema.parse(proposal.facts?.before ?? {});
    return applyFacts(context, { requestId, proposalId, op: fact.data, baseVersion, before: facts });
  }
  const edits = planEditSchema.array().parse(ops);
  return applyEdits(context, { requestId, baseVersion, ops: edits, origin: "chat", proposalId });
}

/** Puts a proposal aside. Dismissing it twice is the same as once. @throws AppError notFound, badInput */
export async function dismissProposal(
  context: RunnerContext,
  { proposalId }: { proposalId: string },
): Promise<{ state: "dismissed" }> {
  const { dismissed } = await dismissOpenProposal(context.db, { runnerId: context.runnerId, proposalId });
  if (dismissed) return { state: "dismissed" };
  const { state } = await proposalOf(context, proposalId);
  if (state === "dismissed") return { state };
  const message = "This proposal was applied already. You can undo it instead.";
  throw new AppError("badInput", { code: "proposalClosed", message });
}

const MS_PER_HOUR = 3_600_000;
const HOURS_PER_DAY = 24;

function refuseUndo({ state, expiresAt, appliedVersion, facts }: StoredProposal, now: Date): void {
  const wasApplied = state === "applied" || state === "undone";
  const canBeUndone = facts === null ? appliedVersion !== null : Object.keys(facts.before).length > 0;
  if (wasApplied && !canBeUndone) {
    const message = "What you felt on a run can't be undone here; you can correct it on the page of the run.";
    throw new AppError("badInput", { code: "noUndo", message });
  }
  if (!wasApplied) {
    const message = "This proposal was not applied, so there is nothing to undo.";
    throw new AppError("badInput", { code: "notApplied", message });
  }
  const openMs = (UNDO_DAYS * HOURS_PER_DAY - PROPOSAL_TTL_HOURS) * MS_PER_HOUR;
  if (new Date(expiresAt).getTime() + openMs > now.getTime()) return;
  const message =
    "A change can be undone for seven days. You can still restore an earlier version of your plan.";
  throw new AppError("badInput", { code: "undoOver", message });
}

/**
 * Takes an applied proposal back: plan, goals or settings stand as they did before, as a new version. Only while nothing
 * else has changed them since, and for seven days.
 * @throws AppError notFound; badInput `notApplied`, `noUndo` or `undoOver`; stale with the changes since,
 * or `runTakenOver` where a recording or a correction stands for the run that was told.
 */
export async function undoProposal(
  context: RunnerContext,
  { proposalId, requestId }: { proposalId: string; requestId: string },
): Promise<PlanAnswer> {
  const proposal = await proposalOf(context, proposalId);
  refuseUndo(proposal, context.now);
  const { facts, appliedVersion, baseVersion, state } = proposal;
  if (facts !== null) {
    if (state === "undone") return { version: appliedVersion ?? baseVersion, changes: [] };
    const applied = { requestId, proposalId, baseVersion: appliedVersion ?? baseVersion };
    if ("run" in facts.after) return undoRun(context, applied);
    const [before, after] = [factValuesSchema.parse(facts.before), factValuesSchema.parse(facts.after)];
    return undoFacts(context, { requestId, proposalId, before, after });
  }
  const applied = appliedVersion ?? baseVersion;
  return restoreVersion(context, {
    ...{ requestId, proposalId },
    ...{ baseVersion: applied, version: applied - 1, origin: "undo" },
  });
}
