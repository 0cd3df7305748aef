import { randomUUID } from "node:crypto";
import type { RunnerContext } from "@/lib/data/change-runner";
import { keepSummary, type StoredMessage, type StoredThread } from "@/lib/data/chat";
import type { ModelEnvironment } from "@/lib/llm/models";
import { HISTORY_TURNS, SUMMARY_AFTER, SUMMARY_MS } from "./constants";
import { type ConversationSummary, parseSummary, readSummary, summaryByRules } from "./conversation-summary";
import { modelSetup } from "./model-environment";
import { countTokens } from "./prompts/count-tokens";
import { summaryPrompt } from "./prompts/summary-prompt";
import { writeWithModel } from "./write-with-model";

interface Read {
  /** The conversation as it was read; null for a new one. */
  thread: StoredThread | null;
  messages: readonly StoredMessage[];
  requestId: string;
  models: ModelEnvironment;
}

/** The messages to sum up, oldest first: all but the last turns, once there are too many. */
export function messagesToSumUp(messages: readonly StoredMessage[], base: number): StoredMessage[] {
  const open = messages.filter(({ seq, content }) => seq > base && content !== "");
  const tokens = open.reduce((sum, { content }) => sum + countTokens(content), 0);
  const isLong = open.length > SUMMARY_AFTER.messages || tokens > SUMMARY_AFTER.tokens;
  return isLong ? open.slice(0, -HISTORY_TURNS) : [];
}

async function summaryOf(
  { runnerId, now }: RunnerContext,
  {
    old,
    before,
    requestId,
    models,
  }: Pick<Read, "requestId" | "models"> & {
    old: StoredMessage[];
    before: ConversationSummary | null;
  },
): Promise<ConversationSummary | null> {
  const turns = old.map(({ role, content }) => ({ role, text: content }));
  const said = turns.filter(({ role }) => role === "runner").map(({ text }) => text);
  if (modelSetup(models).catalogue.length === 0) return summaryByRules(before, said);
  const written = await writeWithModel(models, {
    task: "summary",
    caller: { runnerId, requestId, feature: "summary" },
    messages: summaryPrompt({ before, turns, nonce: randomUUID().slice(0, 8) }),
    now,
    signal: AbortSignal.timeout(SUMMARY_MS),
  });
  return written === null ? null : parseSummary(written.text);
}

/**
 * Sums up the older part of a long conversation, so that it fits into a prompt: by a small model, or by rules where there is
 * none. When the model fails nothing is kept: the last turns are shown as they are, and the next turn tries again.
 */
export async function summariseConversation(context: RunnerContext, read: Read): Promise<void> {
  const { db, runnerId } = context;
  const { thread, messages, requestId, models } = read;
  if (!thread) return;
  const old = messagesToSumUp(messages, thread.summarySeq);
  const last = old.at(-1);
  if (!last) return;
  try {
    const before = readSummary(thread.summary);
    const summary = await summaryOf(context, { old, before, requestId, models });
    if (summary === null) return;
    const span = { base: thread.summarySeq, seq: last.seq, messages: old.length };
    await keepSummary(db, { runnerId, threadId: thread.id, summary, ...span });
  } catch (error) {
    console.error(error);
  }
}
