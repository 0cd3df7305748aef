import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chat } from "@/lib/coach/chat";
import { listConversation } from "@/lib/coach/list-conversation";
import type { UiChunk } from "@/lib/coach/ui-stream";
import { ask, seen } from "../support/ask-coach";
import { serviceClient } from "../support/database";
import { type LlmFaultServer, startLlmFaultServer } from "../support/llm-fault-server";
import { at, onboardedRunner } from "../support/runners";
import { useTestEnvironment } from "../support/test-env";

beforeAll(useTestEnvironment);
let server: LlmFaultServer;
beforeAll(async () => {
  server = await startLlmFaultServer();
});
afterAll(() => server.close());

async function usageOf(requestId: string) {
  const { data } = await serviceClient().from("api_usage").select("*").eq("request_id", requestId);
  return data ?? [];
}

describe("a turn of the chat", () => {
  test("without a key the rules coach answers from the runner's own plan, and both messages are kept", async () => {
    const context = await onboardedRunner();
    const { text, threadId, chunks } = await ask(context, "what should I run tomorrow?");
    expect(text).toContain("Tomorrow (Thu 26 Nov)");
    expect(chunks).toContainEqual({
      type: "data-source",
      data: { tier: "rules", model: null, reason: "noModel" },
    });
    const { messages } = await listConversation(context, { threadId });
    expect(messages.map(({ role }) => role)).toEqual(["runner", "coach"]);
    expect(messages[1]).toMatchObject({ content: text.trim(), source: { tier: "rules" }, status: "done" });
  });

  test("the same request is answered once and then replayed, without a model and without a charge", async () => {
    const context = await onboardedRunner();
    const requestId = randomUUID();
    server.behave("once", { kind: "answer", text: "Rest today.", usage: { prompt: 2000, completion: 10 } });
    const first = await ask(context, "what should I run today?", {
      requestId,
      modelUrl: server.baseUrl("once"),
    });
    const second = await ask(context, "what should I run today?", {
      requestId,
      modelUrl: server.baseUrl("once"),
    });
    expect(second.text).toBe(first.text);
    expect(server.requests("once")).toHaveLength(1);
    const rows = await usageOf(requestId);
    expect(rows).toMatchObject([
      { runner_id: context.runnerId, outcome: "ok", tier: "medium", prompt_tokens: 2000, feature: "chat" },
    ]);
    expect(Number(rows[0]?.cost_usd)).toBeCloseTo(0.0041, 10);
  });

  test("a failed attempt is a usage row too, and the rules coach answers", async () => {
    const context = await onboardedRunner();
    const requestId = randomUUID();
    server.behave("down", { kind: "status", status: 503 });
    const { chunks } = await ask(context, "what are my paces?", {
      requestId,
      modelUrl: server.baseUrl("down"),
    });
    expect(chunks).toContainEqual({
      type: "data-source",
      data: { tier: "rules", model: null, reason: "modelsFailed" },
    });
    // The only deployment there is was asked once more.
    const failed = { outcome: "failed", reason: "server" };
    expect(await usageOf(requestId)).toMatchObject([failed, failed]);
  });

  test("the prompt holds the question and this runner's plan, and no other runner's", async () => {
    const [ana, bob] = await Promise.all([onboardedRunner(), onboardedRunner()]);
    await ask(bob, "BOBS-SECRET-WORD please");
    server.behave("spy", { kind: "answer", text: "Rest today." });
    await ask(ana, "what is my plan?", { modelUrl: server.baseUrl("spy") });
    const sent = JSON.stringify(server.requests("spy"));
    expect(sent).toContain("what is my plan?");
    expect(sent).toContain("2026-11-26");
    expect(sent).not.toContain("BOBS-SECRET-WORD");
    expect(sent).not.toContain(bob.runnerId);
  });

  test("an unreadable catalogue costs the model, not the answer", async () => {
    const context = await onboardedRunner();
    const request = {
      requestId: randomUUID(),
      threadId: null,
      message: "help",
      name: "Ana",
      signal: new AbortController().signal,
    };
    const logged = console.error;
    console.error = () => {};
    const answer = await chat(context, { ...request, models: { deploymentsJson: "[{}]" } });
    console.error = logged;
    const chunks: UiChunk[] = [];
    for await (const chunk of answer.chunks) chunks.push(chunk);
    expect(seen(chunks).text).toContain("This is what I can do");
  });

  test("another runner's conversation does not exist", async () => {
    const [ana, bob] = await Promise.all([onboardedRunner(), onboardedRunner()]);
    const { threadId } = await ask(ana, "hello");
    await expect(ask(bob, "hello", { threadId })).rejects.toMatchObject({ kind: "notFound" });
    await expect(listConversation(bob, { threadId })).rejects.toMatchObject({ kind: "notFound" });
  });

  test("a reader who walks away leaves what was seen, marked as stopped", async () => {
    const context = await onboardedRunner();
    const request = {
      requestId: randomUUID(),
      threadId: null,
      message: "what are my paces?",
      name: "Ana",
      models: {},
    };
    const answer = await chat(context, { ...request, signal: new AbortController().signal });
    let count = 0;
    for await (const _chunk of answer.chunks) if (++count > 6) break;
    const { messages } = await listConversation(context, { threadId: answer.threadId });
    expect(messages[1]).toMatchObject({ role: "coach", status: "stopped" });
    expect(messages[1]?.content.startsWith("**Your")).toBe(true);
    const again = await ask(context, request.message, { requestId: request.requestId });
    expect(again.text).toContain("Threshold");
    const whole = (await listConversation(context, { threadId: answer.threadId })).messages;
    expect(whole.map(({ status }) => status)).toEqual(["done", "done"]);
  });
});

describe("the budget", () => {
  test("when it is spent the rules coach answers and says so; no model is asked", async () => {
    const context = await onboardedRunner();
    // 60,000 tokens in at 2 dollars a million: 12 cents, more than a day allows.
    server.behave("dear", { kind: "answer", text: "Rest today.", usage: { prompt: 60_000, completion: 10 } });
    await ask(context, "hello", { modelUrl: server.baseUrl("dear") });
    const { chunks } = await ask(context, "hello", { modelUrl: server.baseUrl("dear") });
    expect(chunks).toContainEqual({
      type: "data-source",
      data: { tier: "rules", model: null, reason: "budget" },
    });
    expect(server.requests("dear")).toHaveLength(1);
  });

  test("of yesterday is open again today", async () => {
    const context = await onboardedRunner();
    server.behave("daily", {
      kind: "answer",
      text: "Rest today.",
      usage: { prompt: 60_000, completion: 10 },
    });
    await ask(context, "hello", { modelUrl: server.baseUrl("daily") });
    const { chunks } = await ask(at(context, "2026-11-26T11:00:00Z"), "hello", {
      modelUrl: server.baseUrl("daily"),
    });
    expect(chunks).toContainEqual({
      type: "data-source",
      data: { tier: "medium", model: "m", reason: null },
    });
  });
});

describe("one request in two windows", () => {
  test("is answered in one of them; the other is told to wait", async () => {
    const context = await onboardedRunner();
    const requestId = randomUUID();
    server.behave("single", { kind: "answer", text: "Rest today." });
    const both = await Promise.allSettled(
      [1, 2].map(() => ask(context, "hello", { requestId, modelUrl: server.baseUrl("single") })),
    );
    const refused = both.filter((outcome) => outcome.status === "rejected");
    const { messages } = await listConversation(context, { threadId: null });
    expect(messages).toHaveLength(2);
    expect(server.requests("single")).toHaveLength(1);
    for (const { reason } of refused) expect(reason).toMatchObject({ kind: "stale", code: "answerUnderWay" });
  });

  test("an answer whose function died can be asked for again once its time is over", async () => {
    const context = await onboardedRunner();
    const request = { requestId: randomUUID(), threadId: null, message: "help", name: "Ana", models: {} };
    await chat(context, { ...request, signal: new AbortController().signal });
    await expect(ask(context, "help", { requestId: request.requestId })).rejects.toMatchObject({
      code: "answerUnderWay",
    });
    const later = at(context, "2026-11-25T11:01:20Z");
    expect((await ask(later, "help", { requestId: request.requestId })).text).toContain(
      "This is what I can do",
    );
  });
});
