import { emptyAccumulated, type ToolCall } from "./accumulate";
import type { Admission, Admitted } from "./admission";
import { type AttemptRecord, recordOf } from "./attempt-record";
import { MAX_ATTEMPTS, MAX_OUTPUT_TOKENS, type StreamTimers } from "./constants";
import { estimateTokens } from "./cost";
import { classifyError, type FailureReason } from "./errors";
import type { Deployment, Tier } from "./models";
import type { ChatMessage, ChatTool } from "./openai-client";
import { type AttemptAnswer, readAttempt } from "./read-attempt";

export type StreamEvent =
  | { type: "attempt"; attempt: number; deploymentId: string; tier: Tier; model: string }
  | { type: "delta"; text: string }
  | { type: "toolCalls"; calls: ToolCall[] }
  /** Drop everything said so far: the next deployment answers from the start. */
  | { type: "reset"; attempt: number; reason: FailureReason }
  | { type: "done"; text: string; finishReason: string; deploymentId: string; tier: Tier; model: string }
  | { type: "failed"; reasons: FailureReason[] };

export interface StreamInput {
  /** In the order in which they are tried. */
  deployments: readonly Deployment[];
  messages: ChatMessage[];
  tools?: readonly ChatTool[];
  promptCacheKey?: string;
  signal: AbortSignal;
  timers: StreamTimers;
  /** The instant of the request; prices are taken of its UTC day. */
  now: Date;
  admission: Admission;
  /** Called once per attempt, also for failed and aborted ones. */
  record: (attempt: AttemptRecord) => void;
}

interface Turn {
  input: StreamInput;
  deadline: number;
  promptTokens: number;
}

/** Yields text while it comes; returns the answer or the reason of the failure, and whether text was shown. */
async function* attemptOnce(
  { deployment, reservationId }: Admitted,
  turn: Turn,
): AsyncGenerator<
  StreamEvent,
  { answer: AttemptAnswer } | { reason: FailureReason; shown: boolean },
  undefined
> {
  const { input } = turn;
  const state = emptyAccumulated();
  const begun = performance.now();
  let ttftMs: number | null = null;
  // Stays `aborted` when the reader walks away and the generator is closed from outside.
  let reason: FailureReason | null = "aborted";
  // Blank text does not commit: it is held back until something visible follows.
  let held = "";
  let shown = false;
  try {
    const reading = readAttempt(state, {
      deployment,
      messages: input.messages,
      tools: input.tools ?? [],
      promptCacheKey: input.promptCacheKey ?? null,
      timers: input.timers,
      msLeft: () => turn.deadline - performance.now(),
      signal: input.signal,
    });
    let step = await reading.next();
    for (; !step.done; step = await reading.next()) {
      ttftMs ??= performance.now() - begun;
      held += step.value;
      if (!shown && held.trim() === "") continue;
      shown = true;
      yield { type: "delta", text: held };
      held = "";
    }
    ttftMs ??= performance.now() - begun;
    reason = null;
    return { answer: step.value };
  } catch (error) {
    reason = input.signal.aborted ? "aborted" : classifyError(error);
    return { reason, shown };
  } finally {
    const latencyMs = performance.now() - begun;
    const day = input.now.toISOString().slice(0, 10);
    const attempt = recordOf({
      deployment,
      state,
      reason,
      latencyMs,
      ttftMs,
      promptTokens: turn.promptTokens,
      day,
    });
    input.record(attempt);
    await input.admission.settle({ reservationId, attempt });
  }
}

/**
 * Asks the deployments in order, at most three, for one streamed answer.
 * Text is passed on from the first visible piece; when an answer breaks after that, `reset` tells the reader to drop
 * it and the next deployment starts anew: two answers are never spliced. Tool calls come only whole, with valid JSON.
 * Ends with exactly one `done` or `failed`; nothing is thrown for what a provider does.
 */
export async function* streamWithFallback(input: StreamInput): AsyncGenerator<StreamEvent, void, undefined> {
  const prompt = JSON.stringify([input.messages, input.tools ?? []]);
  const turn: Turn = {
    input,
    deadline: performance.now() + input.timers.totalMs,
    promptTokens: estimateTokens(prompt),
  };
  const reasons: FailureReason[] = [];
  let candidates = [...input.deployments];
  for (let attempt = 1; attempt <= MAX_ATTEMPTS && !input.signal.aborted; attempt += 1) {
    if (candidates.length === 0 || performance.now() >= turn.deadline) break;
    const admitted = await input.admission.admit({
      candidates,
      estimatedPromptTokens: turn.promptTokens,
      maxOutputTokens: MAX_OUTPUT_TOKENS,
    });
    if (admitted === null) break;
    const { id, tier, model } = admitted.deployment;
    candidates = candidates.filter((candidate) => candidate.id !== id);
    yield { type: "attempt", attempt, deploymentId: id, tier, model };
    const ended = yield* attemptOnce(admitted, turn);
    if ("answer" in ended) {
      const { text, toolCalls, finishReason } = ended.answer;
      if (toolCalls.length > 0) yield { type: "toolCalls", calls: toolCalls };
      yield { type: "done", text, finishReason, deploymentId: id, tier, model };
      return;
    }
    reasons.push(ended.reason);
    if (ended.shown) yield { type: "reset", attempt, reason: ended.reason };
  }
  yield { type: "failed", reasons };
}
