import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startLocalSupabase } from "../../scripts/local-supabase/start";
import { serveSql } from "./sql-server";
import { testDirectory } from "./test-directory";

/** What tests need to reach the database of this run; read it with the makers of `database.ts`. */
export type TestDatabase = {
  url: string;
  publishableKey: string;
  secretKey: string;
  jwtSecret: string;
  /** SQL as the owner, past row level security; exists in tests alone. */
  sqlUrl: string;
  sqlToken: string;
};

declare module "vitest" {
  interface ProvidedContext {
    database: TestDatabase;
  }
}

/** One embedded database per test run, with all migrations, in a directory of its own; removed afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(await testDirectory(), "database-"));
  const database = await startLocalSupabase({
    dataDir,
    port: 0,
    portIsExplicit: true,
    migrationsDir: join(project.config.root, "supabase/migrations"),
  });
  const { url, publishableKey, secretKey, jwtSecret } = database;
  const sqlServer = await serveSql(database.sql);
  project.provide("database", { url, publishableKey, secretKey, jwtSecret, ...sqlServer.address });
  return async () => {
    await sqlServer.close();
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
