import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { RunnerContext } from "@/lib/data/change-runner";
import { loadRunnerState, type RunnerState } from "@/lib/data/runner-state";
import { applyEdits } from "@/lib/plan/edit-plan";
import { updateProfile } from "@/lib/runner/update-profile";
import { type HealthFlagLevel, weekStartOf } from "@/lib/training";
import { catchUp } from "@/lib/weekly-refresh/catch-up";
import { ask } from "../support/ask-coach";
import { at, onboardedRunner, USUAL_ANSWERS } from "../support/runners";
import { useTestEnvironment } from "../support/test-env";

beforeAll(useTestEnvironment);

const id = () => randomUUID();

function stateOf(context: RunnerContext): Promise<RunnerState> {
  return loadRunnerState(context.db, { runnerId: context.runnerId, from: "2026-01-01" });
}

async function openLevels(context: RunnerContext): Promise<HealthFlagLevel[]> {
  return ((await stateOf(context)).profile.health.flags ?? []).map(({ level }) => level);
}

function ahead({ workouts }: RunnerState, from = "2026-11-25") {
  return workouts.filter(({ date }) => date >= from);
}

function clear(context: RunnerContext, level: HealthFlagLevel) {
  return updateProfile(context, { requestId: id(), patch: { health: { clear: [level] } } });
}

describe("a health note", () => {
  test("an emergency in the chat sets the plan to rest, answers everything with rest, and is cleared by the runner", async () => {
    const context = await onboardedRunner();
    const before = ahead(await stateOf(context)).length;
    const { text } = await ask(context, "I have chest pain when I run");
    expect(text).toContain("112");
    expect(text).toContain("I have set your plan to **rest**");
    expect(ahead(await stateOf(context))).toEqual([]);
    expect((await ask(context, "can I do intervals tomorrow?")).text).toContain("Your plan is at rest");
    const later = at(context, "2026-12-09T11:00:00Z");
    await catchUp(later);
    expect(ahead(await stateOf(later), "2026-12-09")).toEqual([]);
    await clear(later, "emergency");
    expect(await openLevels(later)).toEqual([]);
    const back = ahead(await stateOf(later), "2026-12-09");
    expect(back.length).toBeGreaterThan(before / 2);
    expect(back.filter(({ hard, date }) => hard && date < "2026-12-14")).toEqual([]);
  });

  test("said twice, by the same request or another, is one note and one version", async () => {
    const context = await onboardedRunner();
    const requestId = id();
    await ask(context, "my knee hurts", { requestId });
    const { plan } = await stateOf(context);
    await ask(context, "my knee hurts", { requestId });
    await ask(context, "my knee still hurts");
    expect(await openLevels(context)).toEqual(["pain"]);
    expect((await stateOf(context)).plan?.version).toBe(plan?.version);
  });

  test("while it is open no edit raises the load, and no Sunday does", async () => {
    const context = await onboardedRunner();
    await ask(context, "my calf is swollen");
    const { plan, profile } = await stateOf(context);
    const weekStart = weekStartOf("2026-12-07");
    const edit = applyEdits(context, {
      requestId: id(),
      baseVersion: plan?.version ?? 0,
      ops: [{ op: "scaleWeek", weekStart, factor: 1.1 }],
      origin: "edit",
    });
    await expect(edit).rejects.toMatchObject({ code: expect.stringMatching(/healthFlagOpen|breaksRule/) });
    const weekKm = profile.health.flags?.[0]?.weekKm ?? 0;
    for (const monday of ["2026-11-30", "2026-12-07", "2026-12-14"]) {
      const later = at(context, `${monday}T09:00:00Z`);
      await catchUp(later);
      const weeks = new Map<string, number>();
      for (const { date, km } of ahead(await stateOf(later), monday))
        weeks.set(weekStartOf(date), (weeks.get(weekStartOf(date)) ?? 0) + km);
      expect(Math.max(...weeks.values())).toBeLessThanOrEqual(weekKm / 2 + 0.2);
    }
  });

  test("a yes before training begins opens one, and the first plan is gentle", async () => {
    const health = { ...USUAL_ANSWERS.health, screening: ["heart" as const, "eating" as const] };
    const context = await onboardedRunner({ answers: { health } });
    expect(await openLevels(context)).toEqual(["refer", "eating"]);
    expect(ahead(await stateOf(context)).filter(({ hard }) => hard)).toEqual([]);
    await clear(context, "refer");
    expect(await openLevels(context)).toEqual(["eating"]);
  });

  test("feeling fine clears pain; what needs a doctor stays", async () => {
    const context = await onboardedRunner();
    await ask(context, "my knee hurts");
    await ask(context, "I'm 12 weeks pregnant");
    const patch = { health: { painScore: 0, ill: false, daysOff: 0 } };
    await updateProfile(context, { requestId: id(), patch });
    expect(await openLevels(context)).toEqual(["pregnancy"]);
  });

  test("everyday messages open none", async () => {
    const context = await onboardedRunner();
    await ask(context, "that was a killer workout, no pain at all");
    expect(await openLevels(context)).toEqual([]);
  });
});
