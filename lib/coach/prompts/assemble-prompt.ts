import type { ChatMessage } from "@/lib/llm/openai-client";
import type { CoachContext } from "../coach-context";
import { BLOCK_TOKENS, CONTEXT_TOKEN_BUDGET, MESSAGE_CHARS, TRUNCATION_ORDER } from "../constants";
import type { ConversationSummary } from "../conversation-summary";
import { TOOLS_JSON } from "../tools/tool-schemas";
import {
  type Block,
  laterWeeksBlock,
  nowBlock,
  pastBlock,
  planBlock,
  profileBlock,
  summaryBlock,
  turnsBlock,
  untrustedBlock,
} from "./context-blocks";
import { countTokens } from "./count-tokens";
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
  history: readonly ChatTurn[];
  /** What the conversation before `history` came to. */
  summary: ConversationSummary | null;
  /** New for each request, so that data can't forge the end of its block. */
  nonce: string;
}

type BlockName = keyof typeof BLOCK_TOKENS;

/** The static head, tools included, in tokens: the same for every runner. */
const HEAD_TOKENS = countTokens(TOOLS_JSON) + countTokens(SYSTEM_PROMPT);
/** Said where the runner's own message had to be cut. */
const CUT = " [cut]";

/** A block within its tokens: its last lines go first; empty when not one line fits. */
function fitBlock({ headline, lines, ending }: Block, tokens: number): string {
  const frame = countTokens(headline) + (ending === undefined ? 0 : countTokens(ending));
  let used = frame;
  const kept: string[] = [];
  for (const line of lines) {
    used += countTokens(line);
    if (used > tokens) break;
    kept.push(line);
  }
  if (kept.length === 0) return "";
  return [headline, ...kept, ...(ending === undefined ? [] : [ending])].join("\n");
}

/** The runner's message, cut to its tokens by halving what is too much. */
function fitMessage(message: string, tokens: number): string {
  const headline = "MESSAGE OF THE RUNNER";
  let text = message.slice(0, MESSAGE_CHARS);
  while (countTokens(`${headline}\n${text}`) > tokens && text.length > 1) {
    const share = tokens / countTokens(`${headline}\n${text}`);
    text = [...text].slice(0, Math.max(1, Math.floor([...text].length * Math.min(share, 0.9)))).join("");
  }
  return `${headline}\n${text}${text.length < message.length ? CUT : ""}`;
}

/** All parts in their order: what changes least comes first, so that a provider's prompt cache reaches far. */
function dataMessage(input: PromptInput, room: Record<BlockName, number>): string {
  const { context, history, summary, nonce } = input;
  const parts = [
    fitBlock(profileBlock(context), room.profile),
    fitBlock(planBlock(context), room.plan),
    fitBlock(laterWeeksBlock(context), room.laterWeeks),
    fitBlock(pastBlock(context), room.past),
    fitBlock(summaryBlock(summary), room.summary),
    fitBlock(turnsBlock(history), room.turns),
    fitBlock(untrustedBlock(context, nonce), room.untrusted),
    fitBlock(nowBlock(context), room.now),
    fitMessage(input.message, room.message),
  ];
  return ["DATA", ...parts.filter((part) => part !== "")].join("\n\n");
}

/** The size of a prompt in tokens, tools included. */
export function promptTokens(data: string): number {
  return HEAD_TOKENS + countTokens(data);
}

/**
 * The prompt of one turn, at most 3,000 tokens: the static head, then one message with this runner's data, the parts
 * that change most at the end. Each part has its own limit; when all are too much together, parts are cut in a fixed
 * order. Profile, the next days, the date and the question always stay.
 */
export function assemblePrompt(input: PromptInput): ChatMessage[] {
  const room: Record<BlockName, number> = { ...BLOCK_TOKENS };
  let data = dataMessage(input, room);
  for (const [part, tokens] of TRUNCATION_ORDER) {
    if (promptTokens(data) <= CONTEXT_TOKEN_BUDGET) break;
    room[part] = tokens;
    data = dataMessage(input, room);
  }
  return [
    { role: "system", content: SYSTEM_PROMPT },
    { role: "user", content: data },
  ];
}
