import "server-only";
import { createClient } from "@supabase/supabase-js";
import { env } from "@/lib/env";
import type { Db } from "./client";

/**
 * The client that row level security does not bind. Only sign-in, the Sunday job and the budgets of models may import this;
 * an architecture test counts them.
 */
export function serviceDb(): Db {
  const { SUPABASE_URL, SUPABASE_SECRET_KEY } = env();
  return createClient(SUPABASE_URL, SUPABASE_SECRET_KEY, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
  });
}
