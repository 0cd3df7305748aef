import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { coachContext } from "@/tests/support/coach-context";
import { playTurn, turnInput } from "@/tests/support/coach-turn";
import { type LlmFaultServer, startLlmFaultServer } from "@/tests/support/llm-fault-server";
import { deploymentAt } from "@/tests/support/llm-listen";
import { FACT_CASES } from "@/tests/support/tool-cases/fact-cases";
import { PLAN_CASES } from "@/tests/support/tool-cases/plan-cases";
import type { ToolCase } from "@/tests/support/tool-cases/tool-case";
import type { ProposalDraft } from "../draft-proposal";
import { factLineText } from "../facts/fact-lines";
import { changeLine } from "../phrases";

let server: LlmFaultServer;
beforeAll(async () => {
  server = await startLlmFaultServer();
});
afterAll(() => server.close());

/** A proposal as the runner reads it, without what follows for the plan from goals and days. */
function diffOf({ facts, changes }: ProposalDraft): string[] {
  if (facts === null) return changes.map((change) => changeLine(change, coachContext()));
  return facts.lines.map(factLineText);
}

const CASES: ToolCase[] = [...PLAN_CASES, ...FACT_CASES];

describe("what a model calls", () => {
  test("is played in at least fifty cases", () => {
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
    expect(CASES.length).toBeGreaterThanOrEqual(50);
  });

  test.each(CASES)("$name", async ({ name, message, script, diff, answers, byRules, warning }) => {
    const id = encodeURIComponent(name);
    server.behave(id, ...script, { kind: "answer", text: "Have a look." });
    const context = coachContext();
    const before = structuredClone(context);
    const turn = turnInput(message ?? "please change it like that", {
      context,
      deployments: [deploymentAt(server.baseUrl(id), { id: "only" })],
    });
    const { result, proposals, outputs } = await playTurn(turn);
    expect(result.proposal === null ? undefined : diffOf(result.proposal)).toEqual(diff);
    expect(proposals).toBe(diff === undefined ? 0 : 1);
    expect(result.source.tier).toBe(byRules ? "rules" : "medium");
    for (const [index, answer] of (answers ?? []).entries()) {
      expect(JSON.stringify(outputs[index])).toMatch(answer);
    }
    if (byRules && name.startsWith("five rounds")) expect(server.requests(id)).toHaveLength(4);
    if (result.proposal) {
      expect(result.proposal.warnings.map(({ code }) => code).includes("notAskedFor")).toBe(
        warning !== undefined,
      );
      expect(result.proposal.evidence[0]).toMatchObject({ kind: "message" });
    }
    expect(context).toEqual(before);
  });
});
