import type { Connection } from "@supabase/lite";
import { openPglite } from "./pglite";

/**
 * `pglite` keeps its files in the data directory; a URL names a PostgreSQL server (concurrency tests, benchmarks), on which
 * there are at most so many `connections` (10 when not said).
 */
export type Backend = "pglite" | { postgresUrl: string; connections?: number };

export type Rows = Record<string, unknown>[];

export type Database = {
  connection: Connection;
  /** Runs a request alone where the backend has a single session, and at once where it has many. */
  exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  /** Runs SQL text of several statements in one transaction. */
  execute: (sql: string) => Promise<void>;
  query: (sql: string, parameters?: unknown[]) => Promise<Rows>;
  close: () => Promise<void>;
};

/** Opens the database of a data directory and creates it the first time. */
export async function openDatabase({
  backend,
  dataDir,
}: {
  backend: Backend;
  dataDir: string;
}): Promise<Database> {
  if (backend === "pglite") return openPglite(dataDir);
  // Loaded on demand: the PostgreSQL driver is installed for development only.
  const { openPostgres } = await import("./postgres");
  return openPostgres(backend);
}
