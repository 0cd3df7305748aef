import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { GET as usage } from "@/app/api/usage/route";
import { chat } from "@/lib/coach/chat";
import type { UiChunk } from "@/lib/coach/ui-stream";
import { writeWithModel } from "@/lib/coach/write-with-model";
import type { RunnerContext } from "@/lib/data/change-runner";
import { ask } from "../support/ask-coach";
import { rawSql, serviceClient } from "../support/database";
import { type LlmFaultServer, startLlmFaultServer } from "../support/llm-fault-server";
import { SHORT_TIMERS } from "../support/llm-listen";
import { at, onboardedRunner } from "../support/runners";
import { call, signInAs } from "../support/session";
import { useTestEnvironment } from "../support/test-env";

vi.mock("next/headers", () => import("../support/next-headers"));

const PRICES = [{ effectiveFrom: "2026-01-01", input: 2, cachedInput: 0.2, output: 10 }];
/** Seconds apart in one minute: what a process remembers of the shared state is older than that. */
const TEN_SECONDS_MS = 10_000;

let server: LlmFaultServer;
beforeAll(async () => {
  useTestEnvironment();
  server = await startLlmFaultServer();
});
afterAll(() => server.close());

let runner: RunnerContext;
let name: string;
beforeEach(async () => {
  runner = await onboardedRunner();
  name = `model-${randomUUID()}`;
});

const later = (context: RunnerContext, ms = TEN_SECONDS_MS) =>
  at(context, new Date(context.now.getTime() + ms).toISOString());

/** Several deployments of these tiers, each at its own address of the fault server. */
function models(...tiers: [id: string, tier: string][]) {
  const deployments = tiers.map(([id, tier]) => ({
    ...{ id, tier, model: id, baseUrl: server.baseUrl(`${name}-${id}`), prices: PRICES },
  }));
  return { deploymentsJson: JSON.stringify(deployments) };
}

async function askModels(context: RunnerContext, environment: object, message = "what should I run today?") {
  const { signal } = new AbortController();
  const request = { requestId: randomUUID(), threadId: null, message, name: "Ana" };
  const answer = await chat(context, { ...request, models: environment, signal, timers: SHORT_TIMERS });
  const chunks: UiChunk[] = [];
  for await (const chunk of answer.chunks) chunks.push(chunk);
  return chunks.find((chunk) => chunk.type === "data-source")?.data;
}

const rows = async (table: string) =>
  (await serviceClient().from(table).select("*").eq("runner_id", runner.runnerId)).data ?? [];

describe("a question that stands alone", () => {
  test("is answered once while the facts stay as they are, and again when they change", async () => {
    server.behave(name, { kind: "answer", text: "Rest today.", usage: { prompt: 2000, completion: 10 } });
    const modelUrl = server.baseUrl(name);
    const first = await ask(runner, "What should I run today?", { modelUrl });
    const second = await ask(runner, "what should I run  today", { modelUrl });
    expect(second.text).toBe(first.text);
    expect(server.requests(name)).toHaveLength(1);
    expect((await rows("api_usage")).map(({ outcome, cost_usd }) => [outcome, Number(cost_usd)])).toEqual(
      expect.arrayContaining([
        ["ok", 0.0041],
        ["cached", 0],
      ]),
    );
    const { runnerId } = runner;
    await runner.db.from("profiles").update({ revision: 99 }).eq("runner_id", runnerId);
    await ask(runner, "What should I run today?", { modelUrl });
    await ask(at(runner, "2026-11-26T11:00:00Z"), "What should I run today?", { modelUrl });
    expect(server.requests(name)).toHaveLength(3);
  });

  test("of another runner is another question", async () => {
    server.behave(name, { kind: "answer", text: "Rest today." });
    const modelUrl = server.baseUrl(name);
    await ask(runner, "What should I run today?", { modelUrl });
    await ask(await onboardedRunner(), "What should I run today?", { modelUrl });
    expect(server.requests(name)).toHaveLength(2);
  });

  test("that leans on what was said before is asked anew", async () => {
    server.behave(name, { kind: "answer", text: "Because." });
    const modelUrl = server.baseUrl(name);
    await ask(runner, "and why is that so?", { modelUrl });
    await ask(runner, "and why is that so?", { modelUrl });
    expect(server.requests(name)).toHaveLength(2);
  });
});

describe("a budget that runs out", () => {
  test("lowers the tier step by step and ends with the rules coach", async () => {
    const dear = { kind: "answer", text: "Fine.", usage: { prompt: 10_500, completion: 0 } } as const;
    for (const id of ["m", "s"]) server.behave(`${name}-${id}`, dear);
    const environment = models(["s", "small"], ["m", "medium"]);
    const sources = [];
    for (let turn = 0; turn < 4; turn += 1) {
      // 2.1 cents each of 5 a day: 58 % are left, then 16 %, then none.
      const context = later(runner, turn * TEN_SECONDS_MS);
      const source = await askModels(context, environment, `what are my paces ${"please ".repeat(turn)}?`);
      sources.push(source?.model ?? source?.reason);
    }
    expect(sources).toEqual(["m", "m", "s", "budget"]);
  });
});

describe("a deployment that fails", () => {
  test("is left alone by all instances after its second failure, and tried again when its pause is over", async () => {
    server.behave(`${name}-a`, { kind: "status", status: 503 });
    server.behave(`${name}-b`, { kind: "answer", text: "Fine." });
    const environment = models(["a", "medium"], ["b", "medium"]);
    const turn = async (ms: number) => {
      expect((await askModels(later(runner, ms), environment, `tell me something ${ms}`))?.model).toBe("b");
      return server.requests(`${name}-a`).length;
    };
    expect([await turn(0), await turn(10_000), await turn(20_000)]).toEqual([1, 2, 2]);
    server.behave(`${name}-a`, { kind: "answer", text: "Back." });
    const source = await askModels(later(runner, 60_000), environment, "tell me more");
    expect(source?.model).toBe("a");
  });

  test("with its key refused is left alone at once", async () => {
    const logged = console.error;
    console.error = () => {};
    server.behave(`${name}-a`, { kind: "status", status: 401 });
    server.behave(`${name}-b`, { kind: "answer", text: "Fine." });
    const environment = models(["a", "medium"], ["b", "medium"]);
    await askModels(runner, environment, "tell me something");
    await askModels(later(runner), environment, "tell me more");
    console.error = logged;
    expect(server.requests(`${name}-a`)).toHaveLength(1);
  });
});

describe("money that was set aside", () => {
  test("is free again when the runner stops the answer; what was said is paid", async () => {
    server.behave(name, { kind: "stall", after: "Today you rest. And then " });
    const stop = new AbortController();
    const entry = { id: "test", tier: "medium", model: "m", baseUrl: server.baseUrl(name), prices: PRICES };
    const answer = await chat(runner, {
      ...{ requestId: randomUUID(), threadId: null, message: "tell me something", name: "Ana" },
      ...{ models: { deploymentsJson: JSON.stringify([entry]) }, signal: stop.signal, timers: SHORT_TIMERS },
    });
    for await (const chunk of answer.chunks) if (chunk.type === "text-delta") stop.abort();
    const attempts = await rows("api_usage");
    expect(attempts).toMatchObject([{ outcome: "aborted", estimated: true }]);
    expect(Number(attempts[0]?.cost_usd)).toBeGreaterThan(0);
    expect((await rows("llm_spending")).map(({ reserved_usd }) => Number(reserved_usd))).toEqual([0, 0]);
    expect(await rows("llm_reservations")).toEqual([]);
  });
});

describe("a text that nobody watches", () => {
  test("is written within the same budgets, booked under its feature, and kept under its key", async () => {
    server.behave(name, { kind: "answer", text: "A good week.", usage: { prompt: 1000, completion: 10 } });
    const entry = { id: "test", tier: "medium", model: "m", baseUrl: server.baseUrl(name), prices: PRICES };
    const environment = { deploymentsJson: JSON.stringify([entry]) };
    const write = () =>
      writeWithModel(environment, {
        task: "weeklyReview",
        caller: { runnerId: runner.runnerId, requestId: randomUUID(), feature: "review" },
        messages: [{ role: "user", content: "Word this week." }],
        now: runner.now,
        signal: new AbortController().signal,
        cacheKey: "hash of the input",
        timers: SHORT_TIMERS,
      });
    expect(await write()).toEqual({ text: "A good week.", tier: "medium", model: "m" });
    expect((await write())?.text).toBe("A good week.");
    expect(server.requests(name)).toHaveLength(1);
    expect(await rows("api_usage")).toMatchObject([{ feature: "review" }, { feature: "review" }]);
    const caller = { runnerId: runner.runnerId, requestId: randomUUID(), feature: "review" } as const;
    const none = { task: "weeklyReview" as const, messages: [], now: runner.now };
    const { signal } = new AbortController();
    expect(await writeWithModel({}, { ...none, caller, signal })).toBeNull();
  });
});

describe("the usage route", () => {
  test("shows a runner what their own answers cost", async () => {
    server.behave(name, {
      kind: "answer",
      text: "Rest.",
      usage: { prompt: 2000, completion: 10, cached: 500 },
    });
    const live = { ...runner, now: new Date() };
    await ask(live, "tell me something", { modelUrl: server.baseUrl(name) });
    await signInAs(runner.runnerId);
    const view = await (await call(usage)).json();
    expect(view).toMatchObject({
      month: { limitUsd: 0.5 },
      calls: 1,
      cachedShare: 0.25,
      byModel: [{ name: "m" }],
    });
    expect(view.month.usd).toBeCloseTo((1500 * 2 + 500 * 0.2 + 10 * 10) / 1e6, 10);
    await signInAs((await onboardedRunner()).runnerId);
    expect(await (await call(usage)).json()).toMatchObject({ month: { usd: 0 }, calls: 0 });
  });
});

describe("while the shared state can't be asked", () => {
  /** Longer than a process remembers that it could not. */
  const FORGOTTEN_MS = 5_200;
  const rename = async (from: string, to: string) => {
    for (const name of ["admit", "settle"])
      await rawSql(`alter function public.llm_${name}${from}(jsonb) rename to llm_${name}${to}`);
  };

  test("a model answers all the same, one message each, and the calls are booked once it can", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    server.behave(name, { kind: "answer", text: "Rest.", usage: { prompt: 2000, completion: 10 } });
    const modelUrl = server.baseUrl(name);
    await rename("", "_gone");
    const asked = await ask(runner, "tell me something", { modelUrl }).finally(() => rename("_gone", ""));
    expect(asked.text).toBe("Rest.");
    expect(await rows("chat_messages")).toHaveLength(2);
    expect(await rows("api_usage")).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, FORGOTTEN_MS));
    await ask(runner, "tell me more", { modelUrl });
    log.mockRestore();
    expect((await rows("api_usage")).map(({ cost_usd }) => Number(cost_usd))).toEqual([0.0041, 0.0041]);
    expect((await rows("llm_spending")).map(({ spent_usd }) => Number(spent_usd))).toEqual([0.0082, 0.0082]);
  });
});
