import type { RunnerContext } from "@/lib/data/change-runner";
import type { StoredProposal } from "@/lib/data/proposals";
import { loadRunnerState } from "@/lib/data/runner-state";
import { loadFromDay } from "@/lib/plan/first-day";
import { ONLY_LIGHTER } from "@/lib/plan/refuse-more-load";
import { type Health, hasOpenFlag, type PlanChange, raisesLoad } from "@/lib/training";
import type { ProposalDraft } from "./draft-proposal";

/** A proposal as a page shows it. */
export type ShownProposal = Omit<StoredProposal, "threadId" | "requestId"> & {
  weeks: ProposalDraft["weeks"];
  /** Why it can't be applied any more, or undone once it was; null while it can. */
  blocked: string | null;
};

/** What decides whether a suggestion can still be taken up. */
export interface Standing {
  version: number;
  health: Health;
  now: Date;
}

const TOO_OLD = "This suggestion is more than a day old. Ask the coach again if you still want it.";
const PLAN_MOVED =
  "Your plan has changed since this was suggested. Ask the coach again if you still want it.";
const PLAN_MOVED_AFTER =
  "Your plan has changed since, so this can't be undone here. Earlier versions of your plan can be restored on its page.";

function reversed({ before, after, ...change }: PlanChange): PlanChange {
  return { ...change, before: after, after: before };
}

function raises(changes: readonly PlanChange[]): boolean {
  return raisesLoad(changes) || changes.some(({ after }) => after?.hard === true);
}

/** A run, or how one felt, can be written down whatever the plan is by now. */
function isOfWhatWas({ ops }: StoredProposal): boolean {
  return ops.every(({ op }) => op === "logFeedback" || op === "logRun");
}

/** Why an open suggestion can't be applied. */
function whyNotApplied(proposal: StoredProposal, { version, health, now }: Standing): string | null {
  if (new Date(proposal.expiresAt) <= now) return TOO_OLD;
  if (!isOfWhatWas(proposal) && hasOpenFlag(health) && raises(proposal.changes)) return ONLY_LIGHTER;
  return !isOfWhatWas(proposal) && version !== proposal.baseVersion ? PLAN_MOVED : null;
}

function whyNotUndone(proposal: StoredProposal, { version, health }: Standing): string | null {
  if (!isOfWhatWas(proposal) && hasOpenFlag(health) && raises(proposal.changes.map(reversed)))
    return ONLY_LIGHTER;
  return proposal.facts === null && version !== proposal.appliedVersion ? PLAN_MOVED_AFTER : null;
}

function whyBlocked(proposal: StoredProposal, standing: Standing): string | null {
  if (proposal.state === "open") return whyNotApplied(proposal, standing);
  return proposal.state === "applied" ? whyNotUndone(proposal, standing) : null;
}

/** A stored proposal as it stands now; without a standing it awaits no decision. Pure. */
export function shownProposal(
  stored: StoredProposal,
  { weeks, standing }: { weeks: ProposalDraft["weeks"]; standing: Standing | null },
): ShownProposal {
  const { threadId: _thread, requestId: _request, ...proposal } = stored;
  return { ...proposal, weeks, blocked: standing && whyBlocked(stored, standing) };
}

/** What suggestions are held against now; nothing is read where none of them can be applied or undone. */
export async function standingNow(
  { db, runnerId, now }: RunnerContext,
  proposals: readonly StoredProposal[],
): Promise<Standing | null> {
  if (proposals.every(({ state }) => state === "dismissed" || state === "undone")) return null;
  const { plan, profile } = await loadRunnerState(db, { runnerId, from: loadFromDay(now) });
  return { version: plan?.version ?? 0, health: profile.health, now };
}
