import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** The built product, running as a newcomer would run it, with a clock that the test moves. */
export interface RunningApp {
  url: string;
  cronSecret: string;
  /** The database of this run, past row level security. */
  database: { url: string; secretKey: string };
  /** Moves the product's clock to this instant; it runs on from there. */
  setClock(instant: string): void;
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 120_000;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (typeof address === "object" && address ? resolve(address.port) : reject(address)));
    });
  });
}

async function untilHealthy(input: {
  url: string;
  child: ChildProcess;
  output: () => string;
}): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (input.child.exitCode !== null) throw new Error(`The app stopped at start:\n${input.output()}`);
    const healthy = await fetch(`${input.url}/api/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (healthy) return;
    await sleep(200);
  }
  throw new Error(`The app was not ready after ${START_TIMEOUT_MS / 1000} s:\n${input.output()}`);
}

async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  process.kill(-child.pid, "SIGTERM");
  await Promise.race([gone, sleep(15_000)]);
  if (child.exitCode === null) process.kill(-child.pid, "SIGKILL");
}

/**
 * Starts the production build, or with `dev` the development server, with an empty embedded database. Extra environment, such
 * as a model provider, is passed on.
 */
export async function startApp(input: {
  clock: string;
  mode?: "start" | "dev";
  env?: Record<string, string>;
}): Promise<RunningApp> {
  const { mode = "start" } = input;
  const directory = mkdtempSync(join(tmpdir(), "rungpt-e2e-"));
  const clockFile = join(directory, "clock");
  const dataDir = join(directory, "data");
  writeFileSync(clockFile, input.clock);
  const port = await freePort();
  const databasePort = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ["node_modules/tsx/dist/cli.mjs", "scripts/serve.ts", mode], {
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      RUNGPT_DATA_DIR: dataDir,
      RUNGPT_DB_PORT: String(databasePort),
      RUNGPT_CLOCK: `@${clockFile}`,
      ...input.env,
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  await untilHealthy({ url, child, output: () => output });
  const secrets: unknown = JSON.parse(readFileSync(join(dataDir, "secrets.json"), "utf8"));
  const { CRON_SECRET, SUPABASE_SECRET_KEY } = Object(secrets) as Record<string, unknown>;
  return {
    url,
    cronSecret: String(CRON_SECRET),
    database: { url: `http://127.0.0.1:${databasePort}`, secretKey: String(SUPABASE_SECRET_KEY) },
    setClock(instant) {
      // Renamed into place: the app never reads a file that is half written.
      writeFileSync(`${clockFile}.next`, instant);
      renameSync(`${clockFile}.next`, clockFile);
    },
    async stop() {
      await stopGroup(child);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
