import { afterAll, beforeAll, expect, test } from "vitest";
import { addJobRun, bookWording } from "@/lib/data/job-runs";
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

async function newJobRun({ now }: { now: Date }): Promise<string> {
  const counts = { enqueued: 1, claimed: 1, done: 1, retried: 0, dead: 0, failures: [] };
  const run = { kind: "weekly-refresh", trigger: "test", startedAt: now, finishedAt: now } as const;
  return addJobRun(jobDb(), { ...run, ...counts });
}

async function jobRun(id: string) {
  const { data } = await serviceClient().from("job_runs").select("*").eq("id", id);
  return data?.[0];
}

test("what the words took stands in the record of the job that stored the review", async () => {
  const context = await reviewedRunner();
  server.behave("booked", { kind: "answer", text: HONEST, usage: { prompt: 500, completion: 40 } });
  const jobRunId = await newJobRun(context);
  expect(await wording({ ...context, jobRunId }, "booked")).toBe(1);
  const booked = await jobRun(jobRunId);
  expect(booked).toMatchObject({ llm_calls: 1, tokens: 540 });
  // 500 tokens at 2 USD a million and 40 at 10 USD.
  expect(Number(booked?.cost_usd)).toBeCloseTo(0.0014, 6);
});

test("a call is booked to one of two ticks that put the same review into words at once", async () => {
  const context = await reviewedRunner();
  const { runnerId, now: since } = context;
  server.behave("twice", { kind: "answer", text: HONEST, usage: { prompt: 500, completion: 40 } });
  const [first, second] = [await newJobRun(context), await newJobRun(context)];
  await wording({ ...context, jobRunId: first }, "twice");
  const { data } = await serviceClient().from("weekly_reviews").select("id").eq("runner_id", runnerId);
  const reviewIds = (data ?? []).map(({ id }) => id);
  await bookWording(jobDb(), { jobRunId: second, reviewIds, since });
  expect(await jobRun(second)).toMatchObject({ llm_calls: 0, tokens: 0 });
  await bookWording(jobDb(), { jobRunId: first, reviewIds, since });
  expect(await jobRun(first)).toMatchObject({ llm_calls: 1, tokens: 540 });
});

test("a damaged review leaves the others their words, and what these took is booked", async () => {
  const context = at(await onboardedRunner(), "2026-12-07T05:00:00Z");
  expect(await catchUp(context)).toBe(2);
  const { runnerId } = context;
  const reviews = serviceClient().from("weekly_reviews");
  await reviews.update({ created_at: context.now.toISOString() }).eq("runner_id", runnerId);
  await serviceClient()
    .from("weekly_reviews")
    .update({ review: { damaged: true } })
    .eq("runner_id", runnerId)
    .eq("week_start", WEEK);
  server.behave("beside", { kind: "answer", text: HONEST, usage: { prompt: 500, completion: 40 } });
  const jobRunId = await newJobRun(context);
  const logged = console.error;
  console.error = () => {};
  expect(await wording({ ...context, jobRunId }, "beside")).toBe(2);
  console.error = logged;
  expect(await jobRun(jobRunId)).toMatchObject({ llm_calls: 1, tokens: 540 });
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
