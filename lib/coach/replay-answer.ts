import { z } from "zod";
import type { RunnerContext } from "@/lib/data/change-runner";
import type { StoredMessage } from "@/lib/data/chat";
import { findProposal, type StoredProposal } from "@/lib/data/proposals";
import type { AnswerSource, UiChunk } from "./ui-stream";

const metaSchema = z.object({
  source: z
    .object({
      tier: z.enum(["high", "medium", "small", "rules"]),
      model: z.string().nullable(),
      reason: z.enum(["noModel", "modelsFailed", "budget", "safety"]).nullable(),
    })
    .nullable()
    .default(null),
  proposalId: z.uuid().nullable().default(null),
  stopped: z.boolean().default(false),
});

/** What is stored beside an answer. */
export interface AnswerMeta {
  source: AnswerSource | null;
  proposalId: string | null;
  stopped: boolean;
}

/** The part of a stored message's meta that is shown; unknown or old shapes give nothing. */
export function answerMeta(message: StoredMessage): AnswerMeta {
  return metaSchema.catch({ source: null, proposalId: null, stopped: false }).parse(message.meta);
}

/** A stored proposal as the stream carries it. The weeks are part of the live draft only. */
function proposalChunk(proposal: StoredProposal): UiChunk {
  const { id, ops, summary, changes, warnings, expiresAt } = proposal;
  return { type: "data-proposal", id, data: { ops, summary, changes, warnings, weeks: [], expiresAt } };
}

/** A stored answer as a stream: for a request that was answered before, over a connection that was lost. */
export async function* replayAnswer(
  { db, runnerId }: RunnerContext,
  message: StoredMessage,
): AsyncGenerator<UiChunk, void, undefined> {
  const { source, proposalId } = answerMeta(message);
  yield { type: "start", messageId: message.id };
  if (source) yield { type: "data-source", data: source };
  yield { type: "text-start", id: "text-1" };
  yield { type: "text-delta", id: "text-1", delta: message.content };
  yield { type: "text-end", id: "text-1" };
  const proposal = proposalId ? await findProposal(db, { runnerId, proposalId }) : null;
  if (proposal) yield proposalChunk(proposal);
  yield { type: "finish" };
}
