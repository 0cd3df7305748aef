import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listConversation } from "@/lib/coach/list-conversation";
import {
  deleteConversation,
  deleteQuestion,
  listConversations,
  renameConversation,
} from "@/lib/coach/threads";
import { keepSummary, listThreads } from "@/lib/data/chat";
import { ask } from "../support/ask-coach";
import { countTrips } from "../support/count-trips";
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
    const summary = { asked: ["about tomorrow"] };
    await keepSummary(context.db, { runnerId: context.runnerId, threadId, summary, seq: 1e9 });
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
