import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { createClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LocalSupabase, startLocalSupabase } from "../../scripts/local-supabase/start";
import { startTestPostgres, type TestPostgres } from "../support/postgres";
import { testDirectory } from "../support/test-directory";

let server: TestPostgres;
let database: LocalSupabase;
let dataDir: string;

beforeAll(async () => {
  server = await startTestPostgres();
  dataDir = await mkdtemp(join(await testDirectory(), "postgres-"));
  const backend = { postgresUrl: server.postgresUrl };
  database = await startLocalSupabase({
    dataDir,
    port: 0,
    portIsExplicit: true,
    migrationsDir: "supabase/migrations",
    backend,
  });
});

afterAll(async () => {
  await database?.stop();
  await server?.stop();
  if (dataDir !== undefined) await rm(dataDir, { recursive: true, force: true });
});

test("every migration applies on PostgreSQL 18", async () => {
  expect(database.migrated).toBeGreaterThan(0);
  const [row] = await database.sql("select current_setting('server_version_num')::int / 10000 as major");
  expect(row).toEqual({ major: 18 });
});

test("requests run side by side, so that races can be tested", async () => {
  await database.sql(
    "create function public.probe_sleep() returns int language sql volatile set search_path = '' as 'select 1 from pg_catalog.pg_sleep(0.5)'",
  );
  const client = createClient(database.url, database.secretKey);
  // The first call fills the schema cache and opens connections; the measured ones follow.
  await client.rpc("probe_sleep");
  const started = performance.now();
  const results = await Promise.all(Array.from({ length: 6 }, () => client.rpc("probe_sleep")));
  expect(results.map(({ error }) => error)).toEqual(Array.from({ length: 6 }, () => null));
  expect(performance.now() - started).toBeLessThan(2500);
});
