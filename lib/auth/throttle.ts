import "server-only";
import { createHash } from "node:crypto";
import { countAttempt } from "@/lib/data/users";
import { env } from "@/lib/env";
import { THROTTLE_PER_ACCOUNT, THROTTLE_PER_ADDRESS, THROTTLE_WINDOW_MINUTES } from "./constants";

function windowStart(now: Date): Date {
  const size = THROTTLE_WINDOW_MINUTES * 60_000;
  return new Date(Math.floor(now.getTime() / size) * size);
}

/** Keys are hashed with the day and a secret: the table tells nobody who tried to sign in. */
function keyOf(input: { kind: string; value: string; now: Date }): string {
  const day = input.now.toISOString().slice(0, 10);
  return createHash("sha256")
    .update(`${input.kind}|${day}|${env().NEXTAUTH_SECRET}|${input.value}`)
    .digest("hex");
}

/** Counts an attempt to sign in and answers whether it may go on. The window ends by itself: nobody is locked out for good. */
export async function attemptAllowed(input: { email: string; address: string; now: Date }): Promise<boolean> {
  const start = windowStart(input.now);
  const count = (kind: string, value: string) =>
    countAttempt({ key: keyOf({ kind, value, now: input.now }), windowStart: start });
  const [byAccount, byAddress] = await Promise.all([
    count("account", input.email),
    count("address", input.address),
  ]);
  return byAccount <= THROTTLE_PER_ACCOUNT && byAddress <= THROTTLE_PER_ADDRESS;
}
