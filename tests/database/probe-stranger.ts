import type { SupabaseClient } from "@supabase/supabase-js";
import { inject } from "vitest";
import { mintTestToken, runnerClient, serviceClient } from "../support/database";
import { ACCESS, type Parents, type Row, type TableAccess } from "./access";

/** PostgreSQL's "insufficient privilege": also what row level security answers to a refused row. */
const REFUSED = "42501";

/** A runner with a row in every table. */
export interface Inhabitant {
  id: string;
  parents: Parents;
  /** One row per table, as the service sees it. */
  rows: Record<string, Row>;
}

async function insertRow(table: string, row: Row): Promise<Row> {
  const { data, error } = await serviceClient().from(table).insert(row).select().single();
  if (error) throw new Error(`${table}: ${error.message}`);
  return data as Row;
}

/** Creates a runner with one row in each of these tables (and what those rows need), past row level security. */
export async function makeInhabitant(tables = Object.keys(ACCESS)): Promise<Inhabitant> {
  const id = crypto.randomUUID();
  const rows: Record<string, Row> = {};
  const parents: Parents = { season: "", import: "", upload: "", activity: "", thread: "" };
  const keep: Partial<Record<string, keyof Parents>> = {
    seasons: "season",
    imports: "import",
    import_uploads: "upload",
    activities: "activity",
    chat_threads: "thread",
  };
  for (const table of [
    "users",
    "seasons",
    "imports",
    "import_uploads",
    "activities",
    "chat_threads",
    "plans",
  ])
    await add(table);
  for (const table of tables) if (rows[table] === undefined) await add(table);
  return { id, parents, rows };

  async function add(table: string): Promise<void> {
    const access = accessOf(table);
    const fixed = table === "plans" ? { version: 1 } : {};
    const row = await insertRow(table, { ...access.row(id, parents), ...fixed });
    rows[table] = row;
    const parent = keep[table];
    if (parent) parents[parent] = String(row.id);
  }
}

export function accessOf(table: string): TableAccess {
  const access = ACCESS[table];
  if (access === undefined) throw new Error(`${table} has no entry in access.ts.`);
  return access;
}

/** The columns that name a row: `id`, or the runner where there is one row per runner. */
function keyOf(row: Row): { column: string; value: string } {
  const column = "id" in row ? "id" : "runner_id";
  return { column, value: String(row[column]) };
}

/** All rows of the victim in a table (all rows at all where nobody owns them), as text to compare. */
async function fingerprint(table: string, victim: Inhabitant): Promise<string> {
  const { owner } = accessOf(table);
  const rows = serviceClient().from(table).select("*");
  const { data, error } = await (owner === null ? rows : rows.eq(owner, victim.id));
  if (error) throw new Error(`${table}: ${error.message}`);
  return JSON.stringify(data.map((row) => JSON.stringify(row)).sort());
}

/**
 * A request without any filter. One with a filter also has to pass the policy for reading, so that it could not show
 * a hole in the policy for changing.
 */
async function everything(table: string, input: { as: string; method: string; change: Row }): Promise<void> {
  const { url, publishableKey } = inject("database");
  await fetch(`${url}/rest/v1/${table}`, {
    method: input.method,
    headers: {
      apikey: publishableKey,
      authorization: `Bearer ${await mintTestToken({ sub: input.as })}`,
      "content-type": "application/json",
      prefer: "return=minimal",
    },
    ...(input.method === "PATCH" ? { body: JSON.stringify(input.change) } : {}),
  });
}

type Attempt = (client: SupabaseClient) => Promise<string | null>;

/** Everything a stranger may try on a table. Each attempt answers what went wrong, or null. */
function attempts(
  table: string,
  input: { victim: Inhabitant; stranger: Inhabitant },
): Record<string, Attempt> {
  const { victim, stranger } = input;
  const access = accessOf(table);
  const { owner, change } = access;
  const target = keyOf(victim.rows[table] ?? {});
  const own = keyOf(stranger.rows[table] ?? {});
  const refused = (error: { code?: string } | null) =>
    error?.code === REFUSED ? null : `not refused (${error?.code ?? "no error"})`;
  const sees = (data: unknown) => (JSON.stringify(data ?? []).includes(target.value) ? "sees the row" : null);
  const quietly = async (request: PromiseLike<unknown>) => {
    await request;
    return null;
  };
  return {
    "read all": async (client) => sees((await client.from(table).select("*")).data),
    "read one": async (client) =>
      sees((await client.from(table).select("*").eq(target.column, target.value)).data),
    "read through the user": async (client) =>
      table === "users"
        ? null
        : sees(
            (await client.from("users").select(`id, ${table}(*)`)).data?.map((row) => row[table as never]),
          ),
    "insert for another": async (client) => {
      const row = owner === null ? access.row("", victim.parents) : access.row(victim.id, victim.parents);
      return refused((await client.from(table).insert(row)).error);
    },
    "insert pointing at another's rows": async (client) => {
      for (const [column, parent] of Object.entries(access.references ?? {})) {
        if (parent === undefined) continue;
        const row = { ...access.row(stranger.id, stranger.parents), [column]: victim.parents[parent] };
        const { error } = await client.from(table).insert(row);
        if (error === null) return `${column} may point at another's row`;
      }
      return null;
    },
    "update one": (client) => quietly(client.from(table).update(change).eq(target.column, target.value)),
    "update all": () => quietly(everything(table, { as: stranger.id, method: "PATCH", change })),
    "give own row away": async (client) =>
      owner === null
        ? null
        : quietly(
            client
              .from(table)
              .update({ [owner]: victim.id })
              .eq(own.column, own.value),
          ),
    "give all own rows away": async () =>
      owner === null
        ? null
        : quietly(everything(table, { as: stranger.id, method: "PATCH", change: { [owner]: victim.id } })),
    upsert: (client) => quietly(client.from(table).upsert({ ...victim.rows[table], ...change })),
    "upsert as own": async (client) =>
      owner === null
        ? null
        : quietly(client.from(table).upsert({ ...victim.rows[table], ...change, [owner]: stranger.id })),
    "delete one": (client) => quietly(client.from(table).delete().eq(target.column, target.value)),
    "delete all": (client) => quietly(client.from(table).delete().not(target.column, "is", null)),
    "delete without a filter": () =>
      quietly(everything(table, { as: stranger.id, method: "DELETE", change })),
  };
}

/**
 * Lets a stranger try everything on the victim's rows of a table, through the HTTP interface.
 * @returns what should not have been possible; empty when the table is safe.
 */
export async function probeStranger(
  table: string,
  input: { victim: Inhabitant; stranger: Inhabitant; client?: SupabaseClient },
): Promise<string[]> {
  const client = input.client ?? runnerClient(input.stranger.id);
  const deviations: string[] = [];
  let before = await fingerprint(table, input.victim);
  for (const [name, attempt] of Object.entries(attempts(table, input))) {
    const wrong = await attempt(client);
    const after = await fingerprint(table, input.victim);
    if (wrong !== null) deviations.push(`${name}: ${wrong}`);
    if (after !== before) deviations.push(`${name}: the rows changed`);
    before = after;
  }
  return deviations;
}
