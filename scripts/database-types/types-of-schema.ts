/** Runs SQL as the owner of a database. */
export type RunSql = (text: string) => Promise<Record<string, unknown>[]>;

const COLUMNS_SQL = `
  select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as type,
    not a.attnotnull as nullable, (d.adbin is not null or a.attidentity <> '') as filled,
    a.attidentity = 'a' as generated
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'probe_%'
  order by c.relname, a.attname`;

const RELATIONS_SQL = `
  select c.conrelid::regclass::text as "table", c.conname as name, c.confrelid::regclass::text as target,
    (select json_agg(a.attname order by k.n) from unnest(c.conkey) with ordinality k (num, n)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num)::text as columns,
    (select json_agg(a.attname order by k.n) from unnest(c.confkey) with ordinality k (num, n)
      join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.num)::text as targets,
    exists (select from pg_index i where i.indrelid = c.conrelid and i.indisunique
      and i.indkey::int2[] = c.conkey) as single
  from pg_constraint c
  where c.contype = 'f' and c.connamespace = 'public'::regnamespace
  order by 1, 2`;

const FUNCTIONS_SQL = `
  select p.proname as name, p.proretset as many, format_type(p.prorettype, null) as returns,
    coalesce((select json_agg(json_build_array(names.name, format_type(types.oid, null)) order by names.name)
      from unnest(p.proargnames) with ordinality names (name, n)
      join unnest(p.proargtypes) with ordinality types (oid, n) on types.n = names.n), '[]')::text as args
  from pg_proc p
  where p.pronamespace = 'public'::regnamespace and p.prokind = 'f' and p.proname not like 'probe_%'
  order by p.proname`;

/** What a PostgreSQL type is in the JSON of the HTTP interface. */
const JSON_TYPES: Record<string, string> = {
  bigint: "number",
  boolean: "boolean",
  date: "string",
  integer: "number",
  json: "Json",
  jsonb: "Json",
  numeric: "number",
  // The rows of `returns table`; who calls it parses them.
  record: "Json",
  text: "string",
  // A text that is handed on as it is.
  '"text/csv"': "string",
  "text[]": "string[]",
  "timestamp with time zone": "string",
  "timestamp without time zone": "string",
  uuid: "string",
};

function jsonType(type: unknown): string {
  const known = JSON_TYPES[String(type)];
  if (known === undefined) throw new Error(`Say in types-of-schema.ts what ${String(type)} is in JSON.`);
  return known;
}

/** What may be sent for it: interfaces without index signature are JSON too. */
function inputType(type: unknown): string {
  return jsonType(type).replace(/^Json$/, "JsonInput");
}

type Column = {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  filled: boolean;
  generated: boolean;
};
type Relation = {
  table: string;
  name: string;
  target: string;
  columns: string;
  targets: string;
  single: boolean;
};
type DatabaseFunction = { name: string; many: boolean; returns: string; args: string };

function rowType(columns: readonly Column[], kind: "Row" | "Insert" | "Update"): string {
  const lines = columns.map(({ column, type, nullable, filled, generated }) => {
    if (generated && kind !== "Row") return `${column}?: never;`;
    const optional = kind === "Update" || (kind === "Insert" && (filled || nullable));
    const value = kind === "Row" ? jsonType(type) : inputType(type);
    return `${column}${optional ? "?" : ""}: ${value}${nullable ? " | null" : ""};`;
  });
  return `${kind}: { ${lines.join("\n")} };`;
}

function relationType({ name, target, columns, targets, single }: Relation): string {
  return `{ foreignKeyName: "${name}"; columns: ${columns}; isOneToOne: ${single}; referencedRelation: "${target}"; referencedColumns: ${targets}; },`;
}

function tableType(
  table: string,
  input: { columns: readonly Column[]; relations: readonly Relation[] },
): string {
  const columns = input.columns.filter((column) => column.table === table);
  const relations = input.relations.filter((relation) => relation.table === table).map(relationType);
  const rows = (["Row", "Insert", "Update"] as const).map((kind) => rowType(columns, kind)).join("\n");
  return `${table}: { ${rows}\nRelationships: [${relations.join("\n")}]; };`;
}

function functionType({ name, many, returns, args }: DatabaseFunction, tables: readonly string[]): string {
  const named = JSON.parse(args) as [string, string][];
  const list = named.map(([arg, type]) => `${arg}: ${inputType(type)} | null;`).join(" ");
  const row = tables.includes(returns)
    ? `Database["public"]["Tables"]["${returns}"]["Row"]`
    : jsonType(returns);
  return `${name}: { Args: ${list === "" ? "Record<PropertyKey, never>" : `{ ${list} }`}; Returns: ${row}${many ? "[]" : ""} };`;
}

/** The TypeScript text of a database's tables and functions, in the shape that supabase-js expects (not formatted). */
export async function typesOfSchema(run: RunSql): Promise<string> {
  // The queries above name these columns.
  const columns = (await run(COLUMNS_SQL)) as Column[];
  const relations = (await run(RELATIONS_SQL)) as Relation[];
  const functions = (await run(FUNCTIONS_SQL)) as DatabaseFunction[];
  const tables = [...new Set(columns.map(({ table }) => table))];
  return [
    "/* Written by `tsx scripts/generate-database-types.ts` from the live schema; a test keeps it up to date. */",
    "",
    "export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];",
    "export type JsonInput = Json | object;",
    "",
    "export type Database = { public: { Tables: {",
    ...tables.map((table) => tableType(table, { columns, relations })),
    "}; Views: Record<never, never>; Functions: {",
    ...functions.map((known) => functionType(known, tables)),
    "}; Enums: Record<never, never>; CompositeTypes: Record<never, never>; }; };",
    "",
  ].join("\n");
}
