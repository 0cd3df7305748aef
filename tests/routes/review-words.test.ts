import { afterAll, beforeAll, expect, test } from "vitest";
import { addJobRun } from "@/lib/data/job-runs";
import { findReview } from "@/lib/data/reviews";
import { jobDb } from "@/lib/data/weekly-runs";
import { catchUp } from "@/lib/weekly-refresh/catch-up";
import { wordReviews } from "@/lib/weekly-refresh/wording/word-reviews";
import { serviceClient } from "../support/database";
import { type LlmFaultServer, startLlmFaultServer } from "../support/llm-fault-server";
import { SHORT_TIMERS } from "../support/llm-listen";
import { at, onboardedRunner } from "../support/runners";
import { useTestEnvironment } from "../support/test-env";

beforeAll(useTestEnvironment);
let server: LlmFaultServer;
beforeAll(async () => {
  server = await startLlmFaultServer();
});
afterAll(() => server.close());

const WEEK = "2026-11-23";
const PRICES = [{ effectiveFrom: "2026-01-01", input: 2, cachedInput: 0.2, output: 10 }];
const HONEST =
  "There are no data yet, so the week counts as assumed. Import your runs and it is put right; the plan goes on.";

async function reviewedRunner() {
  const context = at(await onboardedRunner(), "2026-11-30T05:00:00Z");
  expect(await catchUp(context)).toBe(1);
  // Reviews are stored at the time of the machine, the runner lives at the time of the test.
  const createdAt = context.now.toISOString();
  await serviceClient()
    .from("weekly_reviews")
    .update({ created_at: createdAt })
    .eq("runner_id", context.runnerId);
  return context;
}

function wording(context: { runnerId: string; now: Date; jobRunId?: string }, name: string) {
  const entry = { id: name, tier: "medium", model: "m", baseUrl: server.baseUrl(name), prices: PRICES };
  const models = { deploymentsJson: JSON.stringify([entry]) };
  const job = context.jobRunId === undefined ? {} : { jobRunId: context.jobRunId };
  return wordReviews({
    ...job,
    ...{ db: jobDb(), now: context.now, models, runnerId: context.runnerId, timers: SHORT_TIMERS },
  });
}

test("a review gets a model's words after it is stored, once, booked to its runner", async () => {
  const context = await reviewedRunner();
  server.behave("good", { kind: "answer", text: HONEST, usage: { prompt: 500, completion: 40 } });
  expect(await wording(context, "good")).toBe(1);
  expect(await wording(context, "good")).toBe(0);
  const review = await findReview(context.db, { runnerId: context.runnerId, weekStart: WEEK });
  expect(review).toMatchObject({ words: HONEST, wordedBy: "m" });
  const { data } = await serviceClient().from("api_usage").select("*").eq("runner_id", context.runnerId);
  expect(data).toMatchObject([{ feature: "review", outcome: "ok", tier: "medium" }]);
  expect(Number(data?.[0]?.cost_usd)).toBeLessThan(0.014);
});

test("what the words took stands in the record of the job that stored the review", async () => {
  const context = await reviewedRunner();
  server.behave("booked", { kind: "answer", text: HONEST, usage: { prompt: 500, completion: 40 } });
  const moment = { startedAt: context.now, finishedAt: context.now };
  const counts = { enqueued: 1, claimed: 1, done: 1, retried: 0, dead: 0, failures: [] };
  const jobRunId = await addJobRun(jobDb(), {
    kind: "weekly-refresh",
    trigger: "test",
    ...moment,
    ...counts,
  });
  expect(await wording({ ...context, jobRunId }, "booked")).toBe(1);
  const { data } = await serviceClient().from("job_runs").select("*").eq("id", jobRunId);
  expect(data).toMatchObject([{ llm_calls: 1, tokens: 540 }]);
  // 500 tokens at 2 USD a million and 40 at 10 USD.
  expect(Number(data?.[0]?.cost_usd)).toBeCloseTo(0.0014, 6);
});

test("a text that the facts refute is not kept, and is not asked for again", async () => {
  const context = await reviewedRunner();
  server.behave("lies", {
    kind: "answer",
    text: "You ran 99 km on Monday, what a wonderful week of training!",
  });
  const warned = console.warn;
  console.warn = () => {};
  await wording(context, "lies");
  console.warn = warned;
  expect(await wording(context, "lies")).toBe(0);
  const review = await findReview(context.db, { runnerId: context.runnerId, weekStart: WEEK });
  expect(review).toMatchObject({ words: null, wordedBy: "rules" });
});

test("a model that is down costs the words alone, and the next look tries again", async () => {
  const context = await reviewedRunner();
  server.behave("down", { kind: "status", status: 503 });
  expect(await wording(context, "down")).toBe(1);
  const before = await findReview(context.db, { runnerId: context.runnerId, weekStart: WEEK });
  expect(before).toMatchObject({ words: null, wordedBy: null });
  server.behave("up", { kind: "answer", text: HONEST });
  await wording(context, "up");
  const after = await findReview(context.db, { runnerId: context.runnerId, weekStart: WEEK });
  expect(after).toMatchObject({ words: HONEST });
});
