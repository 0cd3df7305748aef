import { z } from "zod";
import { localDateSchema } from "./calendar-schema";

/** How a run felt: effort 0-10 (RPE), feeling 1-5, pain 0-10. */
export const feedbackSchema = z.object({
  workoutId: z.string().min(1).max(80).nullable(),
  activityId: z.uuid().nullable().default(null),
  date: localDateSchema,
  rpe: z.int().min(0).max(10).nullable().default(null),
  feeling: z.int().min(1).max(5).nullable().default(null),
  pain: z.int().min(0).max(10).nullable().default(null),
  painWhere: z.string().max(80).default(""),
  sleep: z.int().min(1).max(5).nullable().default(null),
  soreness: z.int().min(0).max(10).nullable().default(null),
  note: z.string().max(1000).default(""),
});

export type Feedback = z.infer<typeof feedbackSchema>;
