import "server-only";
import { z } from "zod";
import { type LocalDate, localDateSchema } from "@/lib/training";
import type { Db } from "./client";
import { unwrap } from "./database-error";

/** The day of a workout of the plan in force; null when it is not part of it. */
export async function dayOfWorkout(
  db: Db,
  input: { runnerId: string; workoutId: string },
): Promise<LocalDate | null> {
  const row = unwrap(
    await db
      .from("workouts")
      .select("date")
      .eq("runner_id", input.runnerId)
      .eq("workout_id", input.workoutId)
      .is("until_version", null)
      .maybeSingle(),
  );
  return z.object({ date: localDateSchema }).nullable().parse(row)?.date ?? null;
}
