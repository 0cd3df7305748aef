import type { ToolCall } from "./accumulate";
import type { Admission } from "./admission";
import { attemptOnce, type Turn } from "./attempt-once";
import { type AttemptRecord, repeatRecord } from "./attempt-record";
import { MAX_ATTEMPTS, type StreamTimers } from "./constants";
import { estimateTokens } from "./cost";
import type { FailureReason } from "./errors";
import type { Deployment, Tier } from "./models";
import type { ChatMessage, ChatTool } from "./openai-client";
import { NO_NOTICE } from "./provider-notice";
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
  let askedAgain = false;
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
    // Told by the timer, not the clock: a timer may fire a moment before the clock shows its time.
    if (ended.reason === "deadline") candidates = [];
    if (candidates.length === 0 && ended.stumbled && !askedAgain) {
      candidates = [admitted.deployment];
      askedAgain = true;
    }
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
