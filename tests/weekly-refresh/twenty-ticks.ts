import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { RunnerContext } from "@/lib/data/change-runner";
import type { Db } from "@/lib/data/client";
import { loadRunnerState } from "@/lib/data/runner-state";
import { createUser } from "@/lib/data/users";
import { jobDb } from "@/lib/data/weekly-runs";
import { finishOnboarding, saveOnboardingStep } from "@/lib/runner/onboarding";
import { runWeeklyRefresh } from "@/lib/weekly-refresh/run";
import { USUAL_ANSWERS } from "../support/runners";

const ZONES = ["Europe/Madrid", "America/New_York", "Asia/Tokyo"] as const;
/** Wednesday of the first week; every zone's Sunday 23:00 has passed five days later. */
const STARTED = new Date("2026-11-25T11:00:00Z");
const MONDAY_NOON = new Date("2026-11-30T12:00:00Z");

/** Runners made with the rights of the server, for databases that the test clients don't know. */
async function runners(db: Db, count: number): Promise<RunnerContext[]> {
  const contexts: RunnerContext[] = [];
  for (let index = 0; index < count; index += 1) {
    const email = `${randomUUID()}@example.org`;
    const account = { provider: "password", providerAccountId: email, passwordHash: null } as const;
    const { id } = await createUser({ email, name: "Ana", isDemo: false, account });
    const context = { runnerId: id, db, now: STARTED };
    const timeZone = ZONES[index % ZONES.length] ?? "UTC";
    const answers = { ...USUAL_ANSWERS, schedule: { ...USUAL_ANSWERS.schedule, timeZone } };
    for (const step of ["goal", "fitness", "schedule", "health"] as const) {
      await saveOnboardingStep(context, { step, answers: answers[step] });
    }
    await finishOnboarding(context, { requestId: randomUUID() });
    contexts.push(context);
  }
  return contexts;
}

/** Twenty ticks at once over some runners: each runner's week is applied exactly once. */
export async function twentyTicksApplyEachWeekOnce(input: { runnerCount: number }): Promise<void> {
  const db = jobDb();
  const contexts = await runners(db, input.runnerCount);
  // A trigger of its own: other tests write job runs into the same database.
  const trigger = `twenty ticks ${randomUUID()}`;
  const tick = () => runWeeklyRefresh({ db, now: MONDAY_NOON, trigger });
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
