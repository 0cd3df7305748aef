import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { anonClient, mintTestToken, rawSql, runnerClient, serviceClient } from "../support/database";

const a = randomUUID();
const b = randomUUID();

beforeAll(async () => {
  await rawSql("create table public.probe_notes (id integer primary key, owner uuid not null, body text)");
  await rawSql("alter table public.probe_notes enable row level security");
  await rawSql(
    `create policy "Own notes" on public.probe_notes for select to authenticated using ((select auth.uid()) = owner)`,
  );
  await rawSql("insert into public.probe_notes values (1, $1, 'a'), (2, $2, 'b')", [a, b]);
  await rawSql("revoke insert on public.probe_notes from authenticated");
});

afterAll(async () => {
  await rawSql("drop table public.probe_notes");
});

async function get(
  headers: Record<string, string>,
  path = "/rest/v1/probe_notes?select=body",
): Promise<Response> {
  return fetch(inject("database").url + path, { headers });
}

function keyed(token: string): Record<string, string> {
  return { apikey: inject("database").publishableKey, authorization: `Bearer ${token}` };
}

describe("roles", () => {
  test("a runner reads their own rows, nobody reads none, the service reads all", async () => {
    expect((await runnerClient(a).from("probe_notes").select("body")).data).toEqual([{ body: "a" }]);
    expect((await anonClient().from("probe_notes").select("body")).data).toEqual([]);
    expect((await serviceClient().from("probe_notes").select("body")).data).toHaveLength(2);
  });

  test("two hundred requests at once of two runners never see the other's rows", async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const [owner, body] = index % 2 === 0 ? [a, "a"] : [b, "b"];
        const { data } = await runnerClient(owner).from("probe_notes").select("body");
        return JSON.stringify(data) === JSON.stringify([{ body }]);
      }),
    );
    expect(answers.filter((own) => !own)).toEqual([]);
  });

  test("a privilege that a migration revoked stays revoked", async () => {
    const { error } = await runnerClient(a).from("probe_notes").insert({ id: 3, owner: a });
    expect(error?.code).toBe("42501");
    const [grant] = await rawSql(
      "select has_table_privilege('authenticated', 'public.probe_notes', 'insert') as held",
    );
    expect(grant).toEqual({ held: false });
  });
});

describe("tokens", () => {
  test("a request without an API key is refused", async () => {
    expect((await get({})).status).toBe(401);
    expect((await get({ authorization: `Bearer ${await mintTestToken({ sub: a })}` })).status).toBe(401);
    expect((await get({ apikey: "sb_secret_guess" })).status).toBe(401);
  });

  test.each([
    ["expired", { exp: 1_700_000_000 }],
    ["without expiry", { exp: null }],
    ["for another audience", { aud: "anon" }],
    ["with the role postgres", { role: "postgres" }],
    ["with the role service_role", { role: "service_role" }],
    ["with the role anon", { role: "anon" }],
    ["with a subject that is no uuid", { sub: "runner@example.org" }],
  ])("a token %s is refused", async (_name, claims) => {
    expect((await get(keyed(await mintTestToken({ sub: a, ...claims })))).status).toBe(401);
  });

  test("a token signed with another secret is refused", async () => {
    const token = await mintTestToken({ sub: a }, { secret: "x".repeat(43) });
    expect((await get(keyed(token))).status).toBe(401);
  });

  test("an unsigned token is refused", async () => {
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const claims = {
      sub: a,
      role: "authenticated",
      aud: "authenticated",
      exp: Math.floor(Date.now() / 1000) + 60,
    };
    expect((await get(keyed(`${encode({ alg: "none", typ: "JWT" })}.${encode(claims)}.`))).status).toBe(401);
  });
});

describe("surface", () => {
  test.each(["/", "/auth/v1/signup", "/storage/v1/bucket", "/_system/config", "/functions/v1/x"])(
    "%s is not served",
    async (path) => {
      expect((await get({ apikey: inject("database").secretKey }, path)).status).toBe(404);
    },
  );

  test("the system catalog and schemas outside public are not reachable, even with the secret key", async () => {
    const headers = { apikey: inject("database").secretKey, "accept-profile": "auth" };
    expect((await get(headers, "/rest/v1/users")).status).toBeGreaterThanOrEqual(400);
    expect(
      (await get({ ...headers, "accept-profile": "pg_catalog" }, "/rest/v1/pg_roles")).status,
    ).toBeGreaterThanOrEqual(400);
  });

  test("a browser gets no cross-origin permission", async () => {
    const response = await get({ ...keyed(await mintTestToken({ sub: a })), origin: "https://evil.example" });
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  });

  test("every migration file is recorded in the history table of the Supabase CLI", async () => {
    const rows = await rawSql(
      "select version, name from supabase_migrations.schema_migrations order by version",
    );
    expect(rows.length).toBeGreaterThan(0);
  });
});
