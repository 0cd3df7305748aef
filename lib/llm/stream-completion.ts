import { emptyAccumulated, type ToolCall } from "./accumulate";
import type { Admission } from "./admission";
import { type AttemptRecord, recordOf, repeatRecord } from "./attempt-record";
import { MAX_ATTEMPTS, type StreamTimers } from "./constants";
import { estimateTokens } from "./cost";
import { classifyError, type FailureReason, headersOf } from "./errors";
import type { Deployment, Tier } from "./models";
import type { ChatMessage, ChatTool } from "./openai-client";
import { NO_NOTICE, readNotice } from "./provider-notice";
import { type AttemptAnswer, readAttempt } from "./read-attempt";
import type { Refusal, RepeatableAnswer } from "./state-store";

export type StreamEvent =
  | { type: "attempt"; attempt: number; deploymentId: string; tier: Tier; model: string }
  | { type: "delta"; text: string }
  | { type: "toolCalls"; calls: ToolCall[] }
  /** Drop everything said so far: the next deployment answers from the start. */
  | { type: "reset"; attempt: number; reason: FailureReason }
  | { type: "done"; text: string; finishReason: string; deploymentId: string; tier: Tier; model: string }
  /** `refusals`: who was not even asked, by the last admission. */
  | { type: "failed"; reasons: FailureReason[]; refusals: Refusal[] };

export interface StreamInput {
  /** In the order in which they are tried. */
  deployments: readonly Deployment[];
  messages: ChatMessage[];
  tools?: readonly ChatTool[];
  promptCacheKey?: string;
  /** Under which the answer may be repeated as long as it calls no tool; absent or null: never. */
  cacheKey?: string | null;
  signal: AbortSignal;
  timers: StreamTimers;
  /** The instant of the request; prices are taken of its UTC day. */
  now: Date;
  admission: Admission;
  /** Called once per attempt, also for failed and aborted ones. */
  record?: (attempt: AttemptRecord) => void;
}

interface Turn {
  input: StreamInput;
  deadline: number;
  promptTokens: number;
  /** Calls that are being booked: nothing ends before they are. */
  settling: Promise<void>[];
}

type Ended = { answer: AttemptAnswer } | { reason: FailureReason; shown: boolean };

interface Place {
  deployment: Deployment;
  callId: string;
  attempt: number;
}

/** The answer as it may be repeated: whole, in words alone. */
function repeatable({ deployment }: Place, answer: AttemptAnswer | null): RepeatableAnswer | null {
  if (answer === null || answer.toolCalls.length > 0 || answer.finishReason !== "stop") return null;
  return { text: answer.text, deploymentId: deployment.id, tier: deployment.tier, model: deployment.model };
}

/** Yields text while it comes; returns the answer or the reason of the failure, and whether text was shown. */
async function* attemptOnce(place: Place, turn: Turn): AsyncGenerator<StreamEvent, Ended, undefined> {
  const { input } = turn;
  const { deployment, callId, attempt } = place;
  const state = emptyAccumulated();
  const begun = performance.now();
  let ttftMs: number | null = null;
  // Stays `aborted` when the reader walks away and the generator is closed from outside.
  let reason: FailureReason | null = "aborted";
  let answer: AttemptAnswer | null = null;
  // Blank text does not commit: it is held back until something visible follows.
  let held = "";
  let shown = false;
  try {
    yield {
      type: "attempt",
      attempt,
      deploymentId: deployment.id,
      tier: deployment.tier,
      model: deployment.model,
    };
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
    answer = step.value;
    return { answer };
  } catch (error) {
    reason = input.signal.aborted ? "aborted" : classifyError(error);
    state.headers ??= headersOf(error);
    return { reason, shown };
  } finally {
    const latencyMs = performance.now() - begun;
    const day = input.now.toISOString().slice(0, 10);
    const { promptTokens } = turn;
    const record = recordOf({ deployment, state, reason, latencyMs, ttftMs, promptTokens, day });
    input.record?.(record);
    const repeat = repeatable(place, answer);
    const cache = repeat && input.cacheKey ? { key: input.cacheKey, answer: repeat } : null;
    const notice = readNotice(state.headers, new Date());
    turn.settling.push(input.admission.settle({ callId, deployment, attempt: record, notice, cache }));
  }
}

/** An answer that was given before, as a stream. */
function* repeatAnswer(
  turn: Turn,
  { answer, callId, attempt }: { answer: RepeatableAnswer; callId: string; attempt: number },
): Generator<StreamEvent, void, undefined> {
  const { text, deploymentId, tier, model } = answer;
  const record = repeatRecord(answer);
  turn.input.record?.(record);
  const settlement = { callId, deployment: null, attempt: record, notice: NO_NOTICE, cache: null };
  turn.settling.push(turn.input.admission.settle(settlement));
  yield { type: "attempt", attempt, deploymentId, tier, model };
  yield { type: "delta", text };
  yield { type: "done", text, finishReason: "stop", deploymentId, tier, model };
}

async function* answerOnce(turn: Turn): AsyncGenerator<StreamEvent, void, undefined> {
  const { input, promptTokens } = turn;
  const reasons: FailureReason[] = [];
  let refusals: Refusal[] = [];
  let candidates = [...input.deployments];
  for (let attempt = 1; attempt <= MAX_ATTEMPTS && !input.signal.aborted; attempt += 1) {
    if (candidates.length === 0 || performance.now() >= turn.deadline) break;
    const cacheKey = input.cacheKey ?? null;
    const admitted = await input.admission.admit({ candidates, promptTokens, cacheKey });
    if (admitted.kind === "repeat") {
      yield* repeatAnswer(turn, { ...admitted, attempt });
      return;
    }
    if (admitted.kind === "refused") {
      refusals = admitted.refusals;
      break;
    }
    const { id, tier, model } = admitted.deployment;
    candidates = candidates.filter((candidate) => candidate.id !== id);
    const ended = yield* attemptOnce({ ...admitted, attempt }, turn);
    if ("answer" in ended) {
      const { text, toolCalls, finishReason } = ended.answer;
      if (toolCalls.length > 0) yield { type: "toolCalls", calls: toolCalls };
      // The end is announced when its cost is booked.
      await Promise.all(turn.settling);
      yield { type: "done", text, finishReason, deploymentId: id, tier, model };
      return;
    }
    reasons.push(ended.reason);
    if (ended.shown) yield { type: "reset", attempt, reason: ended.reason };
  }
  yield { type: "failed", reasons, refusals };
}

/**
 * Asks the deployments in order, at most three, for one streamed answer.
 * Text is passed on from the first visible piece; when an answer breaks after that, `reset` tells the reader to drop
 * it and the next deployment starts anew: two answers are never spliced. Tool calls come only whole, with valid JSON.
 * Ends with exactly one `done` or `failed`; nothing is thrown for what a provider does. Each attempt is admitted before and
 * settled after, also when the reader walks away.
 */
export async function* streamWithFallback(input: StreamInput): AsyncGenerator<StreamEvent, void, undefined> {
  const turn: Turn = {
    input,
    deadline: performance.now() + input.timers.totalMs,
    promptTokens: estimateTokens(JSON.stringify([input.messages, input.tools ?? []])),
    settling: [],
  };
  try {
    yield* answerOnce(turn);
  } finally {
    await Promise.all(turn.settling);
  }
}
