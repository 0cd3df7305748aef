import { createUser, findAccount, type User } from "@/lib/data/users";

export async function openDemoRunner(): Promise<User> {
  const account = { provider: "demo", providerAccountId: "demo" } as const;
  const found = await findAccount(account);
  if (found) return found.user;
  return createUser({
    email: "demo@rungpt.local",
    name: "Demo runner",
    isDemo: true,
    account: { ...account, passwordHash: null },
  });
}
