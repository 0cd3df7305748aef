import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { Db } from "./client";
import { unwrap } from "./database-error";
import { serviceDb } from "./service-client";

const userSchema = z
  .object({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    is_demo: z.boolean(),
    session_version: z.int(),
  })
  .transform((row) => ({
    id: row.id,
    email: row.email,
    name: row.name,
    isDemo: row.is_demo,
    sessionVersion: row.session_version,
  }));

export type User = z.infer<typeof userSchema>;
export type Provider = "password" | "google" | "github" | "demo";

const COLUMNS = "id, email, name, is_demo, session_version";
const UNIQUE_VIOLATION = "23505";

/** The signed-in user as they may see themselves, or null once the account is gone. */
export async function findOwnUser(db: Db, userId: string): Promise<User | null> {
  const row = unwrap(await db.from("users").select(COLUMNS).eq("id", userId).maybeSingle());
  return row === null ? null : userSchema.parse(row);
}

/** The user behind an identity, with the password hash where the identity is a password. */
export async function findAccount(input: {
  provider: Provider;
  providerAccountId: string;
}): Promise<{ user: User; passwordHash: string | null } | null> {
  const row = unwrap(
    await serviceDb()
      .from("accounts")
      .select(`password_hash, users (${COLUMNS})`)
      .eq("provider", input.provider)
      .eq("provider_account_id", input.providerAccountId)
      .maybeSingle(),
  );
  if (row === null) return null;
  return { user: userSchema.parse(row.users), passwordHash: z.string().nullable().parse(row.password_hash) };
}

/**
 * Creates a user with one way to sign in and an empty profile.
 * @throws AppError badInput when the e-mail address is taken.
 */
export async function createUser(input: {
  email: string;
  name: string;
  isDemo: boolean;
  account: { provider: Provider; providerAccountId: string; passwordHash: string | null };
}): Promise<User> {
  const { data, error } = await serviceDb().rpc("create_user", {
    p_email: input.email,
    p_name: input.name,
    p_is_demo: input.isDemo,
    p_provider: input.account.provider,
    p_provider_account_id: input.account.providerAccountId,
    p_password_hash: input.account.passwordHash,
  });
  if (error?.code === UNIQUE_VIOLATION) {
    const message = "There is an account with this e-mail address already. Sign in instead.";
    throw new AppError("badInput", { code: "emailTaken", message, fields: { email: message } });
  }
  return userSchema.parse(unwrap({ data, error }));
}

/** Removes a user and, by cascade, everything that belongs to them. */
export async function deleteUser(userId: string): Promise<void> {
  unwrap(await serviceDb().from("users").delete().eq("id", userId));
}

/** Counts one more attempt under `key` in the window and answers the count, this one included. */
export async function countAttempt(input: { key: string; windowStart: Date }): Promise<number> {
  const answer = await serviceDb().rpc("count_attempt", {
    p_key: input.key,
    p_window_start: input.windowStart.toISOString(),
  });
  return z.int().parse(unwrap(answer));
}
