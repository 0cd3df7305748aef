import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { getToken } from "next-auth/jwt";
import { cache } from "react";
import { type Db, runnerDb } from "@/lib/data/client";
import { findOwnUser } from "@/lib/data/users";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { mintDbToken } from "./mint-db-token";

/** Who is asking, with a database connection that sees only their rows. */
export interface SignedInRunner {
  runnerId: string;
  email: string;
  name: string;
  isDemo: boolean;
  db: Db;
}

interface SessionToken {
  sub?: string;
  sessionVersion?: unknown;
}

async function readToken(): Promise<SessionToken | null> {
  const [cookieStore, headerList] = await Promise.all([cookies(), headers()]);
  const req = {
    cookies: Object.fromEntries(cookieStore.getAll().map((cookie) => [cookie.name, cookie.value])),
    headers: Object.fromEntries(headerList.entries()),
  };
  // getToken reads nothing but these two properties of the request.
  return getToken({ req: req as never, secret: env().NEXTAUTH_SECRET });
}

/** The signed-in runner, or null. Checked against the database at every request, so that a revoked session ends at once. */
export const findRunner = cache(async (): Promise<SignedInRunner | null> => {
  const token = await readToken();
  if (!token?.sub) return null;
  const userId = token.sub;
  let minted: Promise<string> | undefined;
  const db = runnerDb(() => {
    minted ??= mintDbToken(userId);
    return minted;
  });
  const user = await findOwnUser(db, userId);
  if (user === null || user.sessionVersion !== token.sessionVersion) return null;
  return { runnerId: user.id, email: user.email, name: user.name, isDemo: user.isDemo, db };
});

/** @throws AppError unauthorized when nobody is signed in. For route handlers. */
export async function requireRunner(): Promise<SignedInRunner> {
  const runner = await findRunner();
  if (runner === null) {
    throw new AppError("unauthorized", { code: "signInNeeded", message: "Please sign in first." });
  }
  return runner;
}

/** The signed-in runner; sends everybody else to the sign-in page. For pages. */
export async function requireRunnerPage(): Promise<SignedInRunner> {
  return (await findRunner()) ?? redirect("/sign-in");
}
