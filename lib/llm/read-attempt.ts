import { type Accumulated, addChunk, finishAnswer, type ToolCall } from "./accumulate";
import type { StreamTimers } from "./constants";
import { StreamFault } from "./errors";
import type { Deployment } from "./models";
import { type ChatMessage, type ChatTool, openStream } from "./openai-client";
import { type Wait, waitFor } from "./wait-for";

export interface AttemptInput {
  deployment: Deployment;
  messages: ChatMessage[];
  tools: readonly ChatTool[];
  promptCacheKey: string | null;
  timers: StreamTimers;
  /** Milliseconds left for all attempts, read again at each wait. */
  msLeft: () => number;
  signal: AbortSignal;
}

export interface AttemptAnswer {
  text: string;
  toolCalls: ToolCall[];
  finishReason: string;
}

function nextWait(state: Accumulated, { started, input }: { started: boolean; input: AttemptInput }): Wait {
  const { timers, deployment } = input;
  const wait: Wait = started
    ? { ms: state.finishReason === null ? timers.idleMs : timers.usageGraceMs, reason: "idleTimeout" }
    : { ms: timers.firstTokenMs[deployment.tier], reason: "firstTokenTimeout" };
  const left = input.msLeft();
  return left < wait.ms ? { ms: left, reason: "deadline" } : wait;
}

/**
 * One attempt at one deployment: yields each new piece of text, returns the finished answer.
 * `state` is filled while reading, so that the caller can account for a broken attempt too.
 * @throws whatever broke the attempt; a stream without a terminal finish reason is broken whatever the SDK says.
 */
export async function* readAttempt(
  state: Accumulated,
  input: AttemptInput,
): AsyncGenerator<string, AttemptAnswer, undefined> {
  const own = new AbortController();
  const signal = AbortSignal.any([own.signal, input.signal]);
  const startWait = nextWait(state, { started: false, input });
  const startedBy = performance.now() + startWait.ms;
  let started = false;
  try {
    // Our own wait fires first; the SDK refuses timeouts that are no whole numbers.
    const timeoutMs = Math.ceil(startWait.ms) + 1_000;
    const opening = openStream(input.deployment, { ...input, signal, timeoutMs });
    const { chunks, headers } = await waitFor(opening, { ...startWait, signal: input.signal });
    state.headers = headers;
    for (;;) {
      const wait = nextWait(state, { started, input });
      const ms = started ? wait.ms : Math.min(wait.ms, startedBy - performance.now());
      const next = await waitFor(chunks.next(), { ms, reason: wait.reason, signal: input.signal });
      if (next.done) break;
      const { text, progress } = addChunk(state, next.value);
      started ||= progress;
      if (text !== "") yield text;
    }
  } catch (error) {
    // Once the finish reason is here the answer is whole; what breaks afterwards costs only the usage numbers.
    if (state.finishReason === null || (error instanceof StreamFault && error.reason === "aborted"))
      throw error;
  } finally {
    own.abort();
  }
  return { text: state.text, ...finishAnswer(state, `call_${input.deployment.id}`) };
}
