import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type LlmBehaviour,
  type LlmFaultServer,
  startLlmFaultServer,
} from "@/tests/support/llm-fault-server";
import { deploymentAt, listen, SHORT_TIMERS } from "@/tests/support/llm-listen";
import type { Deployment } from "./models";

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
const FAULTS: [string, LlmBehaviour, string, boolean][] = [
  ["429", { kind: "status", status: 429, headers: { "retry-after": "7" } }, "rateLimit", false],
  [
    "429 without quota",
    { kind: "status", status: 429, body: '{"error":{"message":"x","code":"insufficient_quota"}}' },
    "quota",
    false,
  ],
  ["402", { kind: "status", status: 402 }, "quota", false],
  ["401", { kind: "status", status: 401 }, "auth", false],
  ["404 model", { kind: "status", status: 404 }, "modelNotFound", false],
  [
    "400 context length",
    {
      kind: "status",
      status: 400,
      body: '{"error":{"message":"maximum context length is 8","code":"context_length_exceeded"}}',
    },
    "contextLength",
    false,
  ],
  ["500", { kind: "status", status: 500 }, "server", false],
  [
    "502 as HTML",
    { kind: "status", status: 502, body: "<html></html>", headers: { "content-type": "text/html" } },
    "server",
    false,
  ],
  ["stall before the first token", { kind: "stallBeforeFirstToken" }, "firstTokenTimeout", false],
  ["stall after some text", { kind: "stall", after: PARTIAL }, "idleTimeout", true],
  ["cut connection", { kind: "cut", after: PARTIAL }, "connection", true],
  ["clean end without a finish reason", { kind: "cleanEnd", after: PARTIAL }, "incomplete", true],
  [
    "error chunk",
    { kind: "errorChunk", after: PARTIAL, error: { message: "overloaded", code: "server_error" } },
    "server",
    true,
  ],
  [
    "429 as an error chunk",
    { kind: "errorChunk", after: "", error: { message: "Rate limit reached", code: 429 } },
    "rateLimit",
    false,
  ],
  [
    "vLLM error chunk",
    { kind: "vllmErrorChunk", after: PARTIAL, message: "engine died", code: 500 },
    "server",
    true,
  ],
  ["HTML with status 200", { kind: "html" }, "malformed", false],
  ["bad JSON", { kind: "badJson", after: PARTIAL }, "malformed", true],
  ["empty stream", { kind: "emptyStream" }, "incomplete", false],
  [
    "truncated tool arguments",
    { kind: "toolCall", name: "propose_plan_change", argumentPieces: ['{"ops": [{"op": "mo'] },
    "badToolCall",
    false,
  ],
  [
    "tool call cut by length",
    { kind: "toolCall", name: "propose_plan_change", argumentPieces: ["{}"], finishReason: "length" },
    "badToolCall",
    false,
  ],
];

describe("one broken deployment", () => {
  test.each(FAULTS)(
    "%s: the next deployment answers, whole and unspliced",
    async (_name, fault, reason, partial) => {
      server.behave("broken", fault);
      server.behave("good", GOOD);
      const { events, attempts, shown } = await listen([deployment("broken"), deployment("good")]);
      expect(shown).toBe("Run 8 km easy today.");
      expect(events.at(-1)).toMatchObject({
        type: "done",
        deploymentId: "good",
        text: "Run 8 km easy today.",
      });
      expect(attempts.map((attempt) => [attempt.outcome, attempt.reason])).toEqual([
        ["failed", reason],
        ["ok", null],
      ]);
      expect(events.some((event) => event.type === "reset")).toBe(partial);
      expect(events.some((event) => event.type === "toolCalls")).toBe(false);
    },
  );

  test("the delay is at most the timer that fired and a little more", async () => {
    server.behave("broken", { kind: "stallBeforeFirstToken" });
    server.behave("good", GOOD);
    const begun = performance.now();
    await listen([deployment("broken"), deployment("good")]);
    expect(performance.now() - begun).toBeLessThan(SHORT_TIMERS.firstTokenMs.medium + 500);
  });

  test("a refused connection falls back too", async () => {
    server.behave("good", GOOD);
    const gone = { ...deployment("gone"), baseUrl: "http://127.0.0.1:9/v1" };
    const { shown, attempts } = await listen([gone, deployment("good")]);
    expect(shown).toBe("Run 8 km easy today.");
    expect(attempts[0]?.reason).toBe("connection");
  });
});
