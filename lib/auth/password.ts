import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { ARGON2, HASH_CONCURRENCY } from "./constants";

let running = 0;
const waiting: (() => void)[] = [];

/** Runs at most HASH_CONCURRENCY hashes at a time, so that a burst of sign-ins cannot exhaust memory. */
async function limited<T>(work: () => Promise<T>): Promise<T> {
  if (running >= HASH_CONCURRENCY) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** An argon2id hash as a PHC string. */
export function hashPassword(password: string): Promise<string> {
  return limited(() => hash(password, ARGON2));
}

let dummyHash: Promise<string> | undefined;

/**
 * Is this the password? With no hash (unknown e-mail) a dummy is checked instead, so that the answer takes
 * as long and does not tell whether the account exists.
 */
export async function verifyPassword(input: { password: string; hash: string | null }): Promise<boolean> {
  dummyHash ??= hashPassword("a password that nobody has");
  const against = input.hash ?? (await dummyHash);
  const matches = await limited(() => verify(against, input.password));
  return input.hash !== null && matches;
}
