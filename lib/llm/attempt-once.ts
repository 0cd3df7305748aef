import { type Accumulated, emptyAccumulated } from "./accumulate";
import { recordOf } from "./attempt-record";
import { RETRY_WITHIN_MS } from "./constants";
import { classifyError, type FailureReason, headersOf } from "./errors";
import type { Deployment } from "./models";
import { readNotice } from "./provider-notice";
import { type AttemptAnswer, readAttempt } from "./read-attempt";
import type { RepeatableAnswer } from "./state-store";
import type { StreamEvent, StreamInput } from "./stream-completion";

/** What all attempts at one answer share. */
export interface Turn {
  input: StreamInput;
  deadline: number;
  promptTokens: number;
  /** Calls that are being booked: nothing ends before they are. */
  settling: Promise<void>[];
}

/** `stumbled`: failed at once, before it said anything, for a reason that may be over in a moment. */
export type Ended = { answer: AttemptAnswer } | { reason: FailureReason; shown: boolean; stumbled: boolean };

/** A place that was admitted. */
export interface Place {
  deployment: Deployment;
  callId: string;
  attempt: number;
}

/** What is known of an attempt while it runs, for its record. */
interface Watched {
  state: Accumulated;
  begunMs: number;
  ttftMs: number | null;
  /** Stays `aborted` when the reader walks away and the generator is closed from outside. */
  reason: FailureReason | null;
  answer: AttemptAnswer | null;
}

/** The answer as it may be repeated: whole, in words alone. */
function repeatable({ deployment }: Place, answer: AttemptAnswer | null): RepeatableAnswer | null {
  if (answer === null || answer.toolCalls.length > 0 || answer.finishReason !== "stop") return null;
  return { text: answer.text, deploymentId: deployment.id, tier: deployment.tier, model: deployment.model };
}

function settle(place: Place, { watched, turn }: { watched: Watched; turn: Turn }): void {
  const { input, promptTokens } = turn;
  const { deployment, callId } = place;
  const { state, reason, ttftMs } = watched;
  const latencyMs = performance.now() - watched.begunMs;
  const day = input.now.toISOString().slice(0, 10);
  const attempt = recordOf({ deployment, state, reason, latencyMs, ttftMs, promptTokens, day });
  input.record?.(attempt);
  const repeat = repeatable(place, watched.answer);
  const cache = repeat && input.cacheKey ? { key: input.cacheKey, answer: repeat } : null;
  const notice = readNotice(state.headers, new Date());
  turn.settling.push(input.admission.settle({ callId, deployment, attempt, notice, cache }));
}

function read({ deployment }: Place, { turn, state }: { turn: Turn; state: Accumulated }) {
  const { messages, tools = [], promptCacheKey = null, timers, signal } = turn.input;
  const msLeft = (): number => turn.deadline - performance.now();
  return readAttempt(state, { deployment, messages, tools, promptCacheKey, timers, msLeft, signal });
}

/**
 * One attempt at one deployment: yields text while it comes; returns the answer or the reason of the failure, and whether
 * text was shown. Settled in any case, also when the reader walks away.
 */
export async function* attemptOnce(place: Place, turn: Turn): AsyncGenerator<StreamEvent, Ended, undefined> {
  const { id, tier, model } = place.deployment;
  const begunMs = performance.now();
  const state = emptyAccumulated();
  const watched: Watched = { state, begunMs, ttftMs: null, reason: "aborted", answer: null };
  // Blank text does not commit: it is held back until something visible follows.
  let held = "";
  let shown = false;
  try {
    yield { type: "attempt", attempt: place.attempt, deploymentId: id, tier, model };
    const reading = read(place, { turn, state });
    let step = await reading.next();
    for (; !step.done; step = await reading.next()) {
      watched.ttftMs ??= performance.now() - begunMs;
      held += step.value;
      if (!shown && held.trim() === "") continue;
      shown = true;
      yield { type: "delta", text: held };
      held = "";
    }
    watched.ttftMs ??= performance.now() - begunMs;
    watched.reason = null;
    watched.answer = step.value;
    return { answer: step.value };
  } catch (error) {
    const reason = turn.input.signal.aborted ? "aborted" : classifyError(error);
    watched.reason = reason;
    state.headers ??= headersOf(error);
    const soon = watched.ttftMs === null && performance.now() - begunMs < RETRY_WITHIN_MS;
    return { reason, shown, stumbled: soon && (reason === "connection" || reason === "server") };
  } finally {
    settle(place, { watched, turn });
  }
}
