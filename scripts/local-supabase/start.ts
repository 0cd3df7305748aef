import { type Backend, openDatabase, type Rows } from "./database";
import { createGate } from "./gate";
import { listen } from "./http-server";
import { acquireLock } from "./lock";
import { migrate } from "./migrate";
import { type LocalSecrets, loadOrCreateSecrets } from "./secrets";

export type StartInput = {
  dataDir: string;
  migrationsDir: string;
  /** 0 lets the system choose. */
  port: number;
  /** Whether a port in use is an error; otherwise the next free one is taken. */
  portIsExplicit: boolean;
  backend?: Backend;
};

export type LocalSupabase = LocalSecrets & {
  url: string;
  port: number;
  /** Migrations applied by this start. */
  migrated: number;
  /** SQL as the owner, past row level security: for tests and maintenance in this process alone. */
  sql: (text: string, parameters?: unknown[]) => Promise<Rows>;
  stop: () => Promise<void>;
};

/**
 * Starts the embedded database on 127.0.0.1: claims the data directory, opens (or creates) it, applies pending migrations
 * and serves `/rest/v1`. It has answered a health check when the promise resolves.
 * @throws StartError with one sentence for each foreseeable reason not to start.
 */
export async function startLocalSupabase(input: StartInput): Promise<LocalSupabase> {
  const undo: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const lock = await acquireLock(input.dataDir);
    undo.push(lock.release);
    const secrets = await loadOrCreateSecrets(input.dataDir);
    const database = await openDatabase({ backend: input.backend ?? "pglite", dataDir: input.dataDir });
    undo.push(database.close);
    const migrated = await migrate(database, { migrationsDir: input.migrationsDir });
    const gate = createGate({ database, secrets });
    const { port, close } = await listen(gate, { port: input.port, explicit: input.portIsExplicit });
    undo.push(close);
    const url = `http://127.0.0.1:${port}`;
    await checkHealth(url);
    const sql: LocalSupabase["sql"] = (text, parameters) =>
      database.exclusive(async () => {
        const rows = await database.query(text, parameters);
        await database.connection.clearSchemaCache();
        return rows;
      });
    return { ...secrets, url, port, migrated, sql, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function checkHealth(url: string): Promise<void> {
  const response = await fetch(`${url}/health`, { headers: { connection: "close" } });
  if (!response.ok)
    throw new Error(`The embedded database answers its health check with ${response.status}.`);
}
