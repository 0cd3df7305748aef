import { answerTurn, type TurnInput } from "@/lib/coach/answer";
import { draftFacts } from "@/lib/coach/facts/draft-facts";
import type { TurnResult, UiChunk } from "@/lib/coach/ui-stream";
import type { AttemptRecord } from "@/lib/llm/attempt-record";
import { admitAll } from "./admit-all";
import { COACH_PLAN_INPUT, coachContext } from "./coach-context";
import { SHORT_TIMERS } from "./llm-listen";
import { newRunnerState } from "./runner-state";

/** Noon in Madrid on the day of the fixture. */
export const COACH_NOW = new Date("2026-11-25T11:00:00Z");

export interface PlayedTurn {
  chunks: UiChunk[];
  result: TurnResult;
  attempts: AttemptRecord[];
  /** What a browser shows at the end. */
  shown: string;
  proposals: number;
  /** What the tools answered to the model, in order. */
  outputs: unknown[];
}

/** What a browser shows after these chunks. */
export function shownText(chunks: readonly UiChunk[]): string {
  let shown = "";
  for (const chunk of chunks) {
    if (chunk.type === "text-delta") shown += chunk.delta;
    if (chunk.type === "data-reset") shown = "";
  }
  return shown;
}

/** A turn about the fixture runner, without a model unless `overrides` bring some. */
export function turnInput(message: string, overrides: Partial<TurnInput> = {}): Omit<TurnInput, "record"> {
  const state = newRunnerState(COACH_PLAN_INPUT);
  const context = overrides.context ?? coachContext();
  return {
    context,
    planInput: COACH_PLAN_INPUT,
    draftFacts: (op) => draftFacts({ state, context, op, now: COACH_NOW }),
    message,
    ...{ history: [], earlier: [], summary: null, nonce: "n-1", messageId: "m-1" },
    ...{ deployments: [], noModelReason: "noModel", admission: admitAll(), cacheKey: null },
    ...{ signal: new AbortController().signal, now: COACH_NOW, timers: SHORT_TIMERS },
    ...overrides,
  };
}

/** Plays a turn to its end. */
export async function playTurn(input: Omit<TurnInput, "record">): Promise<PlayedTurn> {
  const attempts: AttemptRecord[] = [];
  const stream = answerTurn({ ...input, record: (attempt) => attempts.push(attempt) });
  const chunks: UiChunk[] = [];
  for (;;) {
    const next = await stream.next();
    if (next.done) {
      const outputs = chunks.flatMap((chunk) =>
        chunk.type === "tool-output-available" ? [chunk.output] : [],
      );
      const proposals = chunks.filter((chunk) => chunk.type === "data-proposal").length;
      return { chunks, result: next.value, attempts, shown: shownText(chunks), proposals, outputs };
    }
    chunks.push(next.value);
  }
}
