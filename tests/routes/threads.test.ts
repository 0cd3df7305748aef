import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSummary } from "@/lib/coach/conversation-summary";
import { listConversation } from "@/lib/coach/list-conversation";
import {
  deleteConversation,
  deleteQuestion,
  listConversations,
  renameConversation,
} from "@/lib/coach/threads";
import type { RunnerContext } from "@/lib/data/change-runner";
import { keepSummary, listThreads } from "@/lib/data/chat";
import { ask } from "../support/ask-coach";
import { countTrips } from "../support/count-trips";
import { serviceClient } from "../support/database";
import { type LlmBehaviour, type LlmFaultServer, startLlmFaultServer } from "../support/llm-fault-server";
import { at, onboardedRunner } from "../support/runners";
import { useTestEnvironment } from "../support/test-env";

beforeAll(useTestEnvironment);
let server: LlmFaultServer;
beforeAll(async () => {
  server = await startLlmFaultServer();
});
afterAll(() => server.close());

describe("conversations", () => {
  test("a new one begins beside the old one, and the one used last comes first and goes on", async () => {
    const context = await onboardedRunner();
    const first = await ask(context, "what are my paces?");
    const second = await ask(at(context, "2026-11-25T11:05:00Z"), "help", { threadId: "new" });
    expect(second.threadId).not.toBe(first.threadId);
    const { threads } = await listConversations(context);
    expect(threads.map(({ title }) => title)).toEqual(["help", "what are my paces?"]);
    await ask(at(context, "2026-11-25T11:10:00Z"), "hello", { threadId: first.threadId });
    const again = await ask(at(context, "2026-11-25T11:15:00Z"), "thanks");
    expect(again.threadId).toBe(first.threadId);
    expect((await listConversation(context, { threadId: second.threadId })).messages).toHaveLength(2);
  });

  test("the same request for a new one begins one", async () => {
    const context = await onboardedRunner();
    const requestId = randomUUID();
    const first = await ask(context, "help", { requestId, threadId: "new" });
    const second = await ask(context, "help", { requestId, threadId: "new" });
    expect([second.threadId, second.text]).toEqual([first.threadId, first.text]);
    expect((await listConversations(context)).threads).toHaveLength(1);
  });

  test("is renamed by its runner alone", async () => {
    const [ana, bob] = await Promise.all([onboardedRunner(), onboardedRunner()]);
    const { threadId } = await ask(ana, "help");
    await renameConversation(ana, { threadId, title: "Spring race" });
    await expect(renameConversation(bob, { threadId, title: "Mine" })).rejects.toMatchObject({
      kind: "notFound",
    });
    expect((await listConversations(ana)).threads).toMatchObject([{ id: threadId, title: "Spring race" }]);
  });

  test("is deleted whole, by its runner alone, and what was applied stays in the plan", async () => {
    const [ana, bob] = await Promise.all([onboardedRunner(), onboardedRunner()]);
    const { threadId, proposalId } = await ask(ana, "skip tomorrow's run");
    expect(proposalId).not.toBeNull();
    await deleteConversation(bob, { threadId });
    expect((await listConversations(ana)).threads).toHaveLength(1);
    await deleteConversation(ana, { threadId });
    await deleteConversation(ana, { threadId });
    for (const table of ["chat_threads", "chat_messages", "proposals"]) {
      const { data } = await serviceClient().from(table).select("id").eq("runner_id", ana.runnerId);
      expect(data).toEqual([]);
    }
  });
});

describe("a question", () => {
  test("is deleted with its answer, its proposal and the summary that knew of it", async () => {
    const context = await onboardedRunner();
    const requestId = randomUUID();
    const { threadId } = await ask(context, "skip tomorrow's run", { requestId });
    await ask(context, "what are my paces?");
    const summary = { decisions: ["about tomorrow"], preferences: [], openQuestions: [], injuries: [] };
    const span = { base: 0, seq: 1e9, messages: 4 };
    const kept = await keepSummary(context.db, { runnerId: context.runnerId, threadId, summary, ...span });
    expect(kept).toEqual({ kept: true });
    await deleteQuestion(context, { requestId });
    await deleteQuestion(context, { requestId });
    const { messages } = await listConversation(context, { threadId });
    expect(messages.map(({ content }) => content)).toEqual([
      "what are my paces?",
      expect.stringContaining("Threshold"),
    ]);
    expect(await listThreads(context.db, { runnerId: context.runnerId, limit: 5 })).toMatchObject([
      { summary: null, summarySeq: 0 },
    ]);
    const { data } = await serviceClient().from("proposals").select("id").eq("request_id", requestId);
    expect(data).toEqual([]);
  });
});

describe("a long conversation", () => {
  const summary = { decisions: [], preferences: ["Likes trails"], openQuestions: [], injuries: [] };

  async function talk(context: RunnerContext, modelUrl: string): Promise<string> {
    let threadId = "";
    for (let turn = 0; turn < 10; turn += 1) {
      const asked = await ask(context, `I love trail ${turn}. hello`, { modelUrl });
      threadId = asked.threadId;
    }
    return threadId;
  }
  const threadsOf = ({ db, runnerId }: RunnerContext) => listThreads(db, { runnerId, limit: 5 });

  test("is summed up by a small model after the answer, and the summary takes the place of its older part", async () => {
    const context = await onboardedRunner();
    server.behave("talker", { kind: "answer", text: "Hello." });
    const url = server.baseUrl("talker");
    // Nine turns and the tenth answer; then the summary, asked for when the tenth answer has gone out.
    const hello: LlmBehaviour = { kind: "answer", text: "Hello.", usage: { prompt: 100, completion: 5 } };
    server.behave("talker", ...Array.from({ length: 10 }, () => hello), {
      kind: "answer",
      text: `Sure: ${JSON.stringify(summary)}`,
    });
    const threadId = await talk(context, url);
    expect(JSON.stringify(server.requests("talker").at(-1))).toContain("SUMMED UP BEFORE");
    const [thread] = await threadsOf(context);
    expect(thread).toMatchObject({ id: threadId, summary });
    server.behave("after", { kind: "answer", text: "Hello." });
    await ask(context, "hello again", { modelUrl: server.baseUrl("after") });
    const sent = JSON.stringify(server.requests("after")[0]);
    expect(sent).toContain('preferences: \\"Likes trails\\"');
    expect(sent).not.toContain("I love trail 0.");
  });

  test("without a model keeps what the rules find in the runner's own words", async () => {
    const context = await onboardedRunner();
    const said = Array.from({ length: 10 }, (_, turn) => `I love trail ${turn}.`);
    for (const text of said) await ask(context, `${text} hello`);
    const kept = readSummary((await threadsOf(context))[0]?.summary)?.preferences ?? [];
    expect(kept).not.toEqual([]);
    expect(said).toEqual(expect.arrayContaining(kept));
  });

  test("keeps its last turns when the model gives no summary", async () => {
    const context = await onboardedRunner();
    server.behave("mute", { kind: "answer", text: "Hello, this is no JSON." });
    await talk(context, server.baseUrl("mute"));
    expect(await threadsOf(context)).toMatchObject([{ summary: null, summarySeq: 0 }]);
  });

  test("is not summed up from messages that were deleted meanwhile", async () => {
    const context = await onboardedRunner();
    const { threadId } = await ask(context, "hello");
    const span = { base: 0, seq: 1e9, messages: 3 };
    const input = { runnerId: context.runnerId, threadId, summary, ...span };
    expect(await keepSummary(context.db, input)).toEqual({ kept: false });
  });
});

describe("before a model is called", () => {
  test("everything is read in one round trip", async () => {
    const context = await onboardedRunner();
    await ask(context, "hello");
    const { db, trips } = countTrips(context.db);
    server.behave("counted", { kind: "answer", text: "Rest today." });
    const atRequest: string[] = [];
    const counted = { ...context, db };
    const before = () => atRequest.push(...trips);
    server.onRequest("counted", before);
    await ask(counted, "what should I run today?", { modelUrl: server.baseUrl("counted") });
    expect(atRequest.filter((trip) => trip !== "rpc:begin_turn")).toEqual(["rpc:load_coach"]);
  });
});
