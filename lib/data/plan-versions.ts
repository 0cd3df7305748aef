import "server-only";
import { z } from "zod";
import {
  type FitnessSummary,
  fitnessSummarySchema,
  localDateSchema,
  type PlanChange,
  planInputSchema,
  seasonSchema,
  workoutSchema,
} from "@/lib/training";
import type { Db } from "./client";
import { unwrap } from "./database-error";
import { evidenceSchema } from "./evidence-row";
import { type StoredWorkout, storedWorkoutSchema } from "./plan-row";

const versionRowSchema = z
  .object({
    version: z.int(),
    season_id: z.uuid(),
    origin: z.string(),
    last_day: localDateSchema,
    created_at: z.string(),
    evidence: z.array(evidenceSchema),
  })
  .transform((row) => ({
    version: row.version,
    seasonId: row.season_id,
    origin: row.origin,
    lastDay: row.last_day,
    createdAt: row.created_at,
    evidence: row.evidence,
  }));

/** What the list of versions says of each. */
export type PlanVersion = z.infer<typeof versionRowSchema>;

const datedWorkoutSchema = workoutSchema.extend({ date: localDateSchema });

/** A change of the plan as the database gives it. */
export const changeRowSchema = z
  .object({
    version: z.int(),
    workout_id: z.string(),
    date: localDateSchema,
    change: z.enum(["moved", "shortened", "extended", "replaced", "removed", "added"]),
    before: datedWorkoutSchema.nullable(),
    after: datedWorkoutSchema.nullable(),
    reasons: z.array(z.string()),
  })
  .transform((row) => ({
    version: row.version,
    workoutId: row.workout_id,
    date: row.date,
    change: row.change,
    before: row.before,
    after: row.after,
    reasons: row.reasons,
  }));

/** A change as stored, with the version that made it. */
export type StoredChange = PlanChange & { version: number };

const VERSION_COLUMNS = "version, season_id, origin, last_day, created_at, evidence";
const CHANGE_COLUMNS = "version, workout_id, date, change, before, after, reasons";

/** The newest versions of a plan, newest first. */
export async function listVersions(
  db: Db,
  input: { runnerId: string; limit: number; before?: number },
): Promise<PlanVersion[]> {
  const all = db.from("plans").select(VERSION_COLUMNS).eq("runner_id", input.runnerId);
  const wanted = input.before === undefined ? all : all.lt("version", input.before);
  const rows = unwrap(await wanted.order("version", { ascending: false }).limit(input.limit));
  return versionRowSchema.array().parse(rows);
}

/** One version, or null when the runner has none with this number. */
export async function findVersion(
  db: Db,
  input: { runnerId: string; version: number },
): Promise<PlanVersion | null> {
  const query = db.from("plans").select(VERSION_COLUMNS).eq("runner_id", input.runnerId);
  const row = unwrap(await query.eq("version", input.version).maybeSingle());
  return row === null ? null : versionRowSchema.parse(row);
}

const fitnessRowSchema = z.object({ fitness: fitnessSummarySchema });

/** The fitness that the paces of a version came from; each version has one. */
export async function fitnessAtVersion(
  db: Db,
  input: { runnerId: string; version: number },
): Promise<FitnessSummary> {
  const query = db.from("plans").select("fitness").eq("runner_id", input.runnerId);
  const row = unwrap(await query.eq("version", input.version).single());
  return fitnessRowSchema.parse(row).fitness;
}

const seasonRowSchema = z.object({ season: seasonSchema, input: planInputSchema });

/** A season with the wishes and facts that it was made from. */
export type StoredSeason = z.infer<typeof seasonRowSchema>;

/** The season of a version; each version has one. */
export async function loadSeason(
  db: Db,
  input: { runnerId: string; seasonId: string },
): Promise<StoredSeason> {
  const query = db.from("seasons").select("season, input").eq("runner_id", input.runnerId);
  return seasonRowSchema.parse(unwrap(await query.eq("id", input.seasonId).single()));
}

/** All workouts as they stood in a version. */
export async function workoutsAtVersion(
  db: Db,
  input: { runnerId: string; version: number },
): Promise<StoredWorkout[]> {
  const answer = await db.rpc("plan_at_version", { p_runner: input.runnerId, p_version: input.version });
  return storedWorkoutSchema.array().parse(unwrap(answer));
}

/** What these versions changed, by version and day. */
export async function changesOfVersions(
  db: Db,
  input: { runnerId: string; from: number; to: number },
): Promise<StoredChange[]> {
  const rows = unwrap(
    await db
      .from("plan_changes")
      .select(CHANGE_COLUMNS)
      .eq("runner_id", input.runnerId)
      .gte("version", input.from)
      .lte("version", input.to)
      .order("version")
      .order("date"),
  );
  return changeRowSchema.array().parse(rows);
}

/** Every change of one workout, oldest first. */
export async function changesOfWorkout(
  db: Db,
  input: { runnerId: string; workoutId: string },
): Promise<StoredChange[]> {
  const rows = unwrap(
    await db
      .from("plan_changes")
      .select(CHANGE_COLUMNS)
      .eq("runner_id", input.runnerId)
      .eq("workout_id", input.workoutId)
      .order("version"),
  );
  return changeRowSchema.array().parse(rows);
}
