import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import * as account from "@/app/api/account/route";
import * as feedback from "@/app/api/feedback/route";
import * as goal from "@/app/api/goals/[id]/route";
import * as goals from "@/app/api/goals/route";
import * as health from "@/app/api/health/route";
import * as imported from "@/app/api/imports/[id]/route";
import * as answers from "@/app/api/imports/answers/route";
import * as imports from "@/app/api/imports/route";
import * as upload from "@/app/api/imports/uploads/[id]/route";
import * as uploads from "@/app/api/imports/uploads/route";
import * as onboarding from "@/app/api/onboarding/route";
import * as diff from "@/app/api/plan/diff/route";
import * as regenerate from "@/app/api/plan/regenerate/route";
import * as restore from "@/app/api/plan/restore/route";
import * as plan from "@/app/api/plan/route";
import * as versions from "@/app/api/plan/versions/route";
import * as profile from "@/app/api/profile/route";
import * as users from "@/app/api/users/route";
import * as workout from "@/app/api/workouts/[id]/route";
import { signInWithPassword } from "@/lib/auth/sign-in";
import { now } from "@/lib/clock";
import { findAccount } from "@/lib/data/users";
import { rawSql, serviceClient } from "../support/database";
import { onboardedRunner, USUAL_ANSWERS } from "../support/runners";
import { call, signInAs, signOut } from "../support/session";
import { useTestEnvironment } from "../support/test-env";

vi.mock("next/headers", () => import("../support/next-headers"));

beforeAll(useTestEnvironment);
beforeEach(signOut);

type Handler = Parameters<typeof call>[0];
type Module = Partial<Record<"GET" | "POST" | "PATCH" | "DELETE", Handler>>;

const MODULES: Record<string, Module> = {
  account,
  answers,
  feedback,
  goal,
  goals,
  imported,
  imports,
  onboarding,
  diff,
  regenerate,
  restore,
  plan,
  upload,
  uploads,
  versions,
  profile,
  workout,
};

const ROUTES = Object.entries(MODULES).flatMap(([name, module]) =>
  Object.entries(module).map(([method, handler]) => ({ name: `${method} ${name}`, method, handler })),
);

const json = async (response: Response) => (await response.json()) as Record<string, unknown>;
const body = (method: string) => (method === "GET" ? {} : { body: { requestId: randomUUID() } });

describe("every route of a runner", () => {
  test.each(ROUTES)("$name asks for a sign-in first", async ({ method, handler }) => {
    const response = await call(handler, { method, ...body(method), params: { id: randomUUID() } });
    expect([response.status, response.headers.get("content-type")]).toEqual([
      401,
      "application/problem+json",
    ]);
    expect(await json(response)).toMatchObject({ status: 401, code: "signInNeeded" });
  });
});

describe("a request that another site made the browser send", () => {
  const hostile: [string, Record<string, string>][] = [
    ["another origin", { origin: "https://evil.example", host: "localhost:3000" }],
    ["a null origin", { origin: "null", host: "localhost:3000" }],
    ["no origin", { host: "localhost:3000" }],
    [
      "a cross-site fetch",
      { origin: "http://localhost:3000", "sec-fetch-site": "cross-site", host: "localhost:3000" },
    ],
  ];
  const changing = [...ROUTES, { name: "POST users", method: "POST", handler: users.POST }].filter(
    ({ method }) => method !== "GET",
  );

  test.each(changing)("$name is refused", async ({ method, handler }) => {
    const { runnerId } = await signedIn();
    for (const [, headers] of hostile) {
      const response = await call(handler, {
        method,
        ...body(method),
        headers,
        params: { id: randomUUID() },
      });
      expect(response.status).toBe(403);
    }
    expect((await serviceClient().from("users").select("id").eq("id", runnerId)).data).toHaveLength(1);
  });
});

async function signedIn() {
  const context = await onboardedRunner({ now: now(), answers: { goal: { kind: "maintain" } } });
  await signInAs(context.runnerId);
  return context;
}

describe("accounts", () => {
  const newUser = () => ({
    email: `${randomUUID()}@Example.org`,
    password: "correct horse battery",
    name: "Ana",
  });

  test("signing up makes an account that can sign in; the password is kept as an argon2id hash", async () => {
    const user = newUser();
    const response = await call(users.POST, { body: user });
    expect(response.status).toBe(201);
    const created = await json(response);
    expect(Object.keys(created).sort()).toEqual(["email", "id", "name"]);
    const email = user.email.toLowerCase();
    const signIn = (password: string) =>
      signInWithPassword({ email, password, address: "test", now: new Date() });
    expect((await signIn(user.password))?.id).toBe(created.id);
    expect(await signIn("correct horse batterz")).toBeNull();
    const account = await findAccount({ provider: "password", providerAccountId: email });
    expect(account?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test("an address can be used once", async () => {
    const user = newUser();
    await call(users.POST, { body: user });
    const again = await call(users.POST, { body: { ...user, email: user.email.toUpperCase() } });
    expect(again.status).toBe(422);
    expect(await json(again)).toMatchObject({ code: "emailTaken", fields: { email: expect.any(String) } });
  });

  test.each([
    [{ email: "no-address" }, "email"],
    [{ email: "ana＠example.org" }, "email"],
    [{ email: "a@example.org\r\nbcc: b@example.org" }, "email"],
    [{ password: "short" }, "password"],
    [{ password: "aaaaaaaaaaaa" }, "password"],
    [{ password: "x1".repeat(600) }, "password"],
    [{ name: "x".repeat(81) }, "name"],
  ])("%j is refused beside its field", async (wrong, field) => {
    const response = await call(users.POST, { body: { ...newUser(), ...wrong } });
    expect(response.status).toBe(422);
    expect((await json(response)).fields).toHaveProperty(field);
  });

  test("guessing a password is slowed down, for this account alone", async () => {
    const user = newUser();
    await call(users.POST, { body: user });
    const email = user.email.toLowerCase();
    const at = new Date();
    const guess = (password: string) =>
      signInWithPassword({ email, password, address: randomUUID(), now: at });
    for (let count = 0; count < 10; count += 1) expect(await guess(`wrong password ${count}`)).toBeNull();
    expect(await guess(user.password)).toBeNull();
    const later = new Date(at.getTime() + 16 * 60_000);
    expect(
      await signInWithPassword({ email, password: user.password, address: "x", now: later }),
    ).not.toBeNull();
  });

  test("a session ends with its version, at the very next request", async () => {
    const { runnerId } = await signedIn();
    expect((await call(profile.GET)).status).toBe(200);
    await serviceClient().from("users").update({ session_version: 2 }).eq("id", runnerId);
    expect((await call(profile.GET)).status).toBe(401);
  });

  test("deleting the account leaves no row of it in any table, and ends the session", async () => {
    const { runnerId } = await signedIn();
    const response = await call(account.DELETE, { method: "DELETE", body: { requestId: randomUUID() } });
    expect([response.status, response.headers.get("clear-site-data")]).toEqual([
      200,
      expect.stringContaining("cookies"),
    ]);
    expect((await call(profile.GET)).status).toBe(401);
    const columns = await rawSql(
      "select table_name, column_name from information_schema.columns where table_schema = 'public' and data_type = 'uuid'",
    );
    for (const { table_name, column_name } of columns) {
      const sql = `select count(*)::int as left from public.${table_name} where ${column_name} = $1`;
      expect({ table_name, ...(await rawSql(sql, [runnerId]))[0] }).toEqual({ table_name, left: 0 });
    }
  });
});

describe("JSON in and out", () => {
  test("what is no JSON, too large or not asked for is refused with a sentence", async () => {
    await signedIn();
    const patch = (sent: unknown) => call(profile.PATCH, { method: "PATCH", body: sent });
    expect(await json(await patch("{"))).toMatchObject({ status: 422, code: "notJson" });
    expect((await patch(`"${"x".repeat(300_000)}"`)).status).toBe(413);
    expect((await patch({ requestId: "1" })).status).toBe(422);
    const extra = await patch({ requestId: randomUUID(), role: "admin" });
    expect(extra.status).toBe(422);
  });

  test("answers are never cached", async () => {
    await signedIn();
    expect((await call(profile.GET)).headers.get("cache-control")).toBe("no-store");
  });

  test("the questions at the start, over HTTP", async () => {
    const user = await json(
      await call(users.POST, { body: { email: `${randomUUID()}@example.org`, password: "a long password" } }),
    );
    await signInAs(String(user.id));
    const save = (step: string, answers: unknown) =>
      call(onboarding.PATCH, { method: "PATCH", body: { step, answers } });
    const bad = await save("schedule", { ...USUAL_ANSWERS.schedule, runsPerWeek: 6 });
    expect(await json(bad)).toMatchObject({ status: 422, fields: { runsPerWeek: expect.any(String) } });
    await save("goal", { kind: "maintain" });
    for (const step of ["fitness", "schedule", "health"] as const) {
      expect((await save(step, USUAL_ANSWERS[step])).status).toBe(200);
    }
    const finished = await call(onboarding.POST, { body: { action: "finish", requestId: randomUUID() } });
    expect(await json(finished)).toEqual({ version: 1 });
    expect(await json(await call(onboarding.GET))).toMatchObject({ onboarded: true });
    expect(await json(await call(plan.GET, { path: "/api/plan" }))).toMatchObject({
      version: 1,
      feasible: true,
    });
  });

  test("a stale version gets 409 and the current diff", async () => {
    await signedIn();
    const view = (await json(await call(plan.GET, { path: "/api/plan" }))) as {
      weeks: { days: { date: string; workouts: { id: string }[] }[] }[];
    };
    const id = view.weeks[2]?.days.flatMap(({ workouts }) => workouts)[0]?.id ?? "";
    const patch = (op: object) =>
      call(workout.PATCH, {
        method: "PATCH",
        params: { id },
        body: { requestId: randomUUID(), baseVersion: 1, ...op },
      });
    expect(await json(await patch({ op: "skip" }))).toMatchObject({
      version: 2,
      changes: [{ workoutId: id }],
    });
    const stale = await patch({ op: "pin" });
    expect(await json(stale)).toMatchObject({
      status: 409,
      code: "staleBase",
      currentVersion: 2,
      changes: [{ workoutId: id, change: "removed" }],
    });
  });

  test("a runner finds no workout, goal or version of another", async () => {
    const other = await signedIn();
    const theirs = (await json(await call(goals.GET))) as { goals: { id: string }[] };
    const workoutId = (
      await serviceClient().from("workouts").select("workout_id").eq("runner_id", other.runnerId).limit(1)
    ).data?.[0]?.workout_id;
    const { id: ownId } = await json(
      await call(users.POST, { body: { email: `${randomUUID()}@example.org`, password: "a long password" } }),
    );
    await signInAs(String(ownId));
    expect((await call(plan.GET, { path: "/api/plan?version=1" })).status).toBe(404);
    const drop = {
      method: "DELETE",
      params: { id: theirs.goals[0]?.id ?? "" },
      body: { requestId: randomUUID() },
    };
    expect((await call(goal.DELETE, drop)).status).toBeGreaterThanOrEqual(400);
    expect((await call(workout.GET, { params: { id: String(workoutId) } })).status).toBeGreaterThanOrEqual(
      400,
    );
  });
});

test("health names the database, the mode and the version", async () => {
  const response = await call(health.GET);
  expect([response.status, await json(response)]).toEqual([
    200,
    { status: "ok", database: "ok", mode: "embedded", version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
  ]);
});
