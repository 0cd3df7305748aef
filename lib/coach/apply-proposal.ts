import type { RunnerContext } from "@/lib/data/change-runner";
import { dismissOpenProposal, findProposal, type StoredProposal } from "@/lib/data/proposals";
import { AppError } from "@/lib/errors";
import { applyEdits } from "@/lib/plan/edit-plan";
import { restoreVersion } from "@/lib/plan/restore-version";
import type { PlanChange } from "@/lib/training";
import { PROPOSAL_TTL_HOURS, UNDO_DAYS } from "./constants";

async function proposalOf({ db, runnerId }: RunnerContext, proposalId: string): Promise<StoredProposal> {
  const proposal = await findProposal(db, { runnerId, proposalId });
  if (proposal) return proposal;
  throw new AppError("notFound", { code: "noProposal", message: "This proposal does not exist." });
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
): Promise<{ version: number; changes: PlanChange[] }> {
  const proposal = await proposalOf(context, proposalId);
  const { state, appliedVersion, changes, baseVersion, ops } = proposal;
  if (state === "applied" && appliedVersion !== null) return { version: appliedVersion, changes };
  if (state !== "open") {
    const message = "This proposal was dismissed or undone. Ask the coach again if you want it after all.";
    throw new AppError("badInput", { code: "proposalClosed", message });
  }
  if (new Date(proposal.expiresAt) <= context.now) {
    const message =
      "This proposal is more than a day old. Ask the coach again, your plan may look different now.";
    throw new AppError("badInput", { code: "proposalExpired", message });
  }
  return applyEdits(context, { requestId, baseVersion, ops, origin: "chat", proposalId });
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

/**
 * Takes an applied proposal back: the plan stands as it did before, as a new version. Only while nothing else has
 * changed the plan since, and for seven days.
 * @throws AppError notFound; badInput `notApplied` or `undoOver`; stale with the changes since.
 */
export async function undoProposal(
  context: RunnerContext,
  { proposalId, requestId }: { proposalId: string; requestId: string },
): ReturnType<typeof restoreVersion> {
  const { state, appliedVersion, expiresAt } = await proposalOf(context, proposalId);
  if ((state !== "applied" && state !== "undone") || appliedVersion === null) {
    throw new AppError("badInput", {
      code: "notApplied",
      message: "This proposal was not applied, so there is nothing to undo.",
    });
  }
  const openMs = (UNDO_DAYS * HOURS_PER_DAY - PROPOSAL_TTL_HOURS) * MS_PER_HOUR;
  if (new Date(expiresAt).getTime() + openMs <= context.now.getTime()) {
    const message =
      "A change can be undone for seven days. You can still restore an earlier version of your plan.";
    throw new AppError("badInput", { code: "undoOver", message });
  }
  const version = appliedVersion - 1;
  return restoreVersion(context, {
    requestId,
    baseVersion: appliedVersion,
    version,
    origin: "undo",
    proposalId,
  });
}
