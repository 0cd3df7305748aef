import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { SignJWT } from "jose";
import { inject } from "vitest";
import type { Rows } from "../../scripts/local-supabase/database";

/** Seconds that a minted token lives, as in production. */
const TOKEN_LIFETIME_S = 120;

const options = { auth: { persistSession: false, autoRefreshToken: false } };

/** Past row level security, with the secret key. */
export function serviceClient(): SupabaseClient {
  const { url, secretKey } = inject("database");
  return createClient(url, secretKey, options);
}

/** Nobody: the publishable key and no token. */
export function anonClient(): SupabaseClient {
  const { url, publishableKey } = inject("database");
  return createClient(url, publishableKey, options);
}

/** A runner: the publishable key and a token of two minutes, minted anew for each request. */
export function runnerClient(userId: string): SupabaseClient {
  const { url, publishableKey } = inject("database");
  return createClient(url, publishableKey, { accessToken: () => mintTestToken({ sub: userId }) });
}

/** A database token with any claims, to show which ones the database refuses. `exp: null` leaves the expiry out. */
export async function mintTestToken(
  claims: { sub: string; role?: string; aud?: string; exp?: number | null },
  { secret }: { secret?: string } = {},
): Promise<string> {
  const nowS = Math.floor(Date.now() / 1000);
  const { sub, role = "authenticated", aud = "authenticated", exp = nowS + TOKEN_LIFETIME_S } = claims;
  const token = new SignJWT({ sub, role, aud, iat: nowS, ...(exp === null ? {} : { exp }) });
  const key = new TextEncoder().encode(secret ?? inject("database").jwtSecret);
  return token.setProtectedHeader({ alg: "HS256", typ: "JWT" }).sign(key);
}

/**
 * SQL as the owner of the database, one statement, with `$1` parameters: for facts that the HTTP interface does not show
 * (catalog, grants) and for loosening a policy on purpose.
 */
export async function rawSql(text: string, parameters: unknown[] = []): Promise<Rows> {
  const { sqlUrl, sqlToken } = inject("database");
  const response = await fetch(sqlUrl, {
    method: "POST",
    headers: { authorization: `Bearer ${sqlToken}`, "content-type": "application/json" },
    body: JSON.stringify({ text, parameters }),
  });
  // The server of sql-server.ts answers with one of these two.
  const answer = (await response.json()) as { rows: Rows } | { error: string };
  if ("error" in answer) throw new Error(answer.error);
  return answer.rows;
}
