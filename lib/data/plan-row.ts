import "server-only";
import { z } from "zod";
import {
  fitnessSummarySchema,
  goalSchema,
  localDateSchema,
  planInputSchema,
  seasonSchema,
  warningSchema,
  workoutSchema,
} from "@/lib/training";

/** A workout of the plan in force on its day; a pinned one is left alone by every automatic change. */
export const storedWorkoutSchema = z
  .object({ pinned: z.boolean(), body: workoutSchema.extend({ date: localDateSchema }) })
  .transform(({ pinned, body }) => ({ ...body, pinned }));

const reasonSchema = z.object({
  code: z.string(),
  message: z.string(),
  alternatives: z.array(z.object({ goal: goalSchema, message: z.string() })),
});

export const planRowSchema = z
  .object({
    version: z.int(),
    season_id: z.uuid(),
    origin: z.string(),
    engine_version: z.string(),
    first_day: localDateSchema,
    last_day: localDateSchema,
    fitness: fitnessSummarySchema,
    feasible: z.boolean(),
    reason: reasonSchema.nullable(),
    warnings: z.array(warningSchema),
    created_at: z.string(),
    season: seasonSchema,
    seasonInput: planInputSchema,
  })
  .transform((row) => ({
    version: row.version,
    seasonId: row.season_id,
    origin: row.origin,
    engineVersion: row.engine_version,
    firstDay: row.first_day,
    lastDay: row.last_day,
    fitness: row.fitness,
    feasible: row.feasible,
    reason: row.reason,
    warnings: row.warnings,
    createdAt: row.created_at,
    season: row.season,
    seasonInput: row.seasonInput,
  }));

export type StoredWorkout = z.infer<typeof storedWorkoutSchema>;
export type StoredPlan = z.infer<typeof planRowSchema>;
