import "server-only";
import type { Belief } from "@/lib/training";
import { beliefRowSchema } from "./belief-row";
import type { Db } from "./client";
import { unwrap } from "./database-error";

const COLUMNS =
  "workout_id, date, state, source, activity_id, import_id, confidence, planned_km, planned_minutes, actual_km, actual_minutes, locked, believed_at";

/** Everything that was ever believed of a workout, oldest first. */
export async function beliefHistory(
  db: Db,
  input: { runnerId: string; workoutId: string },
): Promise<Belief[]> {
  const rows = unwrap(
    await db
      .from("ledger_entries")
      .select(COLUMNS)
      .eq("runner_id", input.runnerId)
      .eq("workout_id", input.workoutId)
      .order("seq"),
  );
  return beliefRowSchema.array().parse(rows);
}
