import { estimateTokens } from "@/lib/llm/cost";
import type { ChatMessage } from "@/lib/llm/openai-client";
import type { CoachContext } from "../coach-context";
import {
  CONTEXT_TOKEN_BUDGET,
  HISTORY_TURN_CHARS,
  HISTORY_TURNS,
  MESSAGE_CHARS,
  PLAN_DAYS_BY_LINE,
} from "../constants";
import { TOOLS_JSON } from "../tools/tool-schemas";
import { quoteUntrusted } from "../untrusted";
import {
  laterWeeksBlock,
  nowBlock,
  pastBlock,
  planBlock,
  profileBlock,
  untrustedBlock,
} from "./context-blocks";
import { SYSTEM_PROMPT } from "./system-prompt";

/** One earlier message of the conversation. */
export interface ChatTurn {
  role: "runner" | "coach";
  text: string;
}

export interface PromptInput {
  context: CoachContext;
  message: string;
  /** Oldest first. */
  history: ChatTurn[];
  /** New for each request, so that data can't forge the end of its block. */
  nonce: string;
}

/** How much of each part is shown. Cut from the left of this list until the prompt fits. */
interface Room {
  activities: number;
  turns: number;
  laterWeeks: boolean;
  planDays: number;
  past: boolean;
}

const STEPS: readonly Partial<Room>[] = [
  { activities: 4 },
  { turns: 4 },
  { activities: 0 },
  { turns: 2 },
  { laterWeeks: false },
  { planDays: 9 },
  { turns: 0 },
  { past: false },
  { planDays: 5 },
];

function historyBlock(history: ChatTurn[], turns: number): string {
  const shown = turns === 0 ? [] : history.slice(-turns);
  if (shown.length === 0) return "";
  const lines = shown.map(
    (turn) => `${turn.role}: ${quoteUntrusted(turn.text, { max: HISTORY_TURN_CHARS })}`,
  );
  return ["EARLIER TURNS (quoted)", ...lines].join("\n");
}

function dataMessage(input: PromptInput, room: Room): string {
  const { context, nonce } = input;
  const blocks = [
    profileBlock(context),
    planBlock(context, { days: room.planDays }),
    room.laterWeeks ? laterWeeksBlock(context) : "",
    room.past ? pastBlock(context) : "",
    historyBlock(input.history, room.turns),
    untrustedBlock(context, { rows: room.activities, nonce }),
    nowBlock(context),
    `MESSAGE OF THE RUNNER\n${input.message.slice(0, MESSAGE_CHARS)}`,
  ];
  return `DATA\n${blocks.filter((block) => block !== "").join("\n\n")}`;
}

/** The estimated size of a prompt in tokens, tools included. */
export function promptTokens(data: string): number {
  return estimateTokens(TOOLS_JSON) + estimateTokens(SYSTEM_PROMPT) + estimateTokens(data);
}

/**
 * The prompt of one turn, at most 3,000 tokens: the static head, then one message with this runner's data, the parts
 * that change most at the end. When there is too much, parts are cut in a fixed order; profile, the next days, the
 * date and the question always stay.
 */
export function assemblePrompt(input: PromptInput): ChatMessage[] {
  let room: Room = {
    activities: 8,
    turns: HISTORY_TURNS,
    laterWeeks: true,
    planDays: PLAN_DAYS_BY_LINE,
    past: true,
  };
  let data = dataMessage(input, room);
  for (const step of STEPS) {
    if (promptTokens(data) <= CONTEXT_TOKEN_BUDGET) break;
    room = { ...room, ...step };
    data = dataMessage(input, room);
  }
  return [
    { role: "system", content: SYSTEM_PROMPT },
    { role: "user", content: data },
  ];
}
