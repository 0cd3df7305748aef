import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LocalSupabase, startLocalSupabase } from "../../scripts/local-supabase/start";
import { startTestPostgres, type TestPostgres } from "../support/postgres";
import { testDirectory } from "../support/test-directory";

/** Requests that arrive at once. */
const AT_ONCE = 12;

let server: TestPostgres;
let database: LocalSupabase;
let dataDir: string;
let client: SupabaseClient;

beforeAll(async () => {
  server = await startTestPostgres();
  dataDir = await mkdtemp(join(await testDirectory(), "race-"));
  const backend = { postgresUrl: server.postgresUrl };
  const migrationsDir = "supabase/migrations";
  database = await startLocalSupabase({ dataDir, port: 0, portIsExplicit: true, migrationsDir, backend });
  client = createClient(database.url, database.secretKey, { auth: { persistSession: false } });
});

afterAll(async () => {
  await database?.stop();
  await server?.stop();
  if (dataDir !== undefined) await rm(dataDir, { recursive: true, force: true });
});

async function newRunner(): Promise<string> {
  const email = `${randomUUID()}@example.org`;
  const account = { p_provider: "password", p_provider_account_id: email, p_password_hash: null };
  const { data } = await client.rpc("create_user", {
    p_email: email,
    p_name: "",
    p_is_demo: false,
    ...account,
  });
  return data.id;
}

function addGoal(runner: string, requestId: string) {
  const goals = { dropped: [], added: [{ kind: "maintain" }] };
  const change = { requestId, action: "test", goals };
  return client.rpc("commit_change", { p_runner: runner, p_revision: 0, p_change: change });
}

async function countOf(table: string, runner: string): Promise<number | null> {
  return (await client.from(table).select("*", { count: "exact", head: true }).eq("runner_id", runner)).count;
}

describe("changes of one runner that arrive at once, on a database that really runs them side by side", () => {
  test("of the same view: one is stored, the others are told that they are stale", async () => {
    const runner = await newRunner();
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => addGoal(runner, randomUUID())));
    const codes = answers.map(({ error }) => error?.code ?? "stored").sort();
    expect(codes).toEqual([...Array.from({ length: AT_ONCE - 1 }, () => "PT409"), "stored"]);
    expect([await countOf("goals", runner), await countOf("audit_log", runner)]).toEqual([1, 1]);
  });

  test("with the same request id: stored once, and whoever asks again gets the first answer", async () => {
    const runner = await newRunner();
    const requestId = randomUUID();
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => addGoal(runner, requestId)));
    expect(answers.filter(({ data }) => data?.repeated === false)).toHaveLength(1);
    expect((await addGoal(runner, requestId)).data).toMatchObject({ repeated: true, revision: 1 });
    expect([await countOf("goals", runner), await countOf("audit_log", runner)]).toEqual([1, 1]);
  });

  test("of different runners do not disturb each other", async () => {
    const runners = await Promise.all(Array.from({ length: AT_ONCE }, newRunner));
    const answers = await Promise.all(runners.map((runner) => addGoal(runner, randomUUID())));
    expect(answers.map(({ error }) => error)).toEqual(runners.map(() => null));
  });
});
