import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { RunnerContext } from "@/lib/data/change-runner";
import { loadRunnerState, type RunnerState } from "@/lib/data/runner-state";
import { restoreVersion } from "@/lib/plan/restore-version";
import { planVersions } from "@/lib/plan/versions";
import { changeGoal } from "@/lib/runner/goals";
import { updateProfile } from "@/lib/runner/update-profile";
import { at, onboardedRunner } from "../support/runners";
import { useTestEnvironment } from "../support/test-env";

beforeAll(useTestEnvironment);

const id = () => randomUUID();

async function stateOf(context: RunnerContext): Promise<RunnerState> {
  return loadRunnerState(context.db, { runnerId: context.runnerId, from: "2026-01-01" });
}

/** A runner who put a race of ten kilometres in the place of their goal, a week after the plan began. */
async function withOtherGoal() {
  const start = await onboardedRunner();
  const before = await stateOf(start);
  const context = at(start, "2026-12-02T11:00:00Z");
  const goal = { kind: "race", priority: "A", distanceM: 10_000, date: "2027-02-28" } as const;
  const goalId = before.goals[0]?.id ?? "";
  await changeGoal(context, { requestId: id(), goalId, goal });
  return { context, before };
}

describe("restoring a version that was made for another goal", () => {
  test("brings the goal back with the days to come, and leaves the past as it is", async () => {
    const { context, before } = await withOtherGoal();
    const between = await stateOf(context);
    expect(between.goals[0]?.goal).toMatchObject({ distanceM: 10_000 });
    const today = "2026-12-02";
    const answer = await restoreVersion(context, {
      requestId: id(),
      baseVersion: between.plan?.version ?? 0,
      version: 1,
      origin: "undo",
    });
    expect(answer.changes.length).toBeGreaterThan(0);
    const after = await stateOf(context);
    expect(after.goals.map(({ goal }) => goal)).toEqual(before.goals.map(({ goal }) => goal));
    expect(after.plan).toMatchObject({ version: 3, origin: "undo" });
    const lastDay = before.plan?.lastDay ?? "";
    const shared = ({ workouts }: RunnerState) => workouts.filter(({ date }) => date <= lastDay);
    expect(shared(after)).toEqual(shared(before));
    const past = ({ workouts }: RunnerState) => workouts.filter(({ date }) => date < today);
    expect(past(after)).toEqual(past(between));
    // The week that came into view since then follows from the restored season.
    expect(after.workouts.some(({ date }) => date > lastDay)).toBe(true);
    expect((await planVersions(context)).versions.map(({ version }) => version)).toEqual([3, 2, 1]);
  });

  test("can itself be undone", async () => {
    const { context } = await withOtherGoal();
    const between = await stateOf(context);
    const restore = (baseVersion: number, version: number) =>
      restoreVersion(context, { requestId: id(), baseVersion, version, origin: "restore" });
    await restore(2, 1);
    await restore(3, 2);
    const after = await stateOf(context);
    expect(after.goals[0]?.goal).toMatchObject({ distanceM: 10_000 });
    expect(after.workouts).toEqual(between.workouts);
  });
});

describe("restoring a version that would not be safe any more", () => {
  test("is refused with the rule and what to do instead, and stores nothing", async () => {
    const context = await onboardedRunner();
    const patch = { health: { painScore: 6 } };
    const { version } = await updateProfile(context, { requestId: id(), patch });
    expect(version).toBe(2);
    const refused = restoreVersion(context, { requestId: id(), baseVersion: 2, version: 1, origin: "undo" });
    await expect(refused).rejects.toMatchObject({
      code: "breaksRule",
      message: expect.stringContaining("Change your goals, days or single runs instead"),
    });
    expect((await stateOf(context)).plan?.version).toBe(2);
  });
});
