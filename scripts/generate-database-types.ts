/** Writes the types of the database from its migrations: `tsx scripts/generate-database-types.ts`. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { formatTypes, TYPES_FILE } from "./database-types/format-types";
import { typesOfSchema } from "./database-types/types-of-schema";
import { startLocalSupabase } from "./local-supabase/start";

const dataDir = await mkdtemp(join(tmpdir(), "rungpt-types-"));
const migrationsDir = resolve(import.meta.dirname, "../supabase/migrations");
const database = await startLocalSupabase({ dataDir, migrationsDir, port: 0, portIsExplicit: true });
await writeFile(TYPES_FILE, formatTypes(await typesOfSchema(database.sql)));
await database.stop();
await rm(dataDir, { recursive: true, force: true });
console.log(`Wrote ${TYPES_FILE}.`);
