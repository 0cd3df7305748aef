import "server-only";
import { z } from "zod";
import { ledgerSourceSchema, ledgerStateSchema } from "@/lib/training";

export const beliefRowSchema = z
  .object({
    workout_id: z.string().nullable(),
    date: z.string(),
    state: ledgerStateSchema,
    source: ledgerSourceSchema,
    activity_id: z.string().nullable(),
    import_id: z.string().nullable(),
    confidence: z.number(),
    planned_km: z.number(),
    planned_minutes: z.number(),
    actual_km: z.number().nullable(),
    actual_minutes: z.number().nullable(),
    locked: z.boolean(),
    believed_at: z.string(),
  })
  .transform((row) => ({
    workoutId: row.workout_id,
    date: row.date,
    state: row.state,
    source: row.source,
    activityId: row.activity_id,
    importId: row.import_id,
    confidence: row.confidence,
    plannedKm: row.planned_km,
    plannedMinutes: row.planned_minutes,
    actualKm: row.actual_km,
    actualMinutes: row.actual_minutes,
    locked: row.locked,
    believedAt: row.believed_at,
  }));

export const feedbackRowSchema = z
  .object({
    workout_id: z.string().nullable(),
    activity_id: z.string().nullable(),
    date: z.string(),
    rpe: z.number().nullable(),
    feeling: z.number().nullable(),
    pain: z.number().nullable(),
    pain_where: z.string(),
    sleep: z.number().nullable(),
    soreness: z.number().nullable(),
    note: z.string(),
  })
  .transform((row) => ({
    workoutId: row.workout_id,
    activityId: row.activity_id,
    date: row.date,
    rpe: row.rpe,
    feeling: row.feeling,
    pain: row.pain,
    painWhere: row.pain_where,
    sleep: row.sleep,
    soreness: row.soreness,
    note: row.note,
  }));
