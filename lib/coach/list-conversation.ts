import type { RunnerContext } from "@/lib/data/change-runner";
import { findNewestThread, findThread, listMessages } from "@/lib/data/chat";
import { listProposals, type StoredProposal } from "@/lib/data/proposals";
import { AppError } from "@/lib/errors";
import { MESSAGES_SHOWN } from "./constants";
import { answerMeta } from "./replay-answer";
import type { AnswerSource } from "./ui-stream";

/** A proposal as a page shows it. `expired` is worked out at the time of reading. */
export type ShownProposal = Omit<StoredProposal, "threadId" | "requestId"> & { expired: boolean };

export interface ShownMessage {
  id: string;
  requestId: string;
  role: "runner" | "coach";
  content: string;
  createdAt: string;
  source: AnswerSource | null;
  stopped: boolean;
  proposal: ShownProposal | null;
}

export interface Conversation {
  threadId: string | null;
  messages: ShownMessage[];
}

function shown(proposal: StoredProposal, now: Date): ShownProposal {
  const { threadId: _thread, requestId: _request, ...rest } = proposal;
  return { ...rest, expired: rest.state === "open" && new Date(rest.expiresAt) <= now };
}

/**
 * A conversation with its proposals, oldest first; without an id the newest one, empty when there is none yet.
 * @throws AppError notFound for an id that is not the runner's.
 */
export async function listConversation(
  { db, runnerId, now }: RunnerContext,
  { threadId }: { threadId: string | null },
): Promise<Conversation> {
  const thread =
    threadId === null
      ? await findNewestThread(db, { runnerId })
      : await findThread(db, { runnerId, threadId });
  if (!thread) {
    if (threadId === null) return { threadId: null, messages: [] };
    throw new AppError("notFound", {
      code: "noThread",
      message: "This conversation does not exist any more.",
    });
  }
  const [messages, proposals] = await Promise.all([
    listMessages(db, { runnerId, threadId: thread.id, limit: MESSAGES_SHOWN }),
    listProposals(db, { runnerId, threadId: thread.id }),
  ]);
  const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  return {
    threadId: thread.id,
    messages: messages.map((message) => {
      const { source, stopped, proposalId } = answerMeta(message);
      const proposal = proposalId === null ? undefined : byId.get(proposalId);
      const { id, requestId, role, content, createdAt } = message;
      return {
        id,
        requestId,
        role,
        content,
        createdAt,
        source,
        stopped,
        proposal: proposal ? shown(proposal, now) : null,
      };
    }),
  };
}
