import { z } from "zod";
import { requestIdSchema } from "@/lib/http/schema";
import { cleanTitle } from "@/lib/imports/garmin/to-activity";
import {
  distanceSchema,
  durationSchema,
  effortSchema,
  isBelievable,
  runDateSchema,
  UNBELIEVABLE,
} from "@/lib/imports/logged-run";
import { sportSchema } from "@/lib/training";

const titleSchema = z
  .string()
  .max(120, "Use at most 120 characters.")
  .transform((title) => cleanTitle(title));
const startTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Enter the time of day as 07:30.");

const heartRateSchema = z
  .int("Enter the heart rate as a whole number.")
  .min(30, "Enter a heart rate from 30 to 240.")
  .max(240, "Enter a heart rate from 30 to 240.");

/** A run that was typed in. */
export const logActivitySchema = z
  .strictObject({
    requestId: requestIdSchema,
    date: runDateSchema,
    startTime: startTimeSchema.optional(),
    sport: sportSchema.default("run"),
    distanceM: distanceSchema,
    durationS: durationSchema,
    avgHr: heartRateSchema.optional(),
    rpe: effortSchema.optional(),
    title: titleSchema.default(""),
    again: z.boolean().default(false),
  })
  .refine(isBelievable, UNBELIEVABLE);

const SAY_WHAT =
  "Say what to change: title, sport, date, startTime, distanceM, durationS, avgHr, rpe, link, undoEdit or restore.";

/** What may be changed of an activity: its numbers, or the workout that it was; `undoEdit` is the request of a correction. */
export const changeActivitySchema = z.union(
  [
    z.strictObject({
      requestId: requestIdSchema,
      link: z.union([z.string().min(1).max(80), z.null()]),
    }),
    z.strictObject({ requestId: requestIdSchema, restore: z.literal(true) }),
    z.strictObject({ requestId: requestIdSchema, undoEdit: requestIdSchema }),
    z
      .strictObject({
        requestId: requestIdSchema,
        title: titleSchema.optional(),
        sport: sportSchema.optional(),
        date: runDateSchema.optional(),
        startTime: startTimeSchema.nullable().optional(),
        distanceM: distanceSchema.nullable().optional(),
        durationS: durationSchema.optional(),
        avgHr: heartRateSchema.nullable().optional(),
        rpe: effortSchema.nullable().optional(),
      })
      .refine(
        ({ requestId: _requestId, ...edit }) => Object.values(edit).some((value) => value !== undefined),
        {
          error: SAY_WHAT,
        },
      ),
  ],
  { error: SAY_WHAT },
);

export const removeQuerySchema = z.object({ requestId: requestIdSchema.optional() });
