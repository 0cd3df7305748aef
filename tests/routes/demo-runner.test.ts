import { beforeAll, describe, expect, test } from "vitest";
import type { RunnerContext } from "@/lib/data/change-runner";
import { loadRunnerState } from "@/lib/data/runner-state";
import { serviceDb } from "@/lib/data/service-client";
import { buildHistory } from "@/lib/demo/build-history";
import { openDemoRunner } from "@/lib/demo/open-demo-runner";
import { progressView, todayView } from "@/lib/plan/views";
import { runnerClient } from "../support/database";
import { newRunner } from "../support/runners";
import { useTestEnvironment } from "../support/test-env";

/** Seconds of computing that the first visit may cost: processor time, as the machine may be busy with other tests. */
const FIRST_VISIT_CPU_S = 5;

beforeAll(useTestEnvironment);

async function countOf(table: "weekly_reviews" | "imports", runnerId: string): Promise<number> {
  const { count } = await serviceDb()
    .from(table)
    .select("*", { count: "exact", head: true })
    .eq("runner_id", runnerId);
  return count ?? 0;
}

describe("the demo runner", () => {
  let context: RunnerContext;

  beforeAll(async () => {
    context = await newRunner(new Date("2026-11-25T11:00:00Z"));
    const before = process.cpuUsage();
    await buildHistory(context, { timeZone: "Europe/Madrid" });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000_000).toBeLessThan(FIRST_VISIT_CPU_S);
  });

  test("has twelve reviewed weeks, uploads, and a race some weeks ahead", async () => {
    expect(await countOf("weekly_reviews", context.runnerId)).toBe(12);
    expect(await countOf("imports", context.runnerId)).toBe(11);
    const view = await todayView(context);
    expect(view.race?.daysLeft).toBeGreaterThan(28);
    expect(view.lastWeek?.hasReview).toBe(true);
  });

  test("ran nearly everything, missed one run, cut one short, and the last days are assumed", async () => {
    const { beliefs } = await loadRunnerState(context.db, { runnerId: context.runnerId, from: "2026-08-01" });
    const count = (state: string) => beliefs.filter((belief) => belief.state === state).length;
    expect(count("completed")).toBeGreaterThan(30);
    expect(count("missed")).toBe(1);
    expect(count("partial")).toBe(1);
    expect(count("assumed")).toBeGreaterThanOrEqual(3);
  });

  test("shows fitness that moves within reason", async () => {
    const { vdot, fitness } = await progressView(context);
    const values = vdot.map((point) => point.vdot);
    expect(Math.max(...values) - Math.min(...values)).toBeLessThan(5);
    expect(fitness.load.ctl).toBeGreaterThan(10);
  });

  test("is complete after one visit: the next one changes nothing", async () => {
    const { revision } = await loadRunnerState(context.db, {
      runnerId: context.runnerId,
      from: "2026-11-01",
    });
    await buildHistory(context, { timeZone: "Europe/Madrid" });
    const after = await loadRunnerState(context.db, { runnerId: context.runnerId, from: "2026-11-01" });
    expect(after.revision).toBe(revision);
  });
});

test("visitors at the same time get the same demo runner", async () => {
  const [first, second] = await Promise.all([openDemoRunner(), openDemoRunner()]);
  expect(first).toEqual(second);
  expect(first).toMatchObject({ email: "demo@rungpt.local", isDemo: true });
  expect(await openDemoRunner()).toEqual(first);
  const context = { runnerId: first.id, db: runnerClient(first.id), now: new Date() };
  expect((await todayView(context)).lastWeek?.hasReview).toBe(true);
});
