import "server-only";
import type { User as AuthUser, NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import GitHub from "next-auth/providers/github";
import Google from "next-auth/providers/google";
import { now } from "@/lib/clock";
import type { User } from "@/lib/data/users";
import { type Env, env, isEmbedded } from "@/lib/env";
import { SESSION_MAX_AGE_SECONDS, SESSION_UPDATE_AGE_SECONDS } from "./constants";
import { signInWithPassword, signInWithProvider } from "./sign-in";

/** NextAuth carries the session version in the user object from sign-in to the first token. */
interface SessionUser extends AuthUser {
  sessionVersion: number;
}

function sessionUser(user: User): SessionUser {
  return { id: user.id, email: user.email, name: user.name, sessionVersion: user.sessionVersion };
}

function passwordProvider() {
  return Credentials({
    id: "password",
    name: "E-mail and password",
    credentials: { email: { type: "email" }, password: { type: "password" } },
    async authorize(credentials, request) {
      const forwarded = String(request.headers?.["x-forwarded-for"] ?? "local");
      const user = await signInWithPassword({
        email: credentials?.email,
        password: credentials?.password,
        address: forwarded.split(",")[0]?.trim() ?? "local",
        now: now(),
      });
      return user && sessionUser(user);
    },
  });
}

/** One click, no password: only where the database is the embedded one. */
function demoProvider(openDemo: () => Promise<User>) {
  return Credentials({
    id: "demo",
    name: "Demo runner",
    credentials: {},
    authorize: async () => (isEmbedded() ? sessionUser(await openDemo()) : null),
  });
}

function identityProviders(settings: Env) {
  const { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET } = settings;
  return [
    ...(GOOGLE_CLIENT_ID && GOOGLE_CLIENT_SECRET
      ? [Google({ clientId: GOOGLE_CLIENT_ID, clientSecret: GOOGLE_CLIENT_SECRET })]
      : []),
    ...(GITHUB_CLIENT_ID && GITHUB_CLIENT_SECRET
      ? [GitHub({ clientId: GITHUB_CLIENT_ID, clientSecret: GITHUB_CLIENT_SECRET })]
      : []),
  ];
}

/**
 * How runners sign in. `openDemo` creates the demo runner on first use; it is passed in because the demo is built by
 * the same use cases as every runner, which this folder does not know.
 */
export function authOptions(openDemo: () => Promise<User>): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_MAX_AGE_SECONDS, updateAge: SESSION_UPDATE_AGE_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [passwordProvider(), demoProvider(openDemo), ...identityProviders(env())],
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.provider !== "google" && account?.provider !== "github") return true;
        const own = await signInWithProvider({
          provider: account.provider,
          providerAccountId: account.providerAccountId,
          email: profile?.email ?? "",
          name: user.name ?? "",
        });
        if (own === null) return "/sign-in?error=OAuthAccountNotLinked";
        Object.assign(user, sessionUser(own));
        return true;
      },
      jwt({ token, user }) {
        // `user` is there only at sign-in; it is the object that sessionUser() made.
        if (user)
          Object.assign(token, { sub: user.id, sessionVersion: (user as SessionUser).sessionVersion });
        return token;
      },
      session({ session }) {
        return session;
      },
    },
  };
}
