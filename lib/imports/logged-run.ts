import { z } from "zod";
import { localDateSchema } from "@/lib/training";

/** Seconds per kilometre between which a run is believable: 2:00 is beyond world records, 30:00 is a slow walk. */
const PACE = { min: 120, max: 1800 };

/** Metres. */
export const distanceSchema = z
  .number("Enter the distance.")
  .min(100, "Enter a distance of at least 100 metres.")
  .max(400_000, "Enter a distance of at most 400 km.");
/** Seconds. */
export const durationSchema = z
  .number("Enter the time.")
  .min(60, "Enter a time of at least one minute.")
  .max(345_600, "Enter a time of at most 96 hours.");
/** How hard it felt, 0-10. */
export const effortSchema = z.int().min(0).max(10);
const FIRST_DAY = "2000-01-01";
export const runDateSchema = localDateSchema.refine(
  (date) => date >= FIRST_DAY,
  "Enter a day after the year 2000.",
);

/** Is the pace one at which people run? */
export function isBelievable({ distanceM, durationS }: { distanceM: number; durationS: number }): boolean {
  const pace = (durationS * 1000) / distanceM;
  return pace >= PACE.min && pace <= PACE.max;
}

export const UNBELIEVABLE = {
  path: ["durationS"],
  error: "Distance and time don't fit together. Please check both.",
};

/** A run as it is told in a few words: the day, metres and seconds, and how hard it felt. */
export const toldRunSchema = z
  .strictObject({
    date: runDateSchema,
    distanceM: distanceSchema,
    durationS: durationSchema,
    rpe: effortSchema.optional(),
  })
  .refine(isBelievable, UNBELIEVABLE);

export type ToldRun = z.infer<typeof toldRunSchema>;
