import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { keptRecordSchema, type StoredActivity } from "./activity-row";
import type { Db } from "./client";
import { unwrap } from "./database-error";

const countsSchema = z
  .object({
    rows: z.number().default(0),
    runs: z.number().default(0),
    otherSports: z.number().default(0),
    rejected: z.number().default(0),
    duplicatesInFile: z.number().default(0),
    repaired: z.number().default(0),
    added: z.number().default(0),
    updated: z.number().default(0),
    duplicates: z.number().default(0),
    firstDay: z.string().nullable().default(null),
    lastDay: z.string().nullable().default(null),
    /** What the file itself covers, where the runner said that it is everything. */
    seen: z.object({ from: z.string().nullable(), to: z.string().nullable() }).nullable().default(null),
  })
  .partial();

const importRowSchema = z
  .object({
    id: z.uuid(),
    sha256: z.string(),
    file_name: z.string(),
    bytes: z.int(),
    format: z.string(),
    units: z.enum(["km", "mi", "unknown"]),
    unit_source: z.string(),
    coverage_from: z.string().nullable(),
    coverage_to: z.string().nullable(),
    counts: countsSchema,
    status: z.enum(["committed", "undone"]),
    created_at: z.string(),
  })
  .transform((row) => ({
    id: row.id,
    sha256: row.sha256,
    fileName: row.file_name,
    bytes: row.bytes,
    format: row.format,
    units: row.units,
    unitSource: row.unit_source,
    coverageFrom: row.coverage_from,
    coverageTo: row.coverage_to,
    counts: row.counts,
    status: row.status,
    createdAt: row.created_at,
  }));

/** A committed file, without its issues and receipt. */
export type StoredImport = z.infer<typeof importRowSchema>;

const COLUMNS =
  "id, sha256, file_name, bytes, format, units, unit_source, coverage_from, coverage_to, counts, status, created_at";

/** All imports of a runner, newest first. */
export async function listImports(db: Db, input: { runnerId: string }): Promise<StoredImport[]> {
  const rows = unwrap(
    await db
      .from("imports")
      .select(COLUMNS)
      .eq("runner_id", input.runnerId)
      .order("created_at", { ascending: false })
      .order("id"),
  );
  return z.array(importRowSchema).parse(rows);
}

/** The import with this id or, committed, with this content; null where there is neither. */
export async function findImport(
  db: Db,
  input: { runnerId: string; id: string; sha256: string },
): Promise<StoredImport | null> {
  const rows = unwrap(
    await db
      .from("imports")
      .select(COLUMNS)
      .eq("runner_id", input.runnerId)
      .or(`id.eq.${input.id},and(sha256.eq.${input.sha256},status.eq.committed)`)
      .order("created_at", { ascending: false }),
  );
  const found = z.array(importRowSchema).parse(rows);
  return found.find(({ id }) => id === input.id) ?? found[0] ?? null;
}

/** The unit of the newest list that proved it or of which the runner said it; null where there is none. */
export async function loadEarlierUnits(db: Db, input: { runnerId: string }): Promise<"km" | "mi" | null> {
  const row = unwrap(
    await db
      .from("imports")
      .select("units")
      .eq("runner_id", input.runnerId)
      .eq("status", "committed")
      .eq("format", "garmin-activities-csv")
      .in("unit_source", ["stride", "header", "user"])
      .order("created_at", { ascending: false })
      .limit(1)
      .maybeSingle(),
  );
  return row === null ? null : z.object({ units: z.enum(["km", "mi"]) }).parse(row).units;
}

const detailSchema = z.object({
  issues: z.array(z.record(z.string(), z.unknown())),
  receipt: z.record(z.string(), z.unknown()),
});

/** One import with its issues and its receipt. @throws AppError notFound */
export async function loadImport(
  db: Db,
  input: { runnerId: string; importId: string },
): Promise<StoredImport & z.infer<typeof detailSchema>> {
  const row = z.uuid().safeParse(input.importId).success
    ? unwrap(
        await db
          .from("imports")
          .select(`${COLUMNS}, issues, receipt`)
          .eq("runner_id", input.runnerId)
          .eq("id", input.importId)
          .maybeSingle(),
      )
    : null;
  if (row === null) {
    throw new AppError("notFound", { code: "noSuchImport", message: "There is no such import." });
  }
  return { ...importRowSchema.parse(row), ...detailSchema.parse(row) };
}

const heldSchema = z.array(
  z.object({
    id: z.uuid(),
    status: z.enum(["committed", "undone"]),
    same: z.array(z.object({ as: z.uuid().nullable(), keys: z.array(z.string()) })).nullable(),
    replaced: z.array(keptRecordSchema).nullable(),
    offered: z.array(keptRecordSchema).nullable(),
  }),
);

export interface HeldByImport {
  id: string;
  status: "committed" | "undone";
  /** Keys of activities of which this import said the very same as `as` (null: the runner). */
  same: { as: string | null; keys: string[] }[];
  /** Records that this import changed or put better ones in the place of. */
  replaced: StoredActivity[];
  /** Its own records of activities that stood already, where they said anything else. */
  offered: StoredActivity[];
}

/** What each import held besides its own activities, oldest import first: an undo must leave or bring back those. */
export async function loadHeld(db: Db, input: { runnerId: string }): Promise<HeldByImport[]> {
  const rows = unwrap(
    await db
      .from("imports")
      .select("id, status, same:counts->same, replaced:counts->replaced, offered:counts->offered")
      .eq("runner_id", input.runnerId)
      .order("created_at")
      .order("id"),
  );
  return heldSchema.parse(rows).map(({ same, replaced, offered, ...rest }) => ({
    ...rest,
    same: same ?? [],
    replaced: replaced ?? [],
    offered: offered ?? [],
  }));
}

const settingsSchema = z.object({ units: z.enum(["km", "mi"]), time_zone: z.string() });

/** What the reading of a file needs to know of the runner. @throws AppError notFound */
export async function loadImportSettings(
  db: Db,
  input: { runnerId: string },
): Promise<{ units: "km" | "mi"; timeZone: string }> {
  const row = unwrap(
    await db.from("profiles").select("units, time_zone").eq("runner_id", input.runnerId).maybeSingle(),
  );
  if (row === null) {
    throw new AppError("notFound", { code: "noProfile", message: "This runner has no profile yet." });
  }
  const { units, time_zone } = settingsSchema.parse(row);
  return { units, timeZone: time_zone };
}
