import "server-only";
import { z } from "zod";
import { sportSchema } from "@/lib/training";

const sourceSchema = z.enum([
  "garmin_csv",
  "garmin_json",
  "fit",
  "tcx",
  "gpx",
  "strava_csv",
  "manual",
  "demo",
]);

/** Flag of an activity whose numbers the runner corrected: no file changes it any more. */
export const EDITED_BY_RUNNER = "editedByRunner";
/** Flag of an activity with values that its own file lacks and another one had. */
export const GAPS_FILLED = "gapsFilled";
/** Flag of an activity that the runner deleted: kept out of sight, so that no later file brings it back. */
export const REMOVED_BY_RUNNER = "removedByRunner";

export const activityRowSchema = z
  .object({
    id: z.uuid(),
    import_id: z.uuid().nullable(),
    source: sourceSchema,
    row_no: z.int(),
    sport: sportSchema,
    start_local: z.string(),
    local_date: z.string(),
    distance_m: z.number().nullable(),
    duration_s: z.number(),
    moving_s: z.number().nullable(),
    elapsed_s: z.number().nullable(),
    avg_hr: z.number().nullable(),
    max_hr: z.number().nullable(),
    cadence_spm: z.number().nullable(),
    stride_m: z.number().nullable(),
    ascent_m: z.number().nullable(),
    title: z.string(),
    flags: z.array(z.string()),
    dedupe_key: z.string(),
    recorded_start_local: z.string().nullable().default(null),
  })
  .transform((row) => ({
    id: row.id,
    importId: row.import_id,
    source: row.source,
    row: row.row_no,
    sport: row.sport,
    startLocal: row.start_local.slice(0, 19),
    localDate: row.local_date,
    distanceM: row.distance_m,
    durationS: row.duration_s,
    movingS: row.moving_s,
    elapsedS: row.elapsed_s,
    avgHr: row.avg_hr,
    maxHr: row.max_hr,
    cadenceSpm: row.cadence_spm,
    strideM: row.stride_m,
    ascentM: row.ascent_m,
    title: row.title,
    flags: row.flags,
    dedupeKey: row.dedupe_key,
    ...(row.recorded_start_local === null ? {} : { recordedStart: row.recorded_start_local.slice(0, 19) }),
  }));

/**
 * An activity as stored: the canonical activity with its id and where it came from. `recordedStart` is the start as the
 * file had it, once the runner corrected day or start.
 */
export type StoredActivity = z.infer<typeof activityRowSchema>;

const keptIdsSchema = z.object({ id: z.uuid(), dedupeKey: z.string(), importId: z.uuid().nullable() });
/** A record of an activity that was kept whole, with an import or with a correction, so that it can be brought back. */
export const keptRecordSchema = z.custom<StoredActivity>((value) => keptIdsSchema.safeParse(value).success);
