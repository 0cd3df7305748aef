import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { admitAll } from "@/tests/support/admit-all";
import {
  type LlmBehaviour,
  type LlmFaultServer,
  startLlmFaultServer,
} from "@/tests/support/llm-fault-server";
import { deploymentAt, listen, SHORT_TIMERS } from "@/tests/support/llm-listen";
import type { Admission } from "./admission";
import type { Deployment } from "./models";
import { streamWithFallback } from "./stream-completion";

let server: LlmFaultServer;
beforeAll(async () => {
  server = await startLlmFaultServer();
});
afterAll(() => server.close());

const deployment = (id: string): Deployment => deploymentAt(server.baseUrl(id), { id });

const PARTIAL = "You have an easy run of";
const GOOD: LlmBehaviour = {
  kind: "answer",
  text: "Run 8 km easy today.",
  usage: { prompt: 1000, completion: 200, cached: 500 },
};

describe("all deployments broken", () => {
  test("at most three attempts are made, each recorded, and the end says why", async () => {
    for (const id of ["a", "b", "c", "d"]) server.behave(id, { kind: "status", status: 503 });
    const { events, attempts } = await listen([
      deployment("a"),
      deployment("b"),
      deployment("c"),
      deployment("d"),
    ]);
    expect(attempts).toHaveLength(3);
    expect(events.at(-1)).toEqual({ type: "failed", reasons: ["server", "server", "server"], refusals: [] });
    expect(server.requests("d")).toHaveLength(0);
  });

  test("the total deadline ends the last attempt", async () => {
    server.behave("slow", { kind: "stall", after: "" });
    const short = { ...SHORT_TIMERS, totalMs: 80 };
    const { events } = await listen([deployment("slow"), deployment("slow2")], { timers: short });
    expect(events.at(-1)).toEqual({ type: "failed", reasons: ["deadline"], refusals: [] });
  });

  test("no deployment gives `failed` without a request", async () => {
    const { events } = await listen([]);
    expect(events).toEqual([{ type: "failed", reasons: [], refusals: [] }]);
  });
});

describe("the only deployment left", () => {
  test("is asked once more when it stumbled at once, and once only", async () => {
    server.behave("hiccup", { kind: "status", status: 502 }, GOOD);
    const { shown, attempts } = await listen([deployment("hiccup")]);
    expect(shown).toBe("Run 8 km easy today.");
    expect(attempts.map(({ reason }) => reason)).toEqual(["server", null]);
    server.behave("down", { kind: "status", status: 502 });
    expect((await listen([deployment("down")])).attempts).toHaveLength(2);
  });

  test.each<[string, LlmBehaviour]>([
    ["it has begun to speak", { kind: "cut", after: PARTIAL }],
    ["it wants to be left alone", { kind: "status", status: 429 }],
    ["it was silent for long", { kind: "stall", after: "" }],
  ])("is not asked again when %s", async (_name, behaviour) => {
    server.behave("once", behaviour, GOOD);
    expect((await listen([deployment("once")])).attempts).toHaveLength(1);
  });
});

describe("a good deployment", () => {
  test("tokens and cost come from the reported usage, cached tokens at their own price", async () => {
    server.behave("good", GOOD);
    const { attempts } = await listen([deployment("good")]);
    expect(attempts[0]).toMatchObject({
      promptTokens: 1000,
      cachedTokens: 500,
      completionTokens: 200,
      estimated: false,
    });
    expect(attempts[0]?.costUsd).toBeCloseTo((500 * 2 + 500 * 0.2 + 200 * 10) / 1e6, 12);
    expect(attempts[0]?.ttftMs).not.toBeNull();
  });

  test("a stall after the finish reason costs only the usage numbers", async () => {
    server.behave("good", { kind: "stallAfterFinish", text: "Rest today." });
    const { shown, attempts, events } = await listen([deployment("good")]);
    expect(shown).toBe("Rest today.");
    expect(events.at(-1)?.type).toBe("done");
    expect(attempts[0]).toMatchObject({ outcome: "ok", estimated: true });
  });

  test("tool calls arrive whole, also when the vendor finishes them with `stop`", async () => {
    const argumentPieces = ['{"from":"2026-', '11-23"', "}"];
    server.behave("good", {
      kind: "toolCall",
      name: "get_plan_window",
      argumentPieces,
      finishReason: "stop",
    });
    const { events } = await listen([deployment("good")]);
    const calls = events.find((event) => event.type === "toolCalls");
    expect(calls).toEqual({
      type: "toolCalls",
      calls: [{ id: "call_a", name: "get_plan_window", input: { from: "2026-11-23" } }],
    });
  });

  test("the request asks for a stream with usage and carries the tools", async () => {
    server.behave("asked", GOOD);
    const tool = {
      type: "function" as const,
      function: { name: "get_plan_window", parameters: { type: "object" } },
    };
    await listen([deployment("asked")], { tools: [tool] });
    expect(server.requests("asked")[0]).toMatchObject({
      model: "model-asked",
      stream: true,
      stream_options: { include_usage: true },
      tools: [tool],
    });
  });
});

describe("stopping", () => {
  test("an abort ends the attempt as aborted and starts no other", async () => {
    server.behave("slow", { kind: "stall", after: PARTIAL });
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 60);
    const { events, attempts } = await listen([deployment("slow"), deployment("never")], {
      signal: abort.signal,
      timers: { ...SHORT_TIMERS, idleMs: 1_000 },
    });
    expect(attempts).toMatchObject([{ outcome: "aborted", reason: "aborted" }]);
    expect(events.at(-1)).toEqual({ type: "failed", reasons: ["aborted"], refusals: [] });
    expect(server.requests("never")).toHaveLength(0);
  });

  test.each(["attempt", "delta"] as const)(
    "a reader who walks away at the first %s still leaves a record and settles the reservation",
    async (type) => {
      server.behave("slow", { kind: "stall", after: PARTIAL });
      const admission = admitAll();
      const stream = streamWithFallback({
        deployments: [deployment("slow")],
        messages: [{ role: "user", content: "hi" }],
        signal: new AbortController().signal,
        timers: SHORT_TIMERS,
        now: new Date("2026-11-22T10:00:00Z"),
        admission,
      });
      for await (const event of stream) if (event.type === type) break;
      expect(admission.settled).toMatchObject([{ attempt: { outcome: "aborted" } }]);
    },
  );
});

describe("admission", () => {
  beforeEach(() => server.behave("good", GOOD));

  test("a deployment that is not admitted gets no request, and the end says why", async () => {
    const refusals = [{ deploymentId: "refused", reason: "budget" } as const];
    const admission: Admission = { ...admitAll(), admit: async () => ({ kind: "refused", refusals }) };
    const { events } = await listen([deployment("refused")], { admission });
    expect(events).toEqual([{ type: "failed", reasons: [], refusals }]);
    expect(server.requests("refused")).toHaveLength(0);
  });

  test("is told what the provider said about itself, beside an answer and beside an error", async () => {
    const admission = admitAll();
    const headers = {
      "retry-after": "7",
      "x-ratelimit-remaining-tokens": "90",
      "x-ratelimit-reset-tokens": "2s",
    };
    server.behave("limited", { kind: "status", status: 429, headers });
    await listen([deployment("limited"), deployment("good")], { admission });
    expect(admission.settled.map(({ notice }) => notice)).toEqual([
      { retryAfterS: 7, requests: null, tokens: { remaining: 90, forS: 2 } },
      { retryAfterS: null, requests: null, tokens: null },
    ]);
  });

  test("is handed a whole answer in words to keep, under its key, and nothing else", async () => {
    const kept = async (behaviour: LlmBehaviour, cacheKey: string | null = "k") => {
      server.behave("kept", behaviour);
      const admission = admitAll();
      await listen([deployment("kept")], { admission, cacheKey });
      return admission.settled[0]?.cache;
    };
    expect(await kept(GOOD)).toMatchObject({
      key: "k",
      answer: { text: "Run 8 km easy today.", tier: "medium" },
    });
    expect(await kept(GOOD, null)).toBeNull();
    expect(await kept({ kind: "cleanEnd", after: PARTIAL })).toBeNull();
    expect(await kept({ kind: "toolCall", name: "x", argumentPieces: ["{}"] })).toBeNull();
  });

  test("may answer from what was said before: no request, no cost, one record", async () => {
    const answer = { text: "Rest today.", deploymentId: "old", tier: "high", model: "m" } as const;
    const repeat: Admission = { ...admitAll(), admit: async () => ({ kind: "repeat", answer, callId: "c" }) };
    const { shown, attempts } = await listen([deployment("unasked")], { admission: repeat, cacheKey: "k" });
    expect(shown).toBe("Rest today.");
    expect(attempts).toMatchObject([{ outcome: "cached", costUsd: 0, model: "m" }]);
    expect(server.requests("unasked")).toHaveLength(0);
  });
});
