import { beforeAll, describe, expect, test } from "vitest";
import { anonClient, rawSql, runnerClient, serviceClient } from "../support/database";
import { ACCESS, type Verb } from "./access";
import { accessOf, type Inhabitant, makeInhabitant, probeStranger } from "./probe-stranger";

const TABLES = Object.keys(ACCESS);
let victim: Inhabitant;
let stranger: Inhabitant;

beforeAll(async () => {
  [victim, stranger] = await Promise.all([makeInhabitant(), makeInhabitant()]);
});

test("every table has its row in this matrix", async () => {
  const tables = await rawSql("select tablename from pg_tables where schemaname = 'public' order by 1");
  const own = tables.map(({ tablename }) => String(tablename)).filter((name) => !name.startsWith("probe_"));
  expect(own).toEqual([...TABLES].sort());
});

describe("a stranger reads and changes nothing of another runner", () => {
  test.each(TABLES)("%s", async (table) => {
    expect(await probeStranger(table, { victim, stranger })).toEqual([]);
  });
});

describe("nobody without a sign-in reads or changes anything", () => {
  test.each(TABLES)("%s", async (table) => {
    const client = anonClient();
    expect(await probeStranger(table, { victim, stranger, client })).toEqual([]);
    expect((await client.from(table).select("*")).error?.code).toBe("42501");
  });
});

describe("an owner can do what the table is for, and no more", () => {
  test.each(TABLES)("%s", async (table) => {
    const owner = await makeInhabitant([table]);
    expect(await verbsOf(table, owner)).toEqual(accessOf(table).verbs);
  });
});

/** Which verbs really work for the owner, tried on their own row. */
async function verbsOf(table: string, owner: Inhabitant): Promise<Verb[]> {
  const client = runnerClient(owner.id);
  const access = accessOf(table);
  const row = owner.rows[table] ?? {};
  const key = "id" in row ? "id" : "runner_id";
  const held: Verb[] = [];
  const works = (answer: { data: unknown[] | null; error: unknown }) =>
    answer.error === null && (answer.data ?? []).length > 0;
  if (works(await client.from(table).select("*").eq(key, row[key]))) held.push("select");
  const updated = works(await client.from(table).update(access.change).eq(key, row[key]).select("*"));
  const deleted = works(await client.from(table).delete().eq(key, row[key]).select("*"));
  // One row per runner: the old one has to go before a new one can come.
  if (key === "runner_id") await serviceClient().from(table).delete().eq(key, row[key]);
  if ((await client.from(table).insert(access.row(owner.id, owner.parents))).error === null)
    held.push("insert");
  if (updated) held.push("update");
  if (deleted) held.push("delete");
  return held;
}
