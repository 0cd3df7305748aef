import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, test } from "vitest";
import { type LocalSupabase, startLocalSupabase } from "../../scripts/local-supabase/start";
import { startTestPostgres, type TestPostgres } from "../support/postgres";
import { testDirectory } from "../support/test-directory";
import { useTestEnvironment } from "../support/test-env";
import { twentyTicksApplyEachWeekOnce } from "./twenty-ticks";

let server: TestPostgres;
let database: LocalSupabase;
let dataDir: string;

beforeAll(async () => {
  server = await startTestPostgres();
  dataDir = await mkdtemp(join(await testDirectory(), "refresh-"));
  database = await startLocalSupabase({
    dataDir,
    port: 0,
    portIsExplicit: true,
    migrationsDir: "supabase/migrations",
    backend: { postgresUrl: server.postgresUrl },
  });
  useTestEnvironment();
  Object.assign(process.env, {
    SUPABASE_URL: database.url,
    SUPABASE_PUBLISHABLE_KEY: database.publishableKey,
    SUPABASE_SECRET_KEY: database.secretKey,
    SUPABASE_JWT_SECRET: database.jwtSecret,
  });
});

afterAll(async () => {
  await database?.stop();
  await server?.stop();
  if (dataDir !== undefined) await rm(dataDir, { recursive: true, force: true });
});

test("on PostgreSQL 18, with real concurrency, twenty ticks at once apply each runner's week once", async () => {
  await twentyTicksApplyEachWeekOnce({ runnerCount: 12 });
});
