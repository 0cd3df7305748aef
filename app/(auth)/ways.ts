import "server-only";
import { connection } from "next/server";
import type { Ways } from "@/components/auth/other-ways";
import { env, isEmbedded } from "@/lib/env";

/** Which ways to sign in this server is configured for, beside e-mail and password. */
export async function configuredWays(): Promise<Ways> {
  // What this server offers is known when it runs, not when it is built.
  await connection();
  const { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET } = env();
  return {
    google: Boolean(GOOGLE_CLIENT_ID && GOOGLE_CLIENT_SECRET),
    github: Boolean(GITHUB_CLIENT_ID && GITHUB_CLIENT_SECRET),
    demo: isEmbedded(),
  };
}
