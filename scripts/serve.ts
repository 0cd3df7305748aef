/**
 * `npm run dev` and `npm start`. With SUPABASE_URL set the app uses that project; otherwise it runs the embedded database
 * beside it, and no variable is needed.
 */
import { resolve } from "node:path";
import { EnvError, readEnv } from "../lib/env";
import { secretsPath } from "./local-supabase/secrets";
import { StartError } from "./local-supabase/start-error";
import { appListens, refuseBusyPort, startApp } from "./serve/app";
import type { Child } from "./serve/child";
import { embeddedEnvironment, startEmbeddedDatabase } from "./serve/embedded";
import { readSettings, type Settings } from "./serve/settings";
import { startTimer } from "./serve/timer";

const PARENT_WATCH_MS = 500;

/** In the order of their start; stopped in the opposite order, so that the app never loses its database. */
const children: Child[] = [];
let stopping: Promise<void> | undefined;

function stopAll(): Promise<void> {
  stopping ??= (async () => {
    for (const child of children.reverse()) await child.stop();
  })();
  return stopping;
}

async function environment(settings: Settings): Promise<NodeJS.Dict<string> | null> {
  const hosted = process.env.SUPABASE_URL;
  if (hosted !== undefined && hosted !== "") return { RUNGPT_MODE: process.env.RUNGPT_MODE ?? "hosted" };
  const database = await startEmbeddedDatabase(settings);
  if (database === null) return null;
  children.push(database.child);
  return embeddedEnvironment(database, settings);
}

function announce(settings: Settings, { env }: { env: NodeJS.Dict<string> }): void {
  const address = `http://localhost:${settings.port}`;
  console.log(`\nRunGPT is ready: ${address}`);
  const secret =
    process.env.CRON_SECRET || env.RUNGPT_MODE !== "embedded"
      ? "$CRON_SECRET"
      : `$(node -p "require('${secretsPath(settings.dataDir)}').CRON_SECRET")`;
  console.log(
    `Sunday refresh, now: curl -H "Authorization: Bearer ${secret}" ${address}/api/cron/weekly-refresh\n`,
  );
}

/** A server on one machine has no other timer; while developing, jobs are called by hand. */
function runJobs(settings: Settings, { env }: { env: NodeJS.Dict<string> }): void {
  const cronSecret = env.CRON_SECRET ?? process.env.CRON_SECRET;
  if (settings.mode !== "start" || cronSecret === undefined) return;
  const host = settings.host === "0.0.0.0" ? "127.0.0.1" : settings.host;
  startTimer({ address: `http://${host}:${settings.port}`, cronSecret });
}

/** A killed npm sends no signal: the system then gives this process another parent. */
function leaveWithParent(): void {
  const parent = process.ppid;
  const watch = () => {
    if (process.ppid !== parent) void stopAll().then(() => process.exit(0));
  };
  setInterval(watch, PARENT_WATCH_MS).unref();
}

async function main(): Promise<void> {
  const settings = readSettings({ mode: process.argv[2], root: resolve(import.meta.dirname, "..") });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => void stopAll().then(() => process.exit(0)));
  }
  leaveWithParent();
  await refuseBusyPort(settings);
  const env = await environment(settings);
  if (env === null) process.exit(1);
  readEnv({ ...process.env, ...env });
  const app = startApp(settings, { env });
  children.push(app);
  void appListens(settings).then(() => {
    announce(settings, { env });
    runJobs(settings, { env });
  });
  const code = await Promise.race(children.map(({ ended }) => ended));
  // Stopped on purpose: whoever asked for it ends the process.
  if (stopping !== undefined) return;
  console.error("A part of RunGPT has stopped; stopping the rest.");
  await stopAll();
  process.exit(code);
}

main().catch(async (error: unknown) => {
  console.error(error instanceof StartError || error instanceof EnvError ? error.message : error);
  await stopAll();
  process.exit(1);
});
