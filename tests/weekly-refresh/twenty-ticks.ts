import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { loadRunnerState } from "@/lib/data/runner-state";
import { jobDb } from "@/lib/data/weekly-runs";
import { runWeeklyRefresh } from "@/lib/weekly-refresh/run";
import { mondayNoon, serverRunners } from "./server-runners";

/** Twenty ticks at once over some runners: each runner's week is applied exactly once. */
export async function twentyTicksApplyEachWeekOnce(input: { runnerCount: number }): Promise<void> {
  const db = jobDb();
  const contexts = await serverRunners(input.runnerCount);
  // A trigger of its own: other tests write job runs into the same database.
  const trigger = `twenty ticks ${randomUUID()}`;
  const tick = () => runWeeklyRefresh({ db, now: mondayNoon(0), trigger });
  const ticks = await Promise.all(Array.from({ length: 20 }, tick));
  expect(ticks.flatMap(({ failures }) => failures)).toEqual([]);
  const ids = contexts.map(({ runnerId }) => runnerId);
  const { data: reviews } = await db
    .from("weekly_reviews")
    .select("runner_id, week_start")
    .in("runner_id", ids);
  expect(reviews).toHaveLength(input.runnerCount);
  expect(new Set(reviews?.map(({ runner_id }) => runner_id)).size).toBe(input.runnerCount);
  const { data: runs } = await db
    .from("weekly_runs")
    .select("state, week_start, input_hash")
    .in("runner_id", ids);
  expect(runs?.map(({ state }) => state)).toEqual(ids.map(() => "done"));
  expect(runs?.every(({ input_hash }) => /^[0-9a-f]{64}$/.test(input_hash ?? ""))).toBe(true);
  for (const { runnerId } of contexts) {
    const state = await loadRunnerState(db, { runnerId, from: "2026-11-01" });
    expect(state.plan).toMatchObject({ version: 2, origin: "refresh" });
    const assumed = state.beliefs.filter((belief) => belief.state === "assumed");
    expect(new Set(assumed.map(({ workoutId }) => workoutId)).size).toBe(assumed.length);
    expect(assumed.length).toBeGreaterThan(0);
  }
  const { count } = await db
    .from("job_runs")
    .select("*", { count: "exact", head: true })
    .eq("trigger", trigger);
  expect(count).toBe(20);
  expect((await tick()).claimed).toBe(0);
}
