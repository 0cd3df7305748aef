import "server-only";
import { z } from "zod";
import type { Db } from "./client";
import { unwrap } from "./database-error";

const snapshotSchema = z.object({ month: z.string(), version: z.int(), profile: z.unknown() });

/** The fitness profile of a month's end, in one of its versions. */
export type StoredSnapshot = z.infer<typeof snapshotSchema>;

/** All versions of a runner's monthly snapshots, months in order, old versions first. */
export async function listSnapshots(db: Db, { runnerId }: { runnerId: string }): Promise<StoredSnapshot[]> {
  const rows = unwrap(
    await db
      .from("fitness_snapshots")
      .select("month, version, profile")
      .eq("runner_id", runnerId)
      .order("month")
      .order("version"),
  );
  return z.array(snapshotSchema).parse(rows);
}
