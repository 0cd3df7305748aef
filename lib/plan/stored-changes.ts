import { z } from "zod";
import { localDateSchema, type PlanChange, workoutSchema } from "@/lib/training";

const datedWorkoutSchema = workoutSchema.extend({ date: localDateSchema });

/** A change of a plan as it travels as JSON. */
export const planChangeSchema = z.object({
  workoutId: z.string(),
  date: localDateSchema,
  change: z.enum(["moved", "shortened", "extended", "replaced", "removed", "added"]),
  before: datedWorkoutSchema.nullable(),
  after: datedWorkoutSchema.nullable(),
  reasons: z.array(z.string()),
});

/** The changes that were stored with a request, so that its repetition can be answered alike. */
export function changesIn(detail: Record<string, unknown>): PlanChange[] {
  return planChangeSchema.array().catch([]).parse(detail.changes);
}
