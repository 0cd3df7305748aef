import { z } from "zod";
import { requestIdSchema } from "@/lib/http/schema";
import { cleanTitle } from "@/lib/imports/garmin/to-activity";
import { localDateSchema, sportSchema } from "@/lib/training";

/** Seconds per kilometre between which a run is believable: 2:00 is beyond world records, 30:00 is a slow walk. */
const PACE = { min: 120, max: 1800 };

const distanceSchema = z
  .number("Enter the distance.")
  .min(100, "Enter a distance of at least 100 metres.")
  .max(400_000, "Enter a distance of at most 400 km.");
const durationSchema = z
  .number("Enter the time.")
  .min(60, "Enter a time of at least one minute.")
  .max(345_600, "Enter a time of at most 96 hours.");
const titleSchema = z
  .string()
  .max(120, "Use at most 120 characters.")
  .transform((title) => cleanTitle(title));
const firstDay = "2000-01-01";
const daySchema = localDateSchema.refine((date) => date >= firstDay, "Enter a day after the year 2000.");
const startTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Enter the time of day as 07:30.");
const effortSchema = z.int().min(0).max(10);

const heartRateSchema = z
  .int("Enter the heart rate as a whole number.")
  .min(30, "Enter a heart rate from 30 to 240.")
  .max(240, "Enter a heart rate from 30 to 240.");

/** A run that was typed in. */
export const logActivitySchema = z
  .strictObject({
    requestId: requestIdSchema,
    date: daySchema,
    startTime: startTimeSchema.optional(),
    sport: sportSchema.default("run"),
    distanceM: distanceSchema,
    durationS: durationSchema,
    avgHr: heartRateSchema.optional(),
    rpe: effortSchema.optional(),
    title: titleSchema.default(""),
    again: z.boolean().default(false),
  })
  .refine(
    ({ distanceM, durationS }) => {
      const pace = (durationS * 1000) / distanceM;
      return pace >= PACE.min && pace <= PACE.max;
    },
    { path: ["durationS"], error: "Distance and time don't fit together. Please check both." },
  );

const SAY_WHAT =
  "Say what to change: title, sport, date, startTime, distanceM, durationS, avgHr, rpe, link or restore.";

/** What may be changed of an activity: its numbers, or the workout that it was. */
export const changeActivitySchema = z.union(
  [
    z.strictObject({
      requestId: requestIdSchema,
      link: z.union([z.string().min(1).max(80), z.null()]),
    }),
    z.strictObject({ requestId: requestIdSchema, restore: z.literal(true) }),
    z
      .strictObject({
        requestId: requestIdSchema,
        title: titleSchema.optional(),
        sport: sportSchema.optional(),
        date: daySchema.optional(),
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
