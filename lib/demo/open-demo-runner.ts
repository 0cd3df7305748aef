import "server-only";
import { mintDbToken } from "@/lib/auth/mint-db-token";
import { now } from "@/lib/clock";
import { runnerDb } from "@/lib/data/client";
import { createUser, findAccount, type User } from "@/lib/data/users";
import { isEmbedded } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { buildHistory } from "./build-history";

const ACCOUNT = { provider: "demo", providerAccountId: "demo" } as const;

async function findOrCreate(): Promise<User> {
  const found = await findAccount(ACCOUNT);
  if (found) return found.user;
  try {
    return await createUser({
      email: "demo@rungpt.local",
      name: "Demo runner",
      isDemo: true,
      account: { ...ACCOUNT, passwordHash: null },
    });
  } catch (error) {
    // Somebody else was a moment faster.
    const created = await findAccount(ACCOUNT);
    if (created) return created.user;
    throw error;
  }
}

async function open(): Promise<User> {
  const user = await findOrCreate();
  const db = runnerDb(() => mintDbToken(user.id));
  // The server of an embedded database runs on the runner's own machine, so its time zone is theirs.
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  await buildHistory({ runnerId: user.id, db, now: now() }, { timeZone });
  return user;
}

let opening: Promise<User> | undefined;

/**
 * The demo runner, created with its history on first use. Calls at the same time share one creation, and one that was
 * cut off is finished by the next.
 * @throws AppError forbidden outside embedded mode.
 */
export async function openDemoRunner(): Promise<User> {
  if (!isEmbedded()) {
    const message = "The demo runner exists only where RunGPT runs on your own machine.";
    throw new AppError("forbidden", { code: "noDemo", message });
  }
  opening ??= open().finally(() => {
    opening = undefined;
  });
  return opening;
}
