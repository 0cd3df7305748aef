import { describe, expect, test } from "vitest";
import { rawSql } from "../support/database";
import { ACCESS } from "./access";

/** A query that lists what is wrong; an empty answer is the wish. */
async function names(sql: string): Promise<string[]> {
  const rows = await rawSql(sql);
  return rows.map((row) => Object.values(row).join(".")).filter((name) => !name.startsWith("probe_"));
}

const OWN_TABLES = `select c.oid, c.relname from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`;

const OWN_FUNCTIONS = `select p.oid, n.nspname, p.proname, p.proconfig, p.prosecdef from pg_proc p
  join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('public', 'private')`;

describe("every table", () => {
  test("has row level security", async () => {
    expect(await names(`select relname from (${OWN_TABLES} and not c.relrowsecurity) t`)).toEqual([]);
  });

  test("has a comment", async () => {
    const sql = `select relname from (${OWN_TABLES}) t where obj_description(t.oid, 'pg_class') is null`;
    expect(await names(sql)).toEqual([]);
  });

  test("has one uuid as its key and the time it was created", async () => {
    const keys = `select t.relname from (${OWN_TABLES}) t where not exists (
      select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indrelid = t.oid and i.indisprimary and i.indnkeyatts = 1 and a.atttypid = 'uuid'::regtype)`;
    expect(await names(keys)).toEqual([]);
    const created = `select t.relname from (${OWN_TABLES}) t where not exists (
      select from pg_attribute a where a.attrelid = t.oid and a.attname = 'created_at' and a.attnotnull
        and a.atttypid = 'timestamptz'::regtype)`;
    expect(await names(created)).toEqual([]);
  });

  test("has an index for the column its policies look at", async () => {
    const sql = `select t.relname, a.attname from (${OWN_TABLES}) t
      join pg_attribute a on a.attrelid = t.oid and a.attname in ('runner_id', 'user_id')
      where not exists (select from pg_index i where i.indrelid = t.oid and i.indkey[0] = a.attnum)`;
    expect(await names(sql)).toEqual([]);
  });

  test("has an index for each reference to another table", async () => {
    const sql = `select c.conrelid::regclass::text, c.conname from pg_constraint c
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace
        and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = any (c.conkey))`;
    expect(await names(sql)).toEqual([]);
  });

  test("goes with its runner: all references cascade or let go", async () => {
    const sql = `select c.conname from pg_constraint c
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace and c.confdeltype not in ('c', 'n')`;
    expect(await names(sql)).toEqual([]);
  });
});

describe("policies", () => {
  test("are exactly those of the list, one per verb, for signed-in runners", async () => {
    const rows = await rawSql(
      "select tablename, lower(cmd) as cmd, roles::text from pg_policies where schemaname = 'public'",
    );
    const own = rows.filter(({ tablename }) => !String(tablename).startsWith("probe_"));
    const found = own.map(({ tablename, cmd, roles }) => `${tablename} ${cmd} ${roles}`).sort();
    const wanted = Object.entries(ACCESS)
      .flatMap(([table, { verbs }]) => verbs.map((verb) => `${table} ${verb} {authenticated}`))
      .sort();
    expect(found).toEqual(wanted);
  });

  test("compare the signed-in runner with the owner, asked once per statement, and nothing else", async () => {
    const rows = await rawSql(
      "select qual, with_check from pg_policies where schemaname = 'public' and tablename not like 'probe_%'",
    );
    const conditions = rows
      .flatMap(({ qual, with_check }) => [qual, with_check])
      .filter((text) => text !== null);
    const plain = conditions.map((text) => String(text).replace(/\s+/g, " "));
    expect([...new Set(plain)].sort()).toEqual([
      "(( SELECT auth.uid() AS uid) = id)",
      "(( SELECT auth.uid() AS uid) = runner_id)",
    ]);
  });

  test("table rights are no wider than the policies", async () => {
    const rows = await rawSql(`select grantee, table_name, lower(privilege_type) as verb
      from information_schema.role_table_grants
      where table_schema = 'public' and grantee in ('anon', 'authenticated', 'PUBLIC') and table_name not like 'probe_%'`);
    const found = rows.map(({ grantee, table_name, verb }) => `${grantee} ${table_name} ${verb}`).sort();
    const wanted = Object.entries(ACCESS)
      .flatMap(([table, { verbs }]) => verbs.map((verb) => `authenticated ${table} ${verb}`))
      .sort();
    expect(found).toEqual(wanted);
  });
});

describe("functions", () => {
  test("look nothing up in a path that a caller could set", async () => {
    const sql = `select nspname, proname from (${OWN_FUNCTIONS}) f
      where not coalesce(f.proconfig, '{}') @> array['search_path=""'] and proname not like 'probe_%'`;
    expect(await names(sql)).toEqual([]);
  });

  test("run with the rights of the caller", async () => {
    expect(await names(`select nspname, proname from (${OWN_FUNCTIONS}) f where f.prosecdef`)).toEqual([]);
  });

  test("behind the HTTP interface are for nobody who is not signed in", async () => {
    const sql = `select nspname, proname from (${OWN_FUNCTIONS} and n.nspname = 'private'
      and p.prorettype <> 'trigger'::regtype) f where has_function_privilege('anon', f.oid, 'execute')`;
    expect(await names(sql)).toEqual([]);
  });

  test("of the HTTP interface are for these callers only", async () => {
    const rows = await rawSql(`select proname,
        has_function_privilege('anon', oid, 'execute') as anon,
        has_function_privilege('authenticated', oid, 'execute') as runner,
        has_function_privilege('service_role', oid, 'execute') as service
      from (${OWN_FUNCTIONS} and n.nspname = 'public' and p.proname not like 'probe_%') f order by proname`);
    const callers = rows.map(({ proname, anon, runner, service }) => {
      const who = [anon ? "anon" : "", runner ? "runner" : "", service ? "service" : ""].filter(Boolean);
      return `${proname}: ${who.join(", ")}`;
    });
    expect(callers).toEqual([
      "active_time_zones: service",
      "begin_look: service",
      "begin_turn: runner, service",
      "book_wording: service",
      "claim_weekly_runs: service",
      "clean_up: service",
      "commit_change: runner, service",
      "commit_changes: service",
      "count_attempt: service",
      "count_broken_invariants: service",
      "create_user: service",
      "drop_expired_uploads: service",
      "drop_frozen_inputs: service",
      "enqueue_weekly_runs: service",
      "fail_weekly_run: service",
      "forget_turn: runner, service",
      "keep_summary: runner, service",
      "llm_admit: service",
      "llm_reap: service",
      "llm_settle: service",
      "load_coach: runner, service",
      "load_runner: runner, service",
      "load_runners: service",
      "load_season: runner, service",
      "oldest_due_week: service",
      "open_upload: runner, service",
      "plan_at_version: runner, service",
      "retry_weekly_run: service",
      "runners_to_snapshot: service",
      "usage_summary: runner, service",
    ]);
  });
});
