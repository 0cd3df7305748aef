import "server-only";
import { createUser, findAccount, type User } from "@/lib/data/users";
import { AppError } from "@/lib/errors";
import { emailSchema } from "./credentials";
import { hashPassword, verifyPassword } from "./password";
import { attemptAllowed } from "./throttle";

/** The user behind an e-mail address and password, or null; null does not say which of the two was wrong. */
export async function signInWithPassword(input: {
  email: unknown;
  password: unknown;
  address: string;
  now: Date;
}): Promise<User | null> {
  const email = emailSchema.safeParse(input.email);
  if (!email.success || typeof input.password !== "string" || input.password.length > 1024) return null;
  if (!(await attemptAllowed({ email: email.data, address: input.address, now: input.now }))) return null;
  const account = await findAccount({ provider: "password", providerAccountId: email.data });
  const matches = await verifyPassword({ password: input.password, hash: account?.passwordHash ?? null });
  return account !== null && matches ? account.user : null;
}

/**
 * Creates an account with e-mail and password.
 * @throws AppError badInput when the address is taken, tooMany when one place creates accounts too fast.
 */
export async function signUp(input: {
  email: string;
  password: string;
  name: string;
  address: string;
  now: Date;
}): Promise<User> {
  const { email, name, address, now } = input;
  if (!(await attemptAllowed({ email, address, now }))) {
    const message = "That was a lot of tries. Please wait a quarter of an hour and try again.";
    throw new AppError("tooMany", { code: "tooManyAttempts", message });
  }
  const passwordHash = await hashPassword(input.password);
  const account = { provider: "password", providerAccountId: email, passwordHash } as const;
  return createUser({ email, name, isDemo: false, account });
}

/**
 * The user behind an identity at Google or GitHub, created on first use. An address that already has a password is
 * not linked by itself: whoever controls a mailbox at a provider must not get into an account made elsewhere.
 */
export async function signInWithProvider(input: {
  provider: "google" | "github";
  providerAccountId: string;
  email: string;
  name: string;
}): Promise<User | null> {
  const account = await findAccount(input);
  if (account) return account.user;
  const email = emailSchema.safeParse(input.email);
  if (!email.success) return null;
  try {
    return await createUser({
      email: email.data,
      name: input.name.slice(0, 80),
      isDemo: false,
      account: { provider: input.provider, providerAccountId: input.providerAccountId, passwordHash: null },
    });
  } catch (error) {
    if (error instanceof AppError && error.code === "emailTaken") return null;
    throw error;
  }
}
