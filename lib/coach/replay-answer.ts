import type { RunnerContext } from "@/lib/data/change-runner";
import type { StoredMessage } from "@/lib/data/chat";
import { findProposal } from "@/lib/data/proposals";
import { answerMeta } from "./answer-meta";
import { shownProposal, standingNow } from "./shown-proposal";
import type { UiChunk } from "./ui-stream";

/** A stored answer as a stream: for a request that was answered before, over a connection that was lost. */
export async function* replayAnswer(
  context: RunnerContext,
  message: StoredMessage,
): AsyncGenerator<UiChunk, void, undefined> {
  const { db, runnerId } = context;
  const { source, proposalId, weeks, costUsd } = answerMeta(message);
  yield { type: "start", messageId: message.id };
  if (source) yield { type: "data-source", data: source };
  yield { type: "text-start", id: "text-1" };
  yield { type: "text-delta", id: "text-1", delta: message.content };
  yield { type: "text-end", id: "text-1" };
  const stored = proposalId ? await findProposal(db, { runnerId, proposalId }) : null;
  if (stored) {
    const standing = await standingNow(context, [stored]);
    yield { type: "data-proposal", id: stored.id, data: shownProposal(stored, { weeks, standing }) };
  }
  if (costUsd) yield { type: "data-cost", data: { usd: costUsd } };
  yield { type: "finish" };
}
