import { randomUUID } from "node:crypto";
import type { RunnerContext } from "@/lib/data/change-runner";
import { finishTurn } from "@/lib/data/chat";
import { addProposal, type StoredProposal } from "@/lib/data/proposals";
import { answerTurn, type TurnInput } from "./answer";
import type { AnswerMeta } from "./answer-meta";
import { PROPOSAL_TTL_HOURS, STORED_ANSWER_CHARS } from "./constants";
import type { ProposalDraft } from "./draft-proposal";
import { type ShownProposal, shownProposal } from "./shown-proposal";
import type { AnswerSource, UiChunk } from "./ui-stream";

export interface StoredTurnInput {
  turn: Omit<TurnInput, "record">;
  threadId: string;
  requestId: string;
  baseVersion: number;
  /** See `AnswerMeta.turn`. */
  turnNumber: number;
}

const MS_PER_HOUR = 3_600_000;
const FAILED = "Something went wrong on our side, and nothing was changed. Please try again in a moment.";

/** What has been shown so far; it is what gets stored when the reader walks away. */
interface Seen {
  text: string;
  source: AnswerSource | null;
  proposal: { id: string; weeks: ProposalDraft["weeks"] } | null;
  faults: string[];
  /** Of all attempts, those that failed included. */
  costUsd: number;
  finished: boolean;
}

async function storeProposal(
  context: RunnerContext,
  { draft, input }: { draft: ProposalDraft; input: StoredTurnInput },
): Promise<Extract<UiChunk, { id: string; data: ShownProposal }>> {
  const { runnerId, db, now } = context;
  const { threadId, requestId, baseVersion } = input;
  const { weeks, ...told } = draft;
  const stored: StoredProposal = {
    ...told,
    id: randomUUID(),
    threadId,
    requestId,
    summary: draft.summary.slice(0, 1000),
    baseVersion,
    state: "open",
    appliedVersion: null,
    expiresAt: new Date(now.getTime() + PROPOSAL_TTL_HOURS * MS_PER_HOUR).toISOString(),
  };
  await addProposal(db, { ...stored, runnerId });
  return { type: "data-proposal", id: stored.id, data: shownProposal(stored, { weeks, standing: null }) };
}

function remember(seen: Seen, chunk: UiChunk): void {
  if (chunk.type === "text-delta") seen.text += chunk.delta;
  if (chunk.type === "data-reset") seen.text = "";
  if (chunk.type === "data-source") seen.source = chunk.data;
  if (chunk.type === "data-proposal" && chunk.id) {
    seen.proposal = { id: chunk.id, weeks: chunk.data.weeks };
  }
}

async function store(
  context: RunnerContext,
  { input, seen }: { input: StoredTurnInput; seen: Seen },
): Promise<void> {
  const { runnerId, db } = context;
  const { turn, turnNumber } = input;
  const content = seen.text.trim().slice(0, STORED_ANSWER_CHARS);
  const meta: AnswerMeta = {
    turn: turnNumber,
    status: seen.finished ? "done" : "stopped",
    until: null,
    source: seen.source,
    proposalId: seen.proposal?.id ?? null,
    weeks: seen.proposal?.weeks ?? [],
    replaced: seen.faults,
    costUsd: seen.costUsd,
  };
  await finishTurn(db, { runnerId, answerId: turn.messageId, content, meta });
}

/**
 * Answers a turn and stores what came of it: the proposal before it is shown, the answer before the end is announced. A reader who walks away leaves what they saw, marked as stopped.
 */
export async function* storedTurn(
  context: RunnerContext,
  input: StoredTurnInput,
): AsyncGenerator<UiChunk, void, undefined> {
  const seen: Seen = { text: "", source: null, proposal: null, faults: [], costUsd: 0, finished: false };
  let stored = false;
  const record: TurnInput["record"] = ({ costUsd }) => {
    seen.costUsd += costUsd;
  };
  const answer = answerTurn({ ...input.turn, record });
  try {
    let next = await answer.next();
    for (let held: UiChunk | null = null; ; ) {
      if (next.done) {
        seen.faults = next.value.faults;
        seen.finished = !next.value.aborted;
        await store(context, { input, seen });
        stored = true;
        if (seen.costUsd > 0) yield { type: "data-cost", data: { usd: seen.costUsd } };
        if (held) yield held;
        return;
      }
      const { value } = next;
      const chunk: UiChunk =
        value.type === "data-proposal" && value.id === undefined
          ? await storeProposal(context, { draft: value.data, input })
          : value;
      remember(seen, chunk);
      // The end is announced only when the answer is stored.
      if (chunk.type === "finish" || chunk.type === "abort") held = chunk;
      else yield chunk;
      next = await answer.next();
    }
  } catch (error) {
    console.error(error);
    yield { type: "error", errorText: FAILED };
  } finally {
    if (!stored) {
      await answer.return({
        text: "",
        source: { tier: "rules", model: null, reason: null },
        proposal: null,
        aborted: true,
        faults: [],
      });
      await store(context, { input, seen }).catch((error: unknown) => console.error(error));
    }
  }
}
