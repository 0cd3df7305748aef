import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { applyProposal, dismissProposal, undoProposal } from "@/lib/coach/apply-proposal";
import { listConversation } from "@/lib/coach/list-conversation";
import type { RunnerContext } from "@/lib/data/change-runner";
import { loadRunnerState } from "@/lib/data/runner-state";
import { ask } from "../support/ask-coach";
import { at, onboardedRunner } from "../support/runners";
import { useTestEnvironment } from "../support/test-env";

beforeAll(useTestEnvironment);

async function planOf(context: RunnerContext) {
  const { plan, workouts } = await loadRunnerState(context.db, {
    runnerId: context.runnerId,
    from: "2026-11-01",
  });
  return { version: plan?.version, days: workouts.map(({ id, date }) => `${id} ${date}`) };
}

/** Asks for a change that fits this runner's plan: skipping the next run always does. */
async function proposal(context: RunnerContext): Promise<string> {
  const { proposalId, text } = await ask(context, "skip my next run");
  if (proposalId === null) throw new Error(`No proposal came: ${text}`);
  return proposalId;
}

describe("a proposal", () => {
  test("changes nothing until it is applied, then makes one version, however often it is sent", async () => {
    const context = await onboardedRunner();
    const before = await planOf(context);
    const proposalId = await proposal(context);
    expect(await planOf(context)).toEqual(before);
    const requestId = randomUUID();
    const first = await applyProposal(context, { proposalId, requestId });
    expect(first.version).toBe(2);
    expect(first.changes.length).toBeGreaterThan(0);
    expect((await applyProposal(context, { proposalId, requestId })).version).toBe(2);
    expect((await applyProposal(context, { proposalId, requestId: randomUUID() })).version).toBe(2);
    expect((await planOf(context)).version).toBe(2);
    const { messages } = await listConversation(context, { threadId: null });
    expect(messages.at(-1)?.proposal).toMatchObject({ state: "applied", appliedVersion: 2 });
  });

  test("can be undone: the plan stands as before, as a new version", async () => {
    const context = await onboardedRunner();
    const before = await planOf(context);
    const proposalId = await proposal(context);
    await applyProposal(context, { proposalId, requestId: randomUUID() });
    expect((await planOf(context)).days).not.toEqual(before.days);
    await undoProposal(context, { proposalId, requestId: randomUUID() });
    expect(await planOf(context)).toEqual({ version: 3, days: before.days });
    const { messages } = await listConversation(context, { threadId: null });
    expect(messages.at(-1)?.proposal?.state).toBe("undone");
  });

  test("made for an older plan is refused with what changed since", async () => {
    const context = await onboardedRunner();
    const stale = await proposal(context);
    await applyProposal(context, { proposalId: await proposal(context), requestId: randomUUID() });
    await expect(
      applyProposal(context, { proposalId: stale, requestId: randomUUID() }),
    ).rejects.toMatchObject({
      kind: "stale",
      extra: {
        currentVersion: 2,
        changes: expect.arrayContaining([expect.objectContaining({ change: "removed" })]),
      },
    });
  });

  test("of another runner can be neither applied nor dismissed", async () => {
    const [ana, bob] = await Promise.all([onboardedRunner(), onboardedRunner()]);
    const proposalId = await proposal(ana);
    await expect(applyProposal(bob, { proposalId, requestId: randomUUID() })).rejects.toMatchObject({
      kind: "notFound",
    });
    await expect(dismissProposal(bob, { proposalId })).rejects.toMatchObject({ kind: "notFound" });
  });

  test("that was dismissed, or is more than a day old, is refused", async () => {
    const context = await onboardedRunner();
    const dismissed = await proposal(context);
    expect(await dismissProposal(context, { proposalId: dismissed })).toEqual({ state: "dismissed" });
    expect(await dismissProposal(context, { proposalId: dismissed })).toEqual({ state: "dismissed" });
    await expect(
      applyProposal(context, { proposalId: dismissed, requestId: randomUUID() }),
    ).rejects.toMatchObject({ code: "proposalClosed" });
    const old = await proposal(context);
    const later = at(context, "2026-11-26T11:00:01Z");
    await expect(applyProposal(later, { proposalId: old, requestId: randomUUID() })).rejects.toMatchObject({
      code: "proposalExpired",
    });
  });
});
