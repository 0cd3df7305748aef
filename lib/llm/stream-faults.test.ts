import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type LlmBehaviour,
  type LlmFaultServer,
  startLlmFaultServer,
} from "@/tests/support/llm-fault-server";
import { LLM_FAULTS } from "@/tests/support/llm-faults";
import { deploymentAt, listen } from "@/tests/support/llm-listen";
import type { Deployment } from "./models";

let server: LlmFaultServer;
beforeAll(async () => {
  server = await startLlmFaultServer();
});
afterAll(() => server.close());

const deployment = (id: string): Deployment => deploymentAt(server.baseUrl(id), { id });
const GOOD: LlmBehaviour = { kind: "answer", text: "Run 8 km easy today." };

// At once, because most of them do nothing but wait.
test.concurrent.each(LLM_FAULTS)(
  "$name: the next deployment answers, whole and unspliced",
  async ({ name, behaviour, reason, partial }) => {
    const [broken, good] = [`broken ${name}`, `good ${name}`].map(encodeURIComponent) as [string, string];
    server.behave(broken, behaviour);
    server.behave(good, GOOD);
    const { events, attempts, shown } = await listen([deployment(broken), deployment(good)]);
    expect(shown).toBe("Run 8 km easy today.");
    expect(events.at(-1)).toMatchObject({ type: "done", deploymentId: good, text: "Run 8 km easy today." });
    expect(attempts.map((attempt) => [attempt.outcome, attempt.reason])).toEqual([
      ["failed", reason],
      ["ok", null],
    ]);
    expect(events.some((event) => event.type === "reset")).toBe(partial);
    expect(events.some((event) => event.type === "toolCalls")).toBe(false);
    expect(server.requests(broken)).toHaveLength(1);
  },
);

test("a refused connection falls back too", async () => {
  server.behave("good", GOOD);
  const gone = { ...deployment("gone"), baseUrl: "http://127.0.0.1:9/v1" };
  const { shown, attempts } = await listen([gone, deployment("good")]);
  expect(shown).toBe("Run 8 km easy today.");
  expect(attempts[0]?.reason).toBe("connection");
});
