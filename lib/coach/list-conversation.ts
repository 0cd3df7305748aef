import type { RunnerContext } from "@/lib/data/change-runner";
import { findNewestThread, findThread, listMessages, type StoredMessage } from "@/lib/data/chat";
import { listProposals, type StoredProposal } from "@/lib/data/proposals";
import { answerMeta, answerStatus } from "./answer-meta";
import { MESSAGES_SHOWN } from "./constants";
import { type ShownProposal, type Standing, shownProposal, standingNow } from "./shown-proposal";
import { noThread } from "./threads";
import type { AnswerSource } from "./ui-stream";

export interface ShownMessage {
  id: string;
  requestId: string;
  role: "runner" | "coach";
  content: string;
  createdAt: string;
  source: AnswerSource | null;
  /** What its models cost in USD; null when nothing. */
  costUsd: number | null;
  /** `answering`: another window is being answered right now. */
  status: "answering" | "done" | "stopped";
  proposal: ShownProposal | null;
}

export interface Conversation {
  threadId: string | null;
  messages: ShownMessage[];
}

function shownMessage(
  message: StoredMessage,
  { proposals, standing, now }: { proposals: StoredProposal[]; standing: Standing | null; now: Date },
): ShownMessage {
  const meta = answerMeta(message);
  const stored = proposals.find((proposal) => proposal.id === meta.proposalId);
  const { id, requestId, role, content, createdAt } = message;
  return {
    id,
    requestId,
    role,
    content,
    createdAt,
    source: meta.source,
    costUsd: meta.costUsd || null,
    status: answerStatus(meta, now),
    proposal: stored ? shownProposal(stored, { weeks: meta.weeks, standing }) : null,
  };
}

/**
 * A conversation with its proposals, oldest first; without an id the newest one, empty when there is none yet.
 * @throws AppError notFound for an id that is not the runner's.
 */
export async function listConversation(
  context: RunnerContext,
  { threadId }: { threadId: string | null },
): Promise<Conversation> {
  const { db, runnerId, now } = context;
  const thread =
    threadId === null
      ? await findNewestThread(db, { runnerId })
      : await findThread(db, { runnerId, threadId });
  if (!thread) {
    if (threadId === null) return { threadId: null, messages: [] };
    throw noThread();
  }
  const [messages, proposals] = await Promise.all([
    listMessages(db, { runnerId, threadId: thread.id, limit: MESSAGES_SHOWN }),
    listProposals(db, { runnerId, threadId: thread.id }),
  ]);
  const standing = await standingNow(context, proposals);
  return {
    threadId: thread.id,
    messages: messages.map((message) => shownMessage(message, { proposals, standing, now })),
  };
}
