import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { createPgliteConnection, type PgliteConnection } from "@supabase/lite/pglite";
import type { Database, Rows } from "./database";
import { oneAtATime } from "./one-at-a-time";
import { StartError } from "./start-error";

/**
 * Opens the PGlite database of a data directory; the first time, creates it.
 * @throws StartError when its files cannot be opened.
 */
export async function openPglite(dataDir: string): Promise<Database> {
  const directory = join(dataDir, "db");
  const hasData = existsSync(directory) && (await readdir(directory)).length > 0;
  if (!hasData) await createPgliteFiles({ directory });
  const connection = await openFiles(directory).catch((cause: unknown) => {
    throw new StartError(
      `The database in ${directory} cannot be opened, its files seem damaged: put back a backup of that directory, or move it away to start afresh.`,
      { cause },
    );
  });
  const exclusive = oneAtATime();
  return {
    connection,
    exclusive,
    execute: async (sql) => {
      await connection.driver.transaction((transaction) => transaction.exec(sql));
    },
    query: async (sql, parameters) => (await connection.driver.query<Rows[number]>(sql, parameters)).rows,
    close: () => exclusive(() => connection.close()),
  };
}

/** The files are made elsewhere and renamed: a first start that was killed leaves nothing that looks like a database. */
async function createPgliteFiles({ directory }: { directory: string }): Promise<void> {
  const partial = `${directory}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true, mode: 0o700 });
  await (await openFiles(partial)).close();
  await rm(directory, { recursive: true, force: true });
  await rename(partial, directory);
}

async function openFiles(directory: string): Promise<PgliteConnection> {
  const connection = await createPgliteConnection({ url: directory });
  await connection.driver.waitReady;
  return connection;
}
