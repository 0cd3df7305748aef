import { randomUUID } from "node:crypto";
import { beforeAll, expect, test, vi } from "vitest";
import { POST as retry } from "@/app/api/jobs/weeks/[id]/retry/route";
import { enqueueRunnerWeeks, jobDb } from "@/lib/data/weekly-runs";
import { readReviews } from "@/lib/weekly-refresh/read-reviews";
import { workQueue } from "@/lib/weekly-refresh/work-queue";
import { at, onboardedRunner } from "../support/runners";
import { call, signInAs, signOut } from "../support/session";
import { useTestEnvironment } from "../support/test-env";

vi.mock("next/headers", () => import("../support/next-headers"));

beforeAll(useTestEnvironment);

async function deadWeek() {
  const context = at(await onboardedRunner(), "2026-11-30T12:00:00Z");
  const { runnerId } = context;
  const week = { timeZone: "Europe/Madrid", weekStart: "2026-11-23", dueAt: "2026-11-29T22:00:00Z" };
  await enqueueRunnerWeeks(jobDb(), { runnerId, weeks: [week] });
  const dead = { state: "dead", attempt: 5, error_class: "ZodError" };
  const { data } = await jobDb()
    .from("weekly_runs")
    .update(dead)
    .eq("runner_id", runnerId)
    .select("id")
    .single();
  return { context, id: String(data?.id) };
}

test("a week that was put aside is tried again when an operator says so, and done", async () => {
  const { context, id } = await deadWeek();
  await signInAs(context.runnerId);
  const answer = await call(retry, { body: {}, params: { id } });
  expect(answer.status).toBe(200);
  const { now, runnerId } = context;
  // The database's clock has put it back for now; the product's clock of this test is another.
  await jobDb().from("weekly_runs").update({ run_after: now.toISOString() }).eq("id", id);
  expect(await workQueue(jobDb(), { now, runnerId, budgetMs: 60_000 })).toMatchObject({
    refreshed: 1,
    failures: [],
  });
  expect(await readReviews(context)).toHaveLength(1);
  const again = await call(retry, { body: {}, params: { id } });
  expect(again.status).toBe(404);
  expect(await again.json()).toMatchObject({ code: "notPutAside" });
});

test("nobody else may: visitors are asked to sign in, and for runners there is nothing", async () => {
  const { context, id } = await deadWeek();
  signOut();
  expect((await call(retry, { body: {}, params: { id } })).status).toBe(401);
  await jobDb().from("users").update({ is_demo: true }).eq("id", context.runnerId);
  await signInAs(context.runnerId);
  expect((await call(retry, { body: {}, params: { id } })).status).toBe(404);
  expect((await call(retry, { body: {}, params: { id: randomUUID() } })).status).toBe(404);
  const { data } = await jobDb().from("weekly_runs").select("state, attempt").eq("id", id).single();
  expect(data).toEqual({ state: "dead", attempt: 5 });
});
