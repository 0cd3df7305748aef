import type { Tier } from "@/lib/llm/models";
import type { ProposalDraft } from "./draft-proposal";
import type { ShownProposal } from "./shown-proposal";

/** Who answered, and why no model did when none did. */
export interface AnswerSource {
  tier: Tier | "rules";
  model: string | null;
  /** Only with `rules`. */
  reason: "noModel" | "modelsFailed" | "budget" | "safety" | null;
}

/** The chunk types of the AI SDK UI message stream that RunGPT uses, with its own `data-` chunks. */
export type UiChunk =
  | { type: "start"; messageId: string }
  | { type: "text-start"; id: string }
  | { type: "text-delta"; id: string; delta: string }
  | { type: "text-end"; id: string }
  | { type: "tool-input-available"; toolCallId: string; toolName: string; input: unknown }
  | { type: "tool-output-available"; toolCallId: string; output: unknown }
  | { type: "data-source"; data: AnswerSource }
  /** What the answer cost, just before its end; absent when nothing. */
  | { type: "data-cost"; data: { usd: number } }
  /** Drop all text of this message shown so far: the answer starts anew. */
  | { type: "data-reset"; data: { reason: string } }
  /** A suggestion as it is drafted, and as it is sent once it is stored. */
  | { type: "data-proposal"; id?: never; data: ProposalDraft }
  | { type: "data-proposal"; id: string; data: ShownProposal }
  | { type: "finish" }
  | { type: "abort" }
  | { type: "error"; errorText: string };

/** What a turn came to, for storing. */
export interface TurnResult {
  text: string;
  source: AnswerSource;
  proposal: ProposalDraft | null;
  aborted: boolean;
  /** Sentences of a model that were replaced because the facts refute them. */
  faults: string[];
}

/** The text written in small pieces: whole words, so that Markdown never breaks inside one. */
export function* wordsOf(text: string): Generator<string, void, undefined> {
  yield* text.match(/\S+\s*|\s+/g) ?? [];
}

/**
 * The stream as Server-Sent Events, ended as the protocol asks. When the reader goes away `stop` is called and the
 * answer is ended, so that a call under way is cut off and its cost is still recorded.
 */
export function encodeUiStream(
  chunks: AsyncIterable<UiChunk>,
  { stop }: { stop: () => void },
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await iterator.next();
      if (!next.done) {
        controller.enqueue(encoder.encode(`data: ${JSON.stringify(next.value)}\n\n`));
        return;
      }
      controller.enqueue(encoder.encode("data: [DONE]\n\n"));
      controller.close();
    },
    async cancel() {
      stop();
      await iterator.return?.();
    },
  });
}
