import { createHash } from "node:crypto";

type Sql = (text: string) => Promise<Record<string, unknown>[]>;

/** Everything that a refresh reads or adds to, parents first. What nothing reads (old inputs, changes) is left out. */
const TABLES = [
  "users",
  "profiles",
  "goals",
  "imports",
  "activities",
  "seasons",
  "plans",
  "workouts",
  "ledger_entries",
  "fitness_profiles",
  "weekly_reviews",
  "weekly_runs",
];

const COLUMNS = `select table_name, column_name, data_type, is_identity from information_schema.columns
  where table_schema = 'public' order by table_name, ordinal_position`;

/** The id that the nth copy of something has, as the SQL below makes it. */
export function copiedId(id: string, n: number): string {
  const hex = createHash("md5").update(`${id}${n}`).digest("hex");
  const marked = `${hex.slice(0, 12)}8${hex.slice(13, 16)}8${hex.slice(17)}`;
  return marked.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Each copy has ids of its own that still point to each other, because all of them are made alike. */
function copyOf(column: Record<string, unknown>): string {
  const name = String(column.column_name);
  // Digits 13 and 17 say that it is a UUID made from a hash (RFC 9562, version 8).
  if (column.data_type === "uuid") {
    return `overlay(overlay(md5(t.${name}::text || n) placing '8' from 13) placing '8' from 17)::uuid`;
  }
  if (name === "email") return "n || t.email";
  return name === "input" && column.table_name === "weekly_runs" ? "null" : `t.${name}`;
}

/**
 * Copies every runner that is there `times` times, with all that belongs to them. Rows are written in the order of a real
 * season: transaction by transaction, and in each Sunday runner by runner. So they lie on disk as they would.
 */
export async function cloneRunners(sql: Sql, times: number): Promise<void> {
  if (times < 1) return;
  const columns = await sql(COLUMNS);
  for (const table of TABLES) {
    const own = columns.filter((column) => column.table_name === table && column.is_identity === "NO");
    const names = own.map((column) => column.column_name).join(", ");
    const order = table === "ledger_entries" ? "t.created_at, n, t.seq" : "t.created_at, n";
    await sql(
      `insert into public.${table} (${names}) select ${own.map(copyOf).join(", ")}
       from public.${table} t cross join generate_series(1, ${times}) n order by ${order}`,
    );
  }
  await sql("analyze");
}
