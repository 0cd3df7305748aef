import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { startLocalSupabase } from "../../scripts/local-supabase/start";
import { startTestPostgres } from "./postgres";
import { testDirectory } from "./test-directory";
import { useTestEnvironment } from "./test-env";

/**
 * Lets the product's own modules work on PostgreSQL 18, for what PGlite's single session cannot show. Runners come from
 * the service: tokens of the embedded database are not valid here. Answers how to stop it.
 */
export async function usePostgres(): Promise<() => Promise<void>> {
  const server = await startTestPostgres();
  const dataDir = await mkdtemp(join(await testDirectory(), "postgres-"));
  const database = await startLocalSupabase({
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
  return async () => {
    await database.stop();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
