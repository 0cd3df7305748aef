import { LLMock } from "@copilotkit/aimock";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { deploymentAt, listen } from "@/tests/support/llm-listen";
import type { Deployment } from "./models";

const mock = new LLMock({ port: 0 });
beforeAll(async () => {
  await mock.start();
});
afterEach(() => {
  mock.clearFixtures();
});
afterAll(async () => {
  await mock.stop();
});

const deployment = (id: string): Deployment => deploymentAt(`${mock.url}/v1`, { id });

test("an answer of an independent Chat Completions server is read with its usage", async () => {
  mock.onMessage("What should I run today?", { content: "Run 8 km easy." }, { chunkSize: 3 });
  const { shown, attempts } = await listen([deployment("a")]);
  expect(shown).toBe("Run 8 km easy.");
  expect(attempts).toMatchObject([{ outcome: "ok", model: "model-a" }]);
});

test("a tool call of an independent server arrives whole", async () => {
  const input = { ops: [{ op: "skip", date: "2026-11-24" }] };
  mock.onMessage("What should I run today?", {
    toolCalls: [{ name: "propose_plan_change", arguments: JSON.stringify(input) }],
  });
  const { events } = await listen([deployment("a")]);
  expect(events.find((event) => event.type === "toolCalls")).toMatchObject({
    calls: [{ name: "propose_plan_change", input }],
  });
});

test("a 429 of one model is answered by the next", async () => {
  mock.on({ model: "model-a" }, { error: { message: "Rate limit", type: "rate_limit_error" }, status: 429 });
  mock.on({ model: "model-b" }, { content: "Rest today." });
  const { shown, attempts } = await listen([deployment("a"), deployment("b")]);
  expect(shown).toBe("Rest today.");
  expect(attempts.map((attempt) => attempt.reason)).toEqual(["rateLimit", null]);
});

test("an answer that is truncated on the wire is dropped and given anew", async () => {
  mock.on(
    { model: "model-a" },
    { content: "You have an easy run of eight" },
    { truncateAfterChunks: 3, latency: 15, chunkSize: 5 },
  );
  mock.on({ model: "model-b" }, { content: "Rest today." });
  const { shown, events } = await listen([deployment("a"), deployment("b")]);
  expect(shown).toBe("Rest today.");
  expect(events.some((event) => event.type === "reset")).toBe(true);
});
