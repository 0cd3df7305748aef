import type { RunnerContext } from "@/lib/data/change-runner";
import type { StoredMessage } from "@/lib/data/chat";
import { findProposal, type StoredProposal } from "@/lib/data/proposals";
import { answerMeta } from "./answer-meta";
import type { ProposalDraft } from "./draft-proposal";
import { proposalOpsSchema } from "./facts/fact-op";
import type { UiChunk } from "./ui-stream";

/** A stored proposal as the stream carries it. */
function proposalChunk(proposal: StoredProposal, weeks: ProposalDraft["weeks"]): UiChunk {
  const { id, summary, changes, warnings, expiresAt, evidence } = proposal;
  const ops = proposalOpsSchema.parse(proposal.ops);
  const facts = proposal.facts;
  return {
    type: "data-proposal",
    id,
    data: { id, ops, summary, changes, warnings, weeks, facts, evidence, expiresAt },
  };
}

/** A stored answer as a stream: for a request that was answered before, over a connection that was lost. */
export async function* replayAnswer(
  { db, runnerId }: RunnerContext,
  message: StoredMessage,
): AsyncGenerator<UiChunk, void, undefined> {
  const { source, proposalId, weeks, costUsd } = answerMeta(message);
  yield { type: "start", messageId: message.id };
  if (source) yield { type: "data-source", data: source };
  yield { type: "text-start", id: "text-1" };
  yield { type: "text-delta", id: "text-1", delta: message.content };
  yield { type: "text-end", id: "text-1" };
  const proposal = proposalId ? await findProposal(db, { runnerId, proposalId }) : null;
  if (proposal) yield proposalChunk(proposal, weeks);
  if (costUsd) yield { type: "data-cost", data: { usd: costUsd } };
  yield { type: "finish" };
}
