import type { TokenUsage } from "./cost";
import { classifyInBand, StreamFault } from "./errors";

/** A finished tool call; `input` is parsed JSON and not yet validated. */
export interface ToolCall {
  id: string;
  name: string;
  input: unknown;
}

interface ToolFragment {
  id: string | null;
  name: string;
  arguments: string;
}

/** What one stream has said so far. */
export interface Accumulated {
  text: string;
  tools: Map<number, ToolFragment>;
  finishReason: string | null;
  usage: TokenUsage | null;
  /** Of the response, once it began. */
  headers: Headers | undefined;
}

export function emptyAccumulated(): Accumulated {
  return { text: "", tools: new Map(), finishReason: null, usage: null, headers: undefined };
}

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function count(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? Math.round(value) : 0;
}

function readUsage(usage: unknown): TokenUsage | null {
  if (!isObject(usage)) return null;
  const details = isObject(usage.prompt_tokens_details) ? usage.prompt_tokens_details : {};
  return {
    promptTokens: count(usage.prompt_tokens),
    cachedTokens: count(details.cached_tokens),
    completionTokens: count(usage.completion_tokens),
    estimated: false,
  };
}

function addTool(tools: Map<number, ToolFragment>, delta: unknown, position: number): void {
  if (!isObject(delta)) return;
  const index = typeof delta.index === "number" ? delta.index : position;
  const known = tools.get(index) ?? { id: null, name: "", arguments: "" };
  const call = isObject(delta.function) ? delta.function : {};
  tools.set(index, {
    id: typeof delta.id === "string" && delta.id !== "" ? delta.id : known.id,
    name: typeof call.name === "string" && known.name === "" ? call.name : known.name,
    arguments: known.arguments + (typeof call.arguments === "string" ? call.arguments : ""),
  });
}

/**
 * Adds one chunk and returns the new text (empty if none) and whether the chunk carried anything at all.
 * Chunks are read by shape, not by type: other vendors send errors as ordinary chunks.
 * @throws StreamFault for both known in-band error shapes and for a chunk that is no completion chunk.
 */
export function addChunk(state: Accumulated, chunk: unknown): { text: string; progress: boolean } {
  if (!isObject(chunk)) throw new StreamFault("malformed", "The stream held something that is not a chunk.");
  if (chunk.error !== undefined && chunk.error !== null) {
    throw new StreamFault(classifyInBand(chunk.error), "The provider reported an error inside the stream.");
  }
  if (chunk.object === "error") {
    throw new StreamFault(classifyInBand(chunk), "The provider reported an error inside the stream.");
  }
  const usage = readUsage(chunk.usage);
  if (usage) state.usage = usage;
  if (!Array.isArray(chunk.choices) && usage === null)
    throw new StreamFault("malformed", "A chunk had no choices.");
  const choice: unknown = Array.isArray(chunk.choices) ? chunk.choices[0] : undefined;
  if (!isObject(choice)) return { text: "", progress: usage !== null };
  const delta = isObject(choice.delta) ? choice.delta : {};
  const text = typeof delta.content === "string" ? delta.content : "";
  const fragments = Array.isArray(delta.tool_calls) ? delta.tool_calls : [];
  fragments.forEach((fragment, position) => {
    addTool(state.tools, fragment, position);
  });
  if (typeof choice.finish_reason === "string") state.finishReason = choice.finish_reason;
  state.text += text;
  return { text, progress: text !== "" || fragments.length > 0 || state.finishReason !== null };
}

function parseCall(fragment: ToolFragment, fallbackId: string): ToolCall {
  try {
    const input: unknown = JSON.parse(fragment.arguments);
    if (!isObject(input) || fragment.name === "") throw new SyntaxError("no name or no object");
    return { id: fragment.id ?? fallbackId, name: fragment.name, input };
  } catch {
    throw new StreamFault("badToolCall", "A tool call was not complete JSON.");
  }
}

/**
 * The finished answer of a stream that ended.
 * Some vendors end tool turns with `stop`, so any terminal reason but `length` counts for tool calls.
 * @throws StreamFault if there is no terminal finish reason, nothing was said, or a tool call is cut off.
 */
export function finishAnswer(
  state: Accumulated,
  idPrefix: string,
): { finishReason: string; toolCalls: ToolCall[] } {
  const { finishReason } = state;
  if (finishReason === null) throw new StreamFault("incomplete", "The stream ended without a finish reason.");
  if (finishReason === "content_filter")
    throw new StreamFault("contentFilter", "The provider filtered the answer.");
  if (finishReason === "length" && state.tools.size > 0) {
    throw new StreamFault("badToolCall", "A tool call was cut off by the length limit.");
  }
  const fragments = [...state.tools.entries()].sort(([a], [b]) => a - b);
  const toolCalls = fragments.map(([index, fragment]) => parseCall(fragment, `${idPrefix}_${index}`));
  if (toolCalls.length === 0 && state.text.trim() === "") {
    throw new StreamFault("incomplete", "The stream ended without an answer.");
  }
  return { finishReason, toolCalls };
}
