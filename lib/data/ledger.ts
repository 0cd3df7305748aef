import "server-only";
import { z } from "zod";
import type { Belief } from "@/lib/training";
import { beliefRowSchema } from "./belief-row";
import type { Db } from "./client";
import { unwrap } from "./database-error";

/** Every entry of the ledger about the days `from` to `to`, in the order in which it was believed. */
export async function listLedgerEntries(
  db: Db,
  input: { runnerId: string; from: string; to: string },
): Promise<Belief[]> {
  const rows = unwrap(
    await db
      .from("ledger_entries")
      .select("*")
      .eq("runner_id", input.runnerId)
      .gte("date", input.from)
      .lte("date", input.to)
      .order("date")
      .order("seq"),
  );
  return z.array(beliefRowSchema).parse(rows);
}

const plannedChangeSchema = z
  .object({
    workout_id: z.string(),
    date: z.string(),
    version: z.int(),
    change: z.string(),
    reasons: z.array(z.string()),
    after: z.object({ km: z.number(), minutes: z.number() }).nullable(),
  })
  .transform(({ workout_id, ...change }) => ({ workoutId: workout_id, ...change }));

/** One change of a planned workout by a plan version, with its reason codes. */
export type PlannedChange = z.infer<typeof plannedChangeSchema>;

/** How plan versions changed the workouts of the days `from` to `to`, oldest first. */
export async function listPlannedChanges(
  db: Db,
  input: { runnerId: string; from: string; to: string },
): Promise<PlannedChange[]> {
  const rows = unwrap(
    await db
      .from("plan_changes")
      .select("workout_id, date, version, change, reasons, after")
      .eq("runner_id", input.runnerId)
      .gte("date", input.from)
      .lte("date", input.to)
      .order("version"),
  );
  return z.array(plannedChangeSchema).parse(rows);
}
