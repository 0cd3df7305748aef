import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import * as profile from "@/app/api/profile/route";
import { signUp } from "@/lib/auth/sign-in";
import { createUser, type User } from "@/lib/data/users";
import { askAuth } from "../support/auth-request";
import { jar } from "../support/next-headers";
import { call, signOut } from "../support/session";
import { useTestEnvironment } from "../support/test-env";

vi.mock("next/headers", () => import("../support/next-headers"));

beforeAll(useTestEnvironment);
beforeEach(signOut);

let demo: User;
const openDemo = async () => demo;

/** Signs in as the page does: a token against forged requests first, then the credentials. */
async function signIn(providerId: string, credentials: object) {
  const csrf = await askAuth({ method: "GET", path: ["csrf"], openDemo });
  const { csrfToken } = csrf.body as { csrfToken: string };
  const body = { ...credentials, csrfToken, json: "true" };
  return askAuth({ method: "POST", path: ["callback", providerId], body, cookies: csrf.cookies, openDemo });
}

const SESSION = "next-auth.session-token";

describe("signing in", () => {
  async function newUser() {
    const user = { email: `${randomUUID()}@example.org`, password: "correct horse battery", name: "Ana" };
    await signUp({ ...user, address: randomUUID(), now: new Date() });
    return user;
  }

  test("with the right password opens a session that the routes accept", async () => {
    const answer = await signIn("password", await newUser());
    expect(answer.setCookies[SESSION]).toMatch(/Path=\/;.*HttpOnly; SameSite=Lax/);
    jar.token = answer.cookies[SESSION] ?? "";
    expect((await call(profile.GET)).status).toBe(200);
  });

  test("the cookie carries neither the address nor a database token, and the session shows no id", async () => {
    const user = await newUser();
    const token = (await signIn("password", user)).cookies[SESSION] ?? "";
    expect(token).not.toContain(user.email);
    const session = await askAuth({
      method: "GET",
      path: ["session"],
      cookies: { [SESSION]: token },
      openDemo,
    });
    expect(Object.keys((session.body as { user: object }).user).sort()).toEqual(["email", "image", "name"]);
  });

  test.each([
    ["a wrong password", { password: "correct horse batterx" }],
    ["an unknown address", { email: `${randomUUID()}@example.org` }],
    ["an address that is none", { email: "x" }],
  ])("%s opens none, and the answer does not say why", async (_name, wrong) => {
    const answer = await signIn("password", { ...(await newUser()), ...wrong });
    expect(answer.cookies[SESSION]).toBeUndefined();
    expect((answer.body as { url: string }).url).toContain("error=CredentialsSignin");
  });

  test("a request without the token against forgery opens none", async () => {
    const body = { ...(await newUser()), json: "true" };
    const answer = await askAuth({ method: "POST", path: ["callback", "password"], body, openDemo });
    expect(answer.cookies[SESSION]).toBeUndefined();
  });

  test("the demo runner needs one click", async () => {
    const account = { provider: "demo", providerAccountId: randomUUID(), passwordHash: null } as const;
    demo = await createUser({ email: `${randomUUID()}@example.org`, name: "Demo", isDemo: true, account });
    jar.token = (await signIn("demo", {})).cookies[SESSION] ?? "";
    expect((await call(profile.GET)).status).toBe(200);
  });
});
