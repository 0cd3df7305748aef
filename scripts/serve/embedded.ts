import { join } from "node:path";
import { type LocalSecrets, loadOrCreateSecrets } from "../local-supabase/secrets";
import { type Child, startChild } from "./child";
import { NODE_FLAGS } from "./node-flags";
import type { Settings } from "./settings";

export type EmbeddedDatabase = { child: Child; url: string; secrets: LocalSecrets };

/**
 * Runs the embedded database as a child process and waits until it has answered its health check.
 * @returns null when it stopped instead; it has printed the reason by then.
 */
export async function startEmbeddedDatabase({ root, dataDir }: Settings): Promise<EmbeddedDatabase | null> {
  console.log("Starting the embedded database (the first start takes some seconds) ...");
  const child = startChild(
    [...NODE_FLAGS, "--import", import.meta.resolve("tsx"), join(root, "scripts/local-supabase.ts")],
    {
      env: { ...process.env, RUNGPT_DATA_DIR: dataDir },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    },
  );
  const url = await Promise.race([readyUrl(child), child.ended.then(() => null)]);
  if (url === null) return null;
  return { child, url, secrets: await loadOrCreateSecrets(dataDir) };
}

function readyUrl({ process: child }: Child): Promise<string> {
  return new Promise((resolve) => {
    child.once("message", (message: { url: string }) => resolve(message.url));
  });
}

/** The environment of an app that uses the embedded database. Secrets that are set already are kept. */
export function embeddedEnvironment({ url, secrets }: EmbeddedDatabase, { port }: { port: number }) {
  return {
    RUNGPT_MODE: "embedded",
    SUPABASE_URL: url,
    SUPABASE_PUBLISHABLE_KEY: secrets.publishableKey,
    SUPABASE_SECRET_KEY: secrets.secretKey,
    SUPABASE_JWT_SECRET: secrets.jwtSecret,
    // The embedded database verifies HS256 alone, whatever an environment file may say.
    SUPABASE_JWT_PRIVATE_JWK: "",
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || secrets.nextAuthSecret,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || `http://localhost:${port}`,
    CRON_SECRET: process.env.CRON_SECRET || secrets.cronSecret,
  };
}
