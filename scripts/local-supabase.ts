/**
 * The embedded database as a process of its own: `tsx scripts/local-supabase.ts`. The dev and start commands run it; a
 message over the IPC channel tells them the URL.
 */
import { resolve } from "node:path";
import { databasePort } from "./local-supabase/database-port";
import { type LocalSupabase, startLocalSupabase } from "./local-supabase/start";
import { StartError } from "./local-supabase/start-error";

const started = performance.now();
const seconds = () => ((performance.now() - started) / 1000).toFixed(1);

async function main(): Promise<void> {
  const dataDir = resolve(process.env.RUNGPT_DATA_DIR || ".data");
  const starting = startLocalSupabase({
    dataDir,
    ...databasePort(process.env.RUNGPT_DB_PORT),
    migrationsDir: resolve(import.meta.dirname, "../supabase/migrations"),
  });
  stopWhenAsked(starting);
  const database = await starting;
  process.send?.({ url: database.url });
  console.log(`Embedded database: ready on ${database.url} in ${seconds()} s (data in ${dataDir}).`);
}

/** From the first moment on: a start that is interrupted is finished and then undone in order. */
function stopWhenAsked(starting: Promise<LocalSupabase>): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void starting.then((database) => database.stop()).finally(() => process.exit(0));
  };
  process.on("SIGINT", stop).on("SIGTERM", stop).on("SIGHUP", stop);
  // The parent holds the other end of this channel: when it dies, even by SIGKILL, the database must not be left behind.
  process.on("disconnect", stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
});
