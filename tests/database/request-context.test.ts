import { randomUUID } from "node:crypto";
import { createPostgresConnection } from "@supabase/lite/postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setContextAtOnce } from "../../scripts/local-supabase/request-context";
import { anonClient, rawSql, runnerClient } from "../support/database";

const runner = randomUUID();

beforeAll(async () => {
  await rawSql(
    `create function public.probe_context(p_status text) returns json
     language plpgsql set search_path = '' as $$
     begin
       if p_status <> '' then perform set_config('response.status', p_status, true); end if;
       return json_build_object('role', current_user, 'uid', auth.uid(),
         'sub', current_setting('request.jwt.claims', true)::json ->> 'sub',
         'method', current_setting('request.method', true), 'path', current_setting('request.path', true),
         'client', current_setting('request.headers', true)::json ->> 'x-client-info');
     end;
     $$`,
  );
});

afterAll(async () => {
  await rawSql("drop function public.probe_context(text)");
});

async function contextOf(
  client: ReturnType<typeof anonClient>,
  setStatus = "",
): Promise<Record<string, unknown>> {
  const { status, data } = await client.rpc("probe_context", { p_status: setStatus });
  return { status, ...data };
}

test("a function sees who asks and how", async () => {
  expect(await contextOf(runnerClient(runner))).toMatchObject({
    status: 200,
    role: "authenticated",
    uid: runner,
    sub: runner,
    method: "POST",
    path: "/rpc/probe_context",
    client: expect.stringContaining("supabase-js"),
  });
});

test("the next one on the same connection is nobody again", async () => {
  await contextOf(runnerClient(runner));
  const nobody = await contextOf(anonClient());
  expect(nobody).toMatchObject({ role: "anon", uid: null });
  expect(nobody.sub).not.toBe(runner);
});

test("a function's status is that of its own answer alone", async () => {
  expect((await contextOf(anonClient(), "203")).status).toBe(203);
  expect((await contextOf(anonClient())).status).toBe(200);
});

test("the steps that are taken at once are still those of the library", () => {
  const connection = createPostgresConnection({ url: "postgres://nobody@127.0.0.1:1/none" });
  const replaced = {};
  setContextAtOnce({ connection: replaced as typeof connection });
  for (const step of Object.keys(replaced)) expect(connection).toHaveProperty(step);
  expect(Object.keys(replaced)).toHaveLength(2);
});
