import { z } from "zod";
import { activitySchema, timeZoneSchema } from "@/lib/training";

export const importFormatSchema = z.enum([
  "garmin-activities-csv",
  "garmin-splits-csv",
  "garmin-export-json",
  "fit",
  "tcx",
  "gpx",
  "strava-activities-csv",
  "unknown",
]);

/** Something the runner should know about one row, or (row, line and field null) about the whole file. */
export const importIssueSchema = z.strictObject({
  line: z.int().min(1).nullable(),
  row: z.int().min(1).nullable(),
  field: z.string().nullable(),
  header: z.string().nullable(),
  raw: z.string().max(40).nullable(),
  code: z.string().min(1),
  severity: z.enum(["error", "warning", "fixed", "info"]),
  message: z.string().min(1),
});

export const importUnitsSchema = z.strictObject({
  distance: z.enum(["km", "mi", "unknown"]),
  source: z.enum(["stride", "header", "profile", "steps", "user", "unknown"]),
  confidence: z.enum(["high", "medium", "low"]),
  proof: z.string(),
});

/**
 * What one file was read as. `rows` is the sum of runs, other sports, rejected rows and duplicates; `repaired` counts
 * the accepted rows in which something was mended. A file that cannot be read has format `unknown`, no activities and
 * one issue that says what it looks like and what to do.
 */
export const importOutputSchema = z.strictObject({
  format: importFormatSchema,
  file: z.strictObject({
    bytes: z.int().min(0),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    decimal: z.enum([".", ","]).nullable(),
    locale: z.string().nullable(),
  }),
  units: importUnitsSchema,
  coverage: z.strictObject({
    from: z.string().nullable(),
    to: z.string().nullable(),
    possiblyTruncated: z.boolean(),
  }),
  counts: z.strictObject({
    rows: z.int().min(0),
    runs: z.int().min(0),
    otherSports: z.int().min(0),
    rejected: z.int().min(0),
    duplicatesInFile: z.int().min(0),
    repaired: z.int().min(0),
  }),
  activities: z.array(activitySchema),
  issues: z.array(importIssueSchema),
});

/** What the runner's profile knows that a file may not say. */
export const importProfileSchema = z.strictObject({
  units: z.enum(["km", "mi"]).optional(),
  timeZone: timeZoneSchema.optional(),
});

export type ImportFormat = z.infer<typeof importFormatSchema>;
export type ImportIssue = z.infer<typeof importIssueSchema>;
export type ImportUnits = z.infer<typeof importUnitsSchema>;
export type ImportOutput = z.infer<typeof importOutputSchema>;
export type ImportProfile = z.infer<typeof importProfileSchema>;
