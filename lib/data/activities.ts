import "server-only";
import { z } from "zod";
import { activityRowSchema, type StoredActivity } from "./activity-row";
import type { Db } from "./client";
import { unwrap } from "./database-error";

/** Activities of the days `from` to `to`, oldest first. */
export async function listActivities(
  db: Db,
  input: { runnerId: string; from: string; to: string },
): Promise<StoredActivity[]> {
  const rows = unwrap(
    await db
      .from("activities")
      .select("*")
      .eq("runner_id", input.runnerId)
      .gte("local_date", input.from)
      .lte("local_date", input.to)
      .order("start_local")
      .order("dedupe_key"),
  );
  return z.array(activityRowSchema).parse(rows);
}
