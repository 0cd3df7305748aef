import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ensureHistoryTable } from "@supabase/lite";
import type { Database } from "./database";
import { ROLES_SQL } from "./roles";
import { StartError } from "./start-error";

/** File names as the Supabase CLI writes them: 14 digits of time, a name, `.sql`. */
const MIGRATION_FILE = /^(\d{14})_([\w-]+)\.sql$/;

type Migration = { version: string; name: string; file: string };

/**
 * Brings a database to the state of the migrations directory: roles, then each pending file in order, file and history
 * row (`supabase_migrations.schema_migrations`, as the Supabase CLI keeps it) in one transaction.
 * @returns how many files were applied now.
 * @throws StartError when a file fails, or when the database knows migrations that the directory lacks.
 */
export async function migrate(
  database: Database,
  { migrationsDir }: { migrationsDir: string },
): Promise<number> {
  await database.execute(ROLES_SQL);
  await ensureHistoryTable(database.connection);
  const rows = await database.query("select version from supabase_migrations.schema_migrations");
  const applied = new Set(rows.map((row) => String(row.version)));
  const migrations = await listMigrations(migrationsDir);
  refuseNewerDatabase({ applied, migrations });
  const pending = migrations.filter(({ version }) => !applied.has(version));
  for (const migration of pending) await apply(database, { migration, migrationsDir });
  await database.connection.clearSchemaCache();
  return pending.length;
}

async function listMigrations(directory: string): Promise<Migration[]> {
  const files = (await readdir(directory)).filter((file) => file.endsWith(".sql")).sort();
  return files.map((file) => {
    const [, version, name] = MIGRATION_FILE.exec(file) ?? [];
    if (version === undefined || name === undefined) {
      throw new StartError(`The migration ${file} is not named <14 digits>_<name>.sql.`);
    }
    return { version, name, file };
  });
}

function refuseNewerDatabase({
  applied,
  migrations,
}: {
  applied: Set<string>;
  migrations: Migration[];
}): void {
  const known = new Set(migrations.map(({ version }) => version));
  const unknown = [...applied].filter((version) => !known.has(version));
  if (unknown.length === 0) return;
  throw new StartError(
    `The database has migrations that this version does not know (${unknown.join(", ")}): use the newer version, or set RUNGPT_DATA_DIR to another directory.`,
  );
}

async function apply(
  database: Database,
  { migration, migrationsDir }: { migration: Migration; migrationsDir: string },
): Promise<void> {
  const text = await readFile(join(migrationsDir, migration.file), "utf8");
  const literal = (value: string) => `'${value.replaceAll("'", "''")}'`;
  const { version, name } = migration;
  const record = `insert into supabase_migrations.schema_migrations (version, name, statements)
    values (${literal(version)}, ${literal(name)}, array[${literal(text)}]);`;
  // Later statements of the session must not inherit a setting that a migration made.
  await database.execute(`${text}\n;${record}\nreset all;`).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StartError(`The migration ${migration.file} failed and was undone: ${reason}.`, { cause });
  });
}
