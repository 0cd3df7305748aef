import "server-only";
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { env } from "@/lib/env";
import type { Database } from "./generated/database.types";

/** A connection to the database with the rights of one caller. */
export type Db = SupabaseClient<Database>;

const options = { auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false } };

/**
 * A client that acts as one runner. Made per request: a shared one would leak rows between runners, because
 * an instance serves many requests at once.
 */
export function runnerDb(accessToken: () => Promise<string>): Db {
  const { SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY } = env();
  return createClient(SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, { accessToken });
}

/** A client without a runner, for the health check: it sees no rows. */
export function anonymousDb(): Db {
  const { SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY } = env();
  return createClient(SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, options);
}
