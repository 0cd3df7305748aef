import "server-only";
import { z } from "zod";
import { ledgerStateSchema, localDateSchema } from "@/lib/training";

/** One fact behind a change, as it was known then. Distances in km. */
const evidenceRowSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("week"),
    weekStart: localDateSchema,
    plannedKm: z.number(),
    actualKm: z.number(),
    assumedKm: z.number(),
  }),
  z.object({
    kind: z.literal("belief"),
    workoutId: z.string().nullable(),
    activityId: z.string().nullable(),
    date: localDateSchema,
    before: ledgerStateSchema,
    after: ledgerStateSchema,
    plannedKm: z.number(),
    actualKm: z.number().nullable(),
  }),
  z.object({ kind: z.literal("fitness"), vdotBefore: z.number(), vdotAfter: z.number(), source: z.string() }),
  z.object({ kind: z.literal("feedback"), date: localDateSchema, pain: z.number() }),
  /** The last day of which anything is confirmed. */
  z.object({ kind: z.literal("confirmed"), date: localDateSchema }),
  /** The last day with a run before a pause. */
  z.object({ kind: z.literal("lastRun"), date: localDateSchema }),
  /** A pinned workout that could not stay, and the hard rule that it would have broken. */
  z.object({
    kind: z.literal("pin"),
    workoutId: z.string(),
    date: localDateSchema,
    rule: z.string(),
    message: z.string(),
  }),
  z.object({ kind: z.literal("rule"), rule: z.string(), message: z.string() }),
]);

/** The facts behind one reason code of a plan version; the runner's own wishes need none. */
export const evidenceSchema = z.object({ reason: z.string(), rows: z.array(evidenceRowSchema) });

export type EvidenceRow = z.infer<typeof evidenceRowSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
