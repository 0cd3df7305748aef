import { beforeAll, expect, test } from "vitest";
import { rawSql, serviceClient } from "../support/database";
import { ACCESS } from "./access";
import { makeInhabitant, probeStranger } from "./probe-stranger";

interface Policy {
  name: string;
  table: string;
  cmd: string;
  using: string | null;
  check: string | null;
}

let policies: Policy[] = [];

beforeAll(async () => {
  const rows = await rawSql(
    "select tablename, policyname, cmd, qual, with_check from pg_policies where schemaname = 'public'",
  );
  policies = rows.map((row) => ({
    table: String(row.tablename),
    name: String(row.policyname),
    cmd: String(row.cmd),
    using: row.qual === null ? null : String(row.qual),
    check: row.with_check === null ? null : String(row.with_check),
  }));
});

async function alter(policy: Policy, input: { using: string | null; check: string | null }): Promise<void> {
  const using = policy.using === null ? "" : `using (${input.using})`;
  const check = policy.check === null ? "" : `with check (${input.check})`;
  await rawSql(`alter policy "${policy.name}" on public.${policy.table} ${using} ${check}`);
}

async function probeFreshly(table: string): Promise<string[]> {
  // Rows of earlier tests could make a statement over all rows fail for a reason that has nothing to do with rights.
  await serviceClient().from("users").delete().not("id", "is", null);
  const [victim, stranger] = [await makeInhabitant([table]), await makeInhabitant([table])];
  return probeStranger(table, { victim, stranger });
}

/** The isolation tests are worth something only if they turn red when a policy lets too much through. */
test("each policy, when loosened, is noticed", { timeout: 180_000 }, async () => {
  expect(policies.length).toBeGreaterThan(0);
  const survivors: string[] = [];
  for (const policy of policies.filter(({ table }) => table in ACCESS)) {
    await alter(policy, { using: "true", check: "true" });
    const noticed = await probeFreshly(policy.table);
    await alter(policy, policy);
    if (noticed.length === 0) survivors.push(`${policy.table}: ${policy.name}`);
  }
  expect(survivors).toEqual([]);
});

test("a table without row level security is noticed", async () => {
  await rawSql("alter table public.goals disable row level security");
  const noticed = await probeFreshly("goals");
  await rawSql("alter table public.goals enable row level security");
  expect(noticed.length).toBeGreaterThan(5);
});
