import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chown, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jsonAnswer, listen } from "../../scripts/local-supabase/http-server";
import { type Account, postgresAccount, postgresBinaries } from "./postgres-binaries";

export type TestPostgres = { postgresUrl: string; pid: number; stop: () => Promise<void> };

/** A start on a busy machine takes about two seconds. */
const START_TIMEOUT_MS = 30_000;

/**
 * A PostgreSQL 18 server on loopback for what PGlite's single session cannot show: leases, races, real concurrency. Pass
 * the URL as `backend` to `startLocalSupabase`. `more`: settings of the server, such as `fsync` where speed is measured.
 */
export async function startTestPostgres(more: Readonly<Record<string, string>> = {}): Promise<TestPostgres> {
  const account = postgresAccount();
  // In the system's temporary directory, because the account may have no access below the checkout.
  const directory = await mkdtemp(join(tmpdir(), "rungpt-postgres-"));
  if (account !== null) await chown(directory, account.uid, account.gid);
  const binaries = await postgresBinaries({ account, directory });
  const data = join(directory, "data");
  await finish(binaries.initdb, {
    args: [
      `--pgdata=${data}`,
      "--username=postgres",
      "--auth=trust",
      "--encoding=UTF8",
      "--locale=C",
      "--no-sync",
    ],
    account,
  });
  const port = await freePort();
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    fsync: "off",
    max_connections: 100,
    ...more,
  };
  const args = [
    "-D",
    data,
    "-p",
    String(port),
    ...Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]),
  ];
  const server = spawn(binaries.postgres, args, {
    ...account,
    cwd: directory,
    stdio: ["ignore", "ignore", "pipe"],
  });
  process.once("exit", () => server.kill("SIGINT"));
  await ready(server);
  const stop = async () => {
    if (server.exitCode === null) {
      server.kill("SIGINT");
      await once(server, "exit");
    }
    await rm(directory, { recursive: true, force: true });
  };
  return { postgresUrl: `postgres://postgres@127.0.0.1:${port}/postgres`, pid: server.pid ?? 0, stop };
}

async function finish(
  command: string,
  { args, account }: { args: string[]; account: Account | null },
): Promise<void> {
  const child = spawn(command, args, { ...account, cwd: tmpdir(), stdio: ["ignore", "ignore", "pipe"] });
  let output = "";
  child.stderr.on("data", (chunk) => {
    output += String(chunk);
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${command} failed: ${output}`);
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = "";
    const timer = setTimeout(
      () => reject(new Error(`PostgreSQL did not start: ${output}`)),
      START_TIMEOUT_MS,
    );
    server.once("exit", () => reject(new Error(`PostgreSQL stopped at its start: ${output}`)));
    server.stderr?.on("data", (chunk) => {
      output += String(chunk);
      if (!output.includes("ready to accept connections")) return;
      clearTimeout(timer);
      server.stderr?.removeAllListeners("data").resume();
      resolve();
    });
  });
}

async function freePort(): Promise<number> {
  const { port, close } = await listen(async () => jsonAnswer(200, {}), { port: 0, explicit: true });
  await close();
  return port;
}
