import { z } from "zod";
import { localDateSchema } from "./calendar-schema";

/** What can be believed of a planned workout. `extra` is an activity that matches no workout. */
export const ledgerStateSchema = z.enum([
  "planned",
  "assumed",
  "completed",
  "partial",
  "missed",
  "skipped",
  "moved",
  "extra",
]);

export const ledgerSourceSchema = z.enum(["import", "log", "feedback", "refresh", "chat", "runner", "undo"]);

/** One entry of the ledger: what is believed, since when, on what evidence. Distances in km, durations in minutes. */
export const beliefSchema = z.object({
  workoutId: z.string().nullable(),
  date: localDateSchema,
  state: ledgerStateSchema,
  source: ledgerSourceSchema,
  activityId: z.string().nullable(),
  importId: z.string().nullable(),
  confidence: z.number().min(0).max(1),
  plannedKm: z.number(),
  plannedMinutes: z.number(),
  actualKm: z.number().nullable(),
  actualMinutes: z.number().nullable(),
  locked: z.boolean(),
  believedAt: z.string(),
});

export type LedgerState = z.infer<typeof ledgerStateSchema>;
export type Belief = z.infer<typeof beliefSchema>;
