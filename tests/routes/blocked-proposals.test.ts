import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { applyProposal, undoProposal } from "@/lib/coach/apply-proposal";
import { listConversation } from "@/lib/coach/list-conversation";
import type { ShownProposal } from "@/lib/coach/shown-proposal";
import type { RunnerContext } from "@/lib/data/change-runner";
import { loadRunnerState } from "@/lib/data/runner-state";
import { commitPlan } from "@/lib/plan/commit-plan";
import { withFlags } from "@/lib/runner/health-flags";
import { ask } from "../support/ask-coach";
import { type LlmFaultServer, startLlmFaultServer } from "../support/llm-fault-server";
import { at, onboardedRunner, USUAL_ANSWERS } from "../support/runners";
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

async function planVersion({ db, runnerId }: RunnerContext): Promise<number | undefined> {
  return (await loadRunnerState(db, { runnerId, from: "2026-11-25" })).plan?.version;
}

/** Opens a note about pain and leaves the plan, which would follow it, at its version: only the note itself can refuse. */
async function noteBesidePlan(context: RunnerContext): Promise<void> {
  await commitPlan(context, {
    requestId: requestId(),
    compute: ({ profile }, today) => {
      const health = withFlags(profile.health, { levels: ["pain"], today, weekKm: 60 });
      return { action: "healthNote", profile: { health } };
    },
  });
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
    // The emergency took runs out of the plan, so the suggestion is older than what stands now.
    await expect(applyProposal(context, { proposalId, requestId: requestId() })).rejects.toMatchObject({
      kind: "stale",
    });
    expect(await kmAhead(context)).toBe(before);
  });

  test("that raises load is refused for the health note itself while the plan stands as it was", async () => {
    const schedule = { ...USUAL_ANSWERS.schedule, days: ["tue" as const, "sun" as const], runsPerWeek: 2 };
    const context = await onboardedRunner({ answers: { schedule } });
    const proposalId = await suggestDays(context, MORE_DAYS);
    const version = await planVersion(context);
    await noteBesidePlan(context);
    expect(await planVersion(context)).toBe(version);
    expect((await shown(context, proposalId))?.blocked).toContain("health note is open");
    const before = await kmAhead(context);
    await expect(applyProposal(context, { proposalId, requestId: requestId() })).rejects.toMatchObject({
      code: "healthFlagOpen",
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
