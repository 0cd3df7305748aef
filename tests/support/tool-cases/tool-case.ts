import type { LlmBehaviour } from "../llm-fault-server";

/** What a scripted model calls in a turn about the fixture runner, and what must come of it. */
export interface ToolCase {
  name: string;
  message?: string;
  /** What the model does, call by call; after that it says one harmless sentence. */
  script: LlmBehaviour[];
  /** The one proposal, line by line as the runner reads it; none when left out. */
  diff?: string[];
  /** What the tools answer to the model, in order. */
  answers?: RegExp[];
  /** The model gave no whole answer, so the rules coach does. */
  byRules?: true;
  warning?: string;
}

interface Call {
  name: string;
  input: object;
}

/** One call, or several at once. */
export const calls = (...list: Call[]): LlmBehaviour => ({
  kind: "toolCalls",
  calls: list.map((call, index) => ({ id: `call_${index + 1}`, ...call })),
});

/** A change of workouts. */
export const plan = (...ops: object[]): Call => ({ name: "propose_plan_change", input: { ops } });

/** A call that comes in these pieces. */
export const pieces = (
  argumentPieces: string[],
  more: { name?: string; finishReason?: string; text?: string } = {},
): LlmBehaviour => ({ kind: "toolCall", name: "propose_plan_change", argumentPieces, ...more });
