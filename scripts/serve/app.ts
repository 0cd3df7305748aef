import { connect, createServer } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { StartError } from "../local-supabase/start-error";
import { type Child, startChild } from "./child";
import { NODE_FLAGS } from "./node-flags";
import type { Settings } from "./settings";

const POLL_MS = 100;

/** @throws StartError when another program has the app's port. */
export async function refuseBusyPort({ port, host }: Settings): Promise<void> {
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer()
      .once("error", () => resolve(false))
      .listen(port, host, () => probe.close(() => resolve(true)));
  });
  if (!free)
    throw new StartError(
      `Port ${port} is in use: stop the program that uses it, or set PORT to another port.`,
    );
}

/** Runs `next dev` or `next start`. */
export function startApp({ mode, root, port, host }: Settings, { env }: { env: NodeJS.Dict<string> }): Child {
  const args = [
    // `next dev` hands its flags on as NODE_OPTIONS, and Node refuses to start with these there.
    ...(mode === "start" ? NODE_FLAGS : []),
    "--import",
    pathToFileURL(join(root, "scripts/serve/leave-with-parent.mjs")).href,
    join(root, "node_modules/next/dist/bin/next"),
    mode,
    "--port",
    String(port),
    "--hostname",
    host,
  ];
  const NODE_ENV = mode === "dev" ? "development" : "production";
  return startChild(args, {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV, ...env },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}

/** Resolves when the app accepts connections. */
export async function appListens({ port, host }: Settings): Promise<void> {
  while (!(await accepts({ port, host }))) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
}

function accepts({ port, host }: { port: number; host: string }): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect({ port, host: host === "0.0.0.0" ? "127.0.0.1" : host })
      .once("error", () => resolve(false))
      .once("connect", () => {
        probe.destroy();
        resolve(true);
      });
  });
}
