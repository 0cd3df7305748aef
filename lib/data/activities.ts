import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { activityRowSchema, REMOVED_BY_RUNNER, type StoredActivity } from "./activity-row";
import type { Db } from "./client";
import { unwrap } from "./database-error";

/** Activities of the days `from` to `to`, oldest first; those that the runner deleted are left out. */
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
  const activities = z.array(activityRowSchema).parse(rows);
  return activities.filter(({ flags }) => !flags.includes(REMOVED_BY_RUNNER));
}

/** Activities that the runner deleted. */
export async function listRemovedActivities(db: Db, input: { runnerId: string }): Promise<StoredActivity[]> {
  const rows = unwrap(
    await db
      .from("activities")
      .select("*")
      .eq("runner_id", input.runnerId)
      .contains("flags", [REMOVED_BY_RUNNER]),
  );
  return z.array(activityRowSchema).parse(rows);
}

/**
 * The day on which the oldest of the activities stands that were recorded on the days `from` to `to` by their file, and
 * whose day or start the runner corrected; null when there is none.
 */
export async function oldestCorrected(
  db: Db,
  input: { runnerId: string; from: string; to: string },
): Promise<string | null> {
  const row = unwrap(
    await db
      .from("activities")
      .select("local_date")
      .eq("runner_id", input.runnerId)
      .gte("recorded_start_local", `${input.from}T00:00:00`)
      .lte("recorded_start_local", `${input.to}T23:59:59`)
      .order("local_date")
      .limit(1)
      .maybeSingle(),
  );
  return row?.local_date ?? null;
}

/** One activity. @throws AppError notFound */
export async function loadActivity(
  db: Db,
  input: { runnerId: string; activityId: string },
): Promise<StoredActivity> {
  const row = z.uuid().safeParse(input.activityId).success
    ? unwrap(
        await db
          .from("activities")
          .select("*")
          .eq("runner_id", input.runnerId)
          .eq("id", input.activityId)
          .maybeSingle(),
      )
    : null;
  if (row === null) {
    throw new AppError("notFound", { code: "noSuchActivity", message: "There is no such activity." });
  }
  return activityRowSchema.parse(row);
}
