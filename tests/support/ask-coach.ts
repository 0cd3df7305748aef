import { randomUUID } from "node:crypto";
import { chat } from "@/lib/coach/chat";
import type { UiChunk } from "@/lib/coach/ui-stream";
import type { RunnerContext } from "@/lib/data/change-runner";
import { SHORT_TIMERS } from "./llm-listen";

export interface Asked {
  threadId: string;
  chunks: UiChunk[];
  text: string;
  proposalId: string | null;
}

/** One turn of the chat to its end; with `modelUrl` a model at that address answers, at 2 / 0.2 / 10 USD a million. */
export async function ask(
  context: RunnerContext,
  message: string,
  {
    requestId = randomUUID(),
    modelUrl,
    threadId = null,
  }: { requestId?: string; modelUrl?: string; threadId?: string | "new" | null } = {},
): Promise<Asked> {
  const entry = {
    tier: "medium",
    model: "m",
    prices: [{ effectiveFrom: "2026-01-01", input: 2, cachedInput: 0.2, output: 10 }],
  };
  const models = modelUrl
    ? { deploymentsJson: JSON.stringify([{ ...entry, id: "test", baseUrl: modelUrl }]) }
    : {};
  const signal = new AbortController().signal;
  const answer = await chat(context, {
    requestId,
    threadId,
    message,
    name: "Ana",
    models,
    signal,
    timers: SHORT_TIMERS,
  });
  const chunks: UiChunk[] = [];
  for await (const chunk of answer.chunks) chunks.push(chunk);
  await answer.afterwards();
  return { threadId: answer.threadId, chunks, ...seen(chunks) };
}

/** What a browser shows after these chunks. */
export function seen(chunks: UiChunk[]): { text: string; proposalId: string | null } {
  let text = "";
  let proposalId: string | null = null;
  for (const chunk of chunks) {
    if (chunk.type === "text-delta") text += chunk.delta;
    if (chunk.type === "data-reset") text = "";
    if (chunk.type === "data-proposal") proposalId = chunk.id ?? null;
  }
  return { text, proposalId };
}
