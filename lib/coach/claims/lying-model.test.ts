import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HONEST } from "@/tests/support/claims/honest";
import { LIES } from "@/tests/support/claims/lies";
import { playTurn, turnInput } from "@/tests/support/coach-turn";
import { type LlmFaultServer, startLlmFaultServer } from "@/tests/support/llm-fault-server";
import { deploymentAt } from "@/tests/support/llm-listen";

let server: LlmFaultServer;
beforeAll(async () => {
  server = await startLlmFaultServer();
});
afterAll(() => server.close());

async function shownFor(text: string) {
  const id = encodeURIComponent(text.slice(0, 60));
  server.behave(id, { kind: "answer", text: `Good question. ${text} Anything else?` });
  const deployments = [deploymentAt(server.baseUrl(id), { id: "only" })];
  return playTurn(turnInput("what do you say?", { deployments }));
}

describe("a lying model", () => {
  test("is played with at least thirty lies", () => {
    expect(new Set(LIES.map(({ lie }) => lie)).size).toBeGreaterThanOrEqual(30);
  });

  test.each(LIES)("$lie", async ({ lie, hidden }) => {
    const { chunks, shown, result } = await shownFor(lie);
    expect(shown).not.toContain(lie);
    expect(shown.replace(/^Good question\. | Anything else\?$/g, "")).not.toMatch(hidden);
    // What was streamed and taken back would have been seen too.
    expect(chunks.some((chunk) => chunk.type === "data-reset")).toBe(false);
    expect(result.faults).toHaveLength(1);
    expect(result.faults[0]).toContain(lie);
  });
});

describe("an honest model", () => {
  test.each(HONEST.map((sentence) => ({ sentence })))("$sentence", async ({ sentence }) => {
    const { shown, result } = await shownFor(sentence);
    expect(result.faults).toEqual([]);
    expect(shown).toBe(`Good question. ${sentence} Anything else?`);
  });
});
