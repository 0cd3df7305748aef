import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { applyProposal, undoProposal } from "@/lib/coach/apply-proposal";
import { listConversation } from "@/lib/coach/list-conversation";
import type { ShownProposal } from "@/lib/coach/shown-proposal";
import type { RunnerContext } from "@/lib/data/change-runner";
import { loadRunnerState } from "@/lib/data/runner-state";
import { ask } from "../support/ask-coach";
import { type LlmFaultServer, startLlmFaultServer } from "../support/llm-fault-server";
import { at, onboardedRunner } from "../support/runners";
import { suggestedByModel } from "../support/suggested";
import { useTestEnvironment } from "../support/test-env";

beforeAll(useTestEnvironment);
let server: LlmFaultServer;
beforeAll(async () => {
  server = await startLlmFaultServer();
});
afterAll(() => server.close());

const requestId = () => randomUUID();

/** The id of a suggestion of other running days, which a model makes. */
function suggestDays(context: RunnerContext, days: string[]): Promise<string> {
  const call = { name: "propose_profile_update", input: { days, runsPerWeek: days.length } };
  return suggestedByModel(context, { server, call });
}

async function shown(context: RunnerContext, proposalId: string): Promise<ShownProposal | undefined> {
  const { messages } = await listConversation(context, { threadId: null });
  return messages.find(({ proposal }) => proposal?.id === proposalId)?.proposal ?? undefined;
}

async function kmAhead({ db, runnerId }: RunnerContext): Promise<number> {
  const { workouts } = await loadRunnerState(db, { runnerId, from: "2026-11-25" });
  return workouts.filter(({ date }) => date >= "2026-11-25").reduce((sum, { km }) => sum + km, 0);
}

const MORE_DAYS = ["mon", "tue", "thu", "sat", "sun"];
const FEWER_DAYS = ["tue", "thu", "sun"];

describe("an older suggestion", () => {
  test("that raises load is neither offered nor applied after an emergency note", async () => {
    const context = await onboardedRunner();
    const proposalId = await suggestDays(context, MORE_DAYS);
    expect(await shown(context, proposalId)).toMatchObject({ state: "open", blocked: null });
    await ask(context, "I have chest pain when I run");
    expect(await shown(context, proposalId)).toMatchObject({
      state: "open",
      blocked: expect.stringContaining("health note is open"),
    });
    const before = await kmAhead(context);
    await expect(applyProposal(context, { proposalId, requestId: requestId() })).rejects.toMatchObject({
      kind: expect.stringMatching(/stale|badInput/),
    });
    expect(await kmAhead(context)).toBe(before);
  });

  test("that made the plan lighter is not undone under a health note", async () => {
    const context = await onboardedRunner();
    const proposalId = await suggestDays(context, FEWER_DAYS);
    await applyProposal(context, { proposalId, requestId: requestId() });
    expect(await shown(context, proposalId)).toMatchObject({ state: "applied", blocked: null });
    await ask(context, "my knee hurts");
    expect((await shown(context, proposalId))?.blocked).toContain("health note is open");
    const before = await kmAhead(context);
    await expect(undoProposal(context, { proposalId, requestId: requestId() })).rejects.toMatchObject({
      code: "healthFlagOpen",
    });
    expect(await kmAhead(context)).toBe(before);
  });

  test("says so when the plan has moved on, or a day has passed", async () => {
    const context = await onboardedRunner();
    const first = (await ask(context, "skip my next run")).proposalId ?? "";
    const second = (await ask(context, "skip my next run")).proposalId ?? "";
    const tomorrow = at(context, "2026-11-26T11:00:01Z");
    expect((await shown(tomorrow, first))?.blocked).toContain("more than a day old");
    await applyProposal(context, { proposalId: second, requestId: requestId() });
    expect((await shown(context, first))?.blocked).toContain("Your plan has changed since");
    expect((await shown(context, second))?.blocked).toBeNull();
  });
});

describe("an answer that is asked for again over a new connection", () => {
  test("carries its suggestion as it stands by now", async () => {
    const context = await onboardedRunner();
    const request = requestId();
    const { proposalId } = await ask(context, "skip my next run", { requestId: request });
    const replayed = async () => {
      const { chunks } = await ask(context, "skip my next run", { requestId: request });
      return chunks.find(({ type }) => type === "data-proposal");
    };
    expect(await replayed()).toMatchObject({ id: proposalId, data: { state: "open", blocked: null } });
    await applyProposal(context, { proposalId: proposalId ?? "", requestId: requestId() });
    expect(await replayed()).toMatchObject({
      id: proposalId,
      data: { id: proposalId, state: "applied", appliedVersion: 2, blocked: null },
    });
  });
});
