import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { activityRowSchema, REMOVED_BY_RUNNER, type StoredActivity } from "./activity-row";
import { beliefRowSchema, feedbackRowSchema } from "./belief-row";
import type { Db } from "./client";
import { unwrap } from "./database-error";
import { planRowSchema, storedWorkoutSchema } from "./plan-row";
import { goalRowSchema, profileRowSchema } from "./profile-row";

/** Rows of a table as columns, each name said once: half a year of runs reads in half the time. Null without rows. */
const columnsSchema = z.record(z.string(), z.array(z.unknown()).nullable()).transform(rowsOf);

function rowsOf(columns: Record<string, unknown[] | null>): Record<string, unknown>[] {
  const names = Object.keys(columns);
  const count = columns[names[0] ?? ""]?.length ?? 0;
  return Array.from({ length: count }, (_, index) => {
    const row: Record<string, unknown> = {};
    for (const name of names) row[name] = columns[name]?.[index];
    return row;
  });
}

const runnerStateSchema = z.object({
  revision: z.int(),
  profile: profileRowSchema,
  goals: z.array(goalRowSchema),
  plan: planRowSchema.nullable(),
  workouts: z.array(storedWorkoutSchema),
  beliefs: columnsSchema.pipe(z.array(beliefRowSchema)),
  activities: columnsSchema.pipe(z.array(activityRowSchema)),
  feedback: z.array(feedbackRowSchema),
  coverage: z.array(z.object({ from: z.string(), to: z.string() })),
  fitness: z.object({ as_of: z.string(), profile: z.unknown() }).nullable(),
  lastReview: z.object({ week_start: z.string() }).nullable(),
});

/** Everything a use case knows of one runner: facts, goals, the plan in force and what is believed of it. */
export type RunnerState = Omit<z.infer<typeof runnerStateSchema>, "fitness" | "lastReview"> & {
  runnerId: string;
  /** Deleted by the runner; they count for nothing, and no file brings them back. */
  removedActivities: StoredActivity[];
  fitness: { asOf: string; profile: unknown } | null;
  /** The newest week that was reviewed. */
  lastReview: { weekStart: string } | null;
};

/**
 * The state as `load_runner` answers it, parsed.
 * @throws AppError notFound when there is no such runner or the caller may not see them, ZodError when a row is damaged.
 */
export function runnerStateOf(raw: unknown, runnerId: string): RunnerState {
  if (raw === null || raw === undefined) {
    throw new AppError("notFound", { code: "noProfile", message: "This runner has no profile yet." });
  }
  const { fitness, lastReview, activities, ...rest } = runnerStateSchema.parse(raw);
  const isRemoved = ({ flags }: StoredActivity) => flags.includes(REMOVED_BY_RUNNER);
  return {
    ...rest,
    activities: activities.filter((activity) => !isRemoved(activity)),
    removedActivities: activities.filter(isRemoved),
    runnerId,
    fitness: fitness && { asOf: fitness.as_of, profile: fitness.profile },
    lastReview: lastReview && { weekStart: lastReview.week_start },
  };
}

/**
 * As `loadRunnerState`, with all that a replay of the season in force needs: whatever is computed to be stored is
 * computed from this. @throws AppError as `runnerStateOf`.
 */
export async function loadSeasonState(
  db: Db,
  input: { runnerId: string; from: string },
): Promise<RunnerState> {
  const answer = await db.rpc("load_season", { p_runner: input.runnerId, p_from: input.from });
  return runnerStateOf(unwrap(answer), input.runnerId);
}

/** Reads the state of a runner from the day `from` on, in one round trip. @throws AppError as `runnerStateOf`. */
export async function loadRunnerState(
  db: Db,
  input: { runnerId: string; from: string },
): Promise<RunnerState> {
  const answer = await db.rpc("load_runner", { p_runner: input.runnerId, p_from: input.from });
  return runnerStateOf(unwrap(answer), input.runnerId);
}
