import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { StartError } from "../local-supabase/start-error";

export type Mode = "dev" | "start";

export type Settings = { mode: Mode; root: string; port: number; host: string; dataDir: string };

const DEFAULT_PORT = 3000;
const OLDEST_NODE = 22;

/**
 * What `npm run dev` and `npm start` were asked for, from the command line, the environment and the files `.env.local`
 * and `.env`.
 * @throws StartError when the request cannot be met.
 */
export function readSettings({ mode, root }: { mode: string | undefined; root: string }): Settings {
  if (mode !== "dev" && mode !== "start") throw new StartError("Usage: serve dev | serve start");
  refuseOldNode(process.versions.node);
  // The first file that names a variable wins, and the environment wins over both, as in Next.
  for (const file of [".env.local", ".env"]) {
    const path = join(root, file);
    if (existsSync(path)) process.loadEnvFile(path);
  }
  const dist = join(root, process.env.RUNGPT_DIST_DIR ?? ".next");
  if (mode === "start" && !existsSync(join(dist, "BUILD_ID"))) {
    throw new StartError("There is no production build yet: run npm run build first.");
  }
  return {
    mode,
    root,
    port: readPort(process.env.PORT),
    // Other machines reach the app only when asked for, for instance with HOST=0.0.0.0 in a container.
    host: process.env.HOST || "127.0.0.1",
    dataDir: resolve(root, process.env.RUNGPT_DATA_DIR || ".data"),
  };
}

/** @throws StartError when the value is no port number. */
export function readPort(value: string | undefined): number {
  if (value === undefined || value === "") return DEFAULT_PORT;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new StartError(`PORT is "${value}": give a port number between 1 and 65535.`);
}

/** @throws StartError on a Node that the libraries do not support. */
export function refuseOldNode(version: string): void {
  if (Number.parseInt(version, 10) >= OLDEST_NODE) return;
  throw new StartError(
    `Node ${version} is too old: start with npm run dev or npm start after npm ci, which brings its own Node.`,
  );
}
