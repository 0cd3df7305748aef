/**
 * The database behind its HTTP interface, as a process of its own: answers with its address, then with the rows of each
 * statement that it is sent, or with what it has used on `usage`. Ends when its parent lets go.
 */
import { resolve } from "node:path";
import { startLocalSupabase } from "../../local-supabase/start";
import { CONNECTIONS } from "./constants";
import { usageOf } from "./messages";

const { BENCH_DATA_DIR = "", BENCH_POSTGRES_URL = "" } = process.env;

const database = await startLocalSupabase({
  dataDir: BENCH_DATA_DIR,
  port: 0,
  portIsExplicit: true,
  migrationsDir: resolve(import.meta.dirname, "../../../supabase/migrations"),
  ...(BENCH_POSTGRES_URL === ""
    ? {}
    : { backend: { postgresUrl: BENCH_POSTGRES_URL, connections: CONNECTIONS } }),
});
const { url, publishableKey, secretKey, jwtSecret } = database;

process.on("message", async (message: { sql: string } | "usage") => {
  process.send?.(message === "usage" ? usageOf() : await database.sql(message.sql));
});
process.on("disconnect", async () => {
  await database.stop();
  process.exit();
});
process.send?.({ url, publishableKey, secretKey, jwtSecret });
