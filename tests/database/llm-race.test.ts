import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chat } from "@/lib/coach/chat";
import { writeWithModel } from "@/lib/coach/write-with-model";
import { serviceDb } from "@/lib/data/service-client";
import { type LocalSupabase, startLocalSupabase } from "../../scripts/local-supabase/start";
import { callsOf, candidate } from "../support/llm-calls";
import { type LlmFaultServer, startLlmFaultServer } from "../support/llm-fault-server";
import { SHORT_TIMERS } from "../support/llm-listen";
import { startTestPostgres, type TestPostgres } from "../support/postgres";
import { onboardedRunner } from "../support/runners";
import { testDirectory } from "../support/test-directory";
import { useTestEnvironment } from "../support/test-env";

/** Questions of one runner that arrive at once. */
const CALLS_AT_ONCE = Number(process.env.RUNGPT_CASES ?? 500);
/** Whole turns of the chat, each with its reading and storing; `RUNGPT_CASES=500` takes a minute or two. */
const CHATS_AT_ONCE = Number(process.env.RUNGPT_CASES ?? 50);
/** Hundreds of them on a busy machine need more than a test usually may. */
const CHATS_LIMIT_MS = 300_000;
const DAY_USD = 0.1;
const NOON = new Date("2026-11-25T11:00:00Z");
/** 1,000 tokens in and 200 out at 2 and 10 dollars a million. */
const CALL_USD = 0.004;

/** Hundreds of calls on a busy machine take their time. */
const LONG_TIMERS = {
  ...SHORT_TIMERS,
  firstTokenMs: { high: 60_000, medium: 60_000, small: 60_000 },
  idleMs: 60_000,
  totalMs: 110_000,
};

let server: TestPostgres;
let database: LocalSupabase;
let dataDir: string;
let client: SupabaseClient;
let model: LlmFaultServer;

beforeAll(async () => {
  [server, model] = await Promise.all([startTestPostgres(), startLlmFaultServer()]);
  dataDir = await mkdtemp(join(await testDirectory(), "models-"));
  const backend = { postgresUrl: server.postgresUrl };
  const migrationsDir = "supabase/migrations";
  database = await startLocalSupabase({ dataDir, port: 0, portIsExplicit: true, migrationsDir, backend });
  client = createClient(database.url, database.secretKey, { auth: { persistSession: false } });
  useTestEnvironment();
  Object.assign(process.env, { SUPABASE_URL: database.url, SUPABASE_SECRET_KEY: database.secretKey });
});

afterAll(async () => {
  await model?.close();
  await database?.stop();
  await server?.stop();
  if (dataDir !== undefined) await rm(dataDir, { recursive: true, force: true });
});

async function newRunner(): Promise<string> {
  const id = randomUUID();
  await client.from("users").insert({ id, email: `${id}@example.org` });
  return id;
}

/** One deployment at this name, and a budget of less than the questions want. */
function environmentOf(name: string) {
  model.behave(name, { kind: "answer", text: "Rest.", usage: { prompt: 1000, completion: 200 } });
  const prices = [{ effectiveFrom: "2026-01-01", input: 2, cachedInput: 0.2, output: 10 }];
  const entry = { id: name, tier: "small", model: "m", baseUrl: model.baseUrl(name), prices };
  return {
    deploymentsJson: JSON.stringify([entry]),
    budgetsJson: JSON.stringify({ runnerDayUsd: DAY_USD, runnerMonthUsd: 50, globalDayUsd: 100 }),
  };
}

const sum = (values: unknown[]): number => values.reduce<number>((total, value) => total + Number(value), 0);

/** Every answer was one request, one row and one charge, and their sum is what the budget knows. */
async function addsUp(
  runnerId: string,
  { answered, name }: { answered: number; name: string },
): Promise<void> {
  const { data: rows } = await client.from("api_usage").select("cost_usd").eq("runner_id", runnerId);
  const { data: spending } = await client.from("llm_spending").select("*").eq("runner_id", runnerId);
  const booked = sum(rows?.map(({ cost_usd }) => cost_usd) ?? []);
  expect(answered).toBeGreaterThan(0);
  expect(booked).toBeLessThanOrEqual(DAY_USD + CALL_USD);
  expect(rows).toHaveLength(answered);
  expect(model.requests(name)).toHaveLength(answered);
  expect(booked).toBeCloseTo(answered * CALL_USD, 10);
  expect(spending).toHaveLength(2);
  for (const { spent_usd, reserved_usd } of spending ?? []) {
    expect([Number(spent_usd).toFixed(6), Number(reserved_usd)]).toEqual([booked.toFixed(6), 0]);
  }
}

describe("on a database that really runs calls side by side", () => {
  test(`${CALLS_AT_ONCE} calls for one runner at once spend no more than the budget and one call`, async () => {
    const runnerId = await newRunner();
    const name = randomUUID();
    const ask = () =>
      writeWithModel(environmentOf(name), {
        ...{ task: "smallTalk", messages: [{ role: "user", content: "hello" }], timers: LONG_TIMERS },
        caller: { runnerId, requestId: randomUUID(), feature: "chat" },
        now: NOON,
        signal: new AbortController().signal,
      });
    const texts = await Promise.all(Array.from({ length: CALLS_AT_ONCE }, ask));
    const answered = texts.filter((text) => text !== null).length;
    await addsUp(runnerId, { answered, name });
  });

  test(
    `${CHATS_AT_ONCE} chats of one runner at once are all answered, by a model as far as the budget goes`,
    async () => {
      const context = await onboardedRunner({ db: serviceDb(), now: NOON });
      const { runnerId } = context;
      const name = randomUUID();
      const ask = async (): Promise<string | null> => {
        const answer = await chat(context, {
          ...{ requestId: randomUUID(), threadId: null, message: "hello", name: "Ana", timers: LONG_TIMERS },
          ...{ models: environmentOf(name), signal: new AbortController().signal },
        });
        let tier: string | null = null;
        for await (const chunk of answer.chunks) if (chunk.type === "data-source") tier = chunk.data.tier;
        return tier;
      };
      const tiers = await Promise.all(Array.from({ length: CHATS_AT_ONCE }, ask));
      expect(new Set(tiers)).toEqual(new Set(["small", "rules"]));
      await addsUp(runnerId, { answered: tiers.filter((tier) => tier === "small").length, name });
      const messages = await client.from("chat_messages").select("role, content").eq("runner_id", runnerId);
      expect(messages.data?.filter(({ content }) => content !== "")).toHaveLength(2 * CHATS_AT_ONCE);
    },
    CHATS_LIMIT_MS,
  );

  test("twenty at once never pass a limit of requests, of tokens, or of money of all runners", async () => {
    const runners = await Promise.all(Array.from({ length: 20 }, newRunner));
    const now = "2026-11-26T11:00:00Z";
    const admitted = async (change: object, request: object = {}): Promise<number> => {
      const key = randomUUID();
      const all = runners.map((id) => callsOf(client, id).admit(now, [candidate(key, change)], request));
      return (await Promise.all(all)).filter(({ deploymentId }) => deploymentId === key).length;
    };
    expect(await admitted({ limits: { requestsPerMinute: 5 } })).toBe(5);
    expect(await admitted({ limits: { tokensPerMinute: 7000 } })).toBe(7);
    expect(await admitted({ limits: { requestsPerDay: 3 } })).toBe(3);
    const budgets = { runnerDayUsd: 100, runnerMonthUsd: 100, globalDayUsd: 1.5 + 0.35 };
    // 15 of 10 cents each are set aside by now.
    expect(await admitted({ tier: "small" }, { budgets })).toBe(3);
  });

  test("of twenty at once one alone tries a deployment whose pause is over", async () => {
    const runner = callsOf(client, await newRunner());
    const key = randomUUID();
    const { callId } = await runner.admit("2026-11-27T11:00:00Z", [candidate(key)]);
    await runner.settle("2026-11-27T11:00:00Z", callId, { key, verdict: "open", pauseS: 30 });
    const free = candidate(key, { amountUsd: 0 });
    const tries = Array.from({ length: 20 }, () => runner.admit("2026-11-27T11:01:00Z", [free]));
    expect((await Promise.all(tries)).filter(({ deploymentId }) => deploymentId === key)).toHaveLength(1);
  });

  test("accounts that are deleted while their calls are booked hold nobody up", async () => {
    const runners = await Promise.all(Array.from({ length: 8 }, newRunner));
    const key = randomUUID();
    const calls = await Promise.all(
      runners.map(async (id) => {
        const own = callsOf(client, id);
        return { id, own, ...(await own.admit("2026-11-28T11:00:00Z", [candidate(key)])) };
      }),
    );
    const answers = await Promise.all([
      ...calls.map(({ own, callId }) => own.settle("2026-11-28T11:00:01Z", callId, { key })),
      ...calls.map(async ({ id }) => (await client.from("users").delete().eq("id", id)).error),
      client.rpc("llm_reap", { p_now: "2026-11-28T12:00:00Z" }).then(({ error }) => error),
    ]);
    expect(answers.filter((answer) => answer !== null && typeof answer === "object")).toEqual([]);
  });
});
