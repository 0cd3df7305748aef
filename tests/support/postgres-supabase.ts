import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { type LocalSupabase, startLocalSupabase } from "../../scripts/local-supabase/start";
import { startTestPostgres } from "./postgres";
import { testDirectory } from "./test-directory";
import { TEST_SECRETS } from "./test-env";

export type PostgresSupabase = LocalSupabase & { env: Record<string, string> };

/**
 * An empty, migrated database on PostgreSQL 18 behind its HTTP interface, which the product's modules in this process use
 * from now on. `env` is for child processes that shall use it too; `stop` ends server and interface and removes the data.
 */
export async function startPostgresSupabase(): Promise<PostgresSupabase> {
  const server = await startTestPostgres();
  const dataDir = await mkdtemp(join(await testDirectory(), "postgres-"));
  const database = await startLocalSupabase({
    dataDir,
    port: 0,
    portIsExplicit: true,
    migrationsDir: "supabase/migrations",
    backend: { postgresUrl: server.postgresUrl },
  });
  const env = {
    ...TEST_SECRETS,
    SUPABASE_URL: database.url,
    SUPABASE_PUBLISHABLE_KEY: database.publishableKey,
    SUPABASE_SECRET_KEY: database.secretKey,
    SUPABASE_JWT_SECRET: database.jwtSecret,
  };
  Object.assign(process.env, env);
  const stop = async () => {
    await database.stop();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { ...database, env, stop };
}
