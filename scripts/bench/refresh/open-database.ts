import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { startTestPostgres } from "@/tests/support/postgres";
import { type Address, answerOf, start, type Usage } from "./messages";
import { treeCpuMs } from "./process-times";

export type BackendName = "postgres" | "embedded";

/** A database that a benchmark has for itself. */
export interface BenchDatabase {
  address: Address;
  sql: (text: string) => Promise<Record<string, unknown>[]>;
  /** Used so far by the HTTP interface (`http`) and by PostgreSQL behind it (0 where both are one process). */
  usage: () => Promise<{ http: Usage; postgresCpuMs: number }>;
  stop: () => Promise<void>;
}

/** The environment of a product that runs on this database. */
export function environmentOf({
  url,
  publishableKey,
  secretKey,
  jwtSecret,
}: Address): Record<string, string> {
  return {
    RUNGPT_MODE: "embedded",
    SUPABASE_URL: url,
    SUPABASE_PUBLISHABLE_KEY: publishableKey,
    SUPABASE_SECRET_KEY: secretKey,
    SUPABASE_JWT_SECRET: jwtSecret,
    NEXTAUTH_SECRET: jwtSecret,
    NEXTAUTH_URL: "http://localhost:3000",
    CRON_SECRET: jwtSecret,
  };
}

/**
 * As on a server that loses nothing: commits wait for the disk. A quarter of the memory is what PostgreSQL advises for a
 * server of its own (https://www.postgresql.org/docs/18/runtime-config-resource.html).
 */
const SETTINGS = {
  fsync: "on",
  shared_buffers: `${Math.floor(totalmem() / 4 / 2 ** 20)}MB`,
  max_wal_size: "4GB",
};

/** Starts an empty, migrated database: PostgreSQL 18 behind the HTTP interface, or the embedded one. */
export async function openBenchDatabase(backend: BackendName): Promise<BenchDatabase> {
  const server = backend === "postgres" ? await startTestPostgres(SETTINGS) : null;
  const dataDir = await mkdtemp(join(tmpdir(), "rungpt-bench-"));
  const child = await start("serve-database", {
    BENCH_DATA_DIR: dataDir,
    BENCH_POSTGRES_URL: server?.postgresUrl ?? "",
  });
  const address = await answerOf<Address>(child);
  const ask = <Answer>(message: { sql: string } | "usage") => {
    child.send(message);
    return answerOf<Answer>(child);
  };
  return {
    address,
    sql: (text) => ask({ sql: text }),
    usage: async () => ({
      http: await ask<Usage>("usage"),
      postgresCpuMs: server === null ? 0 : treeCpuMs(server.pid),
    }),
    stop: async () => {
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
      await server?.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
