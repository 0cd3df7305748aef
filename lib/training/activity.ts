import { z } from "zod";
import { localDateSchema } from "./calendar-schema";

export const sportSchema = z.enum([
  "run",
  "treadmill",
  "trail",
  "track",
  "cycle",
  "swim",
  "walk",
  "strength",
  "other",
]);

/** Something really done, in metres, seconds, beats and steps a minute; wall clock of the runner's zone. */
export const activitySchema = z.strictObject({
  row: z.int().min(0),
  sport: sportSchema,
  startLocal: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/),
  localDate: localDateSchema,
  distanceM: z.number().min(0).max(400_000).nullable(),
  durationS: z.number().min(1).max(345_600),
  movingS: z.number().nullable(),
  elapsedS: z.number().nullable(),
  avgHr: z.number().nullable(),
  maxHr: z.number().nullable(),
  cadenceSpm: z.number().nullable(),
  strideM: z.number().nullable(),
  ascentM: z.number().nullable(),
  title: z.string().max(120),
  dedupeKey: z.string().min(1).max(200),
  flags: z.array(z.string()),
});

export type Sport = z.infer<typeof sportSchema>;
export type Activity = z.infer<typeof activitySchema>;

const RUN_SPORTS: ReadonlySet<Sport> = new Set(["run", "treadmill", "trail", "track"]);

/** Does this sport count as running for load, matching and volume? */
export function isRun(sport: Sport): boolean {
  return RUN_SPORTS.has(sport);
}
