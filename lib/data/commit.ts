import "server-only";
import { z } from "zod";
import type { AppError } from "@/lib/errors";
import type {
  Availability,
  Belief,
  DatedWorkout,
  Feedback,
  FitnessFacts,
  FitnessSummary,
  Goal,
  Health,
  Methodology,
  PlanChange,
  PlanInput,
  PlanWarning,
  RunnerFacts,
  Season,
} from "@/lib/training";
import type { StoredActivity } from "./activity-row";
import type { Db } from "./client";
import { databaseError, unwrap } from "./database-error";
import type { Evidence } from "./evidence-row";
import type { StoredPlan } from "./plan-row";

export interface PlanWrite {
  baseVersion: number;
  origin:
    | "onboarding"
    | "refresh"
    | "import"
    | "edit"
    | "chat"
    | "goal"
    | "profile"
    | "health"
    | "undo"
    | "restore";
  season: { id: string; season: Season; input: PlanInput; startDate: string; endDate: string };
  engineVersion: string;
  firstDay: string;
  lastDay: string;
  fitness: FitnessSummary;
  feasible: boolean;
  reason: StoredPlan["reason"];
  warnings: PlanWarning[];
  /** The facts behind each reason of the changes. */
  evidence: Evidence[];
  /** Ids of workouts that are not part of the new version as they stood. */
  closed: string[];
  /** Workouts that the new version adds or changes; `body` is the workout with its date. */
  opened: { workoutId: string; date: string; pinned: boolean; body: DatedWorkout }[];
  changes: PlanChange[];
}

export interface ImportWrite {
  id: string;
  sha256: string;
  fileName: string;
  bytes: number;
  format: string;
  units: "km" | "mi" | "unknown";
  unitSource: string;
  coverageFrom: string | null;
  coverageTo: string | null;
  counts: object;
  issues: object[];
  receipt: object;
}

/** One change of a runner: every part that is given is stored in one transaction, or nothing is. */
export interface Change {
  requestId: string;
  action: string;
  /** The product's time (ISO instant), which dates plan versions and imports; the database's time without it. */
  at?: string;
  detail?: object;
  profile?: Partial<{
    units: "km" | "mi";
    timeZone: string;
    runner: RunnerFacts;
    availability: Availability;
    startFitness: FitnessFacts;
    health: Health;
    environment: { altitudeM: number; raceWbgtC: number | null };
    methodology: Methodology;
    onboarding: Record<string, unknown>;
    onboardedAt: string;
  }>;
  goals?: { dropped: string[]; added: Goal[] };
  import?: ImportWrite;
  importUndone?: string;
  activities?: StoredActivity[];
  activitiesRemoved?: string[];
  feedback?: Feedback;
  /** Takes the place of all that was said of these workouts and activities, in one go with what becomes of these. */
  feedbackReset?: { workoutIds: string[]; activityIds: string[]; feedback: Feedback[] };
  plan?: PlanWrite;
  ledger?: Belief[];
  fitness?: { asOf: string; profile: object };
  snapshots?: { month: string; version: number; profile: object }[];
  review?: { weekStart: string; planVersionBefore: number; planVersionAfter: number; review: object };
  weeklyRun?: {
    id: string;
    leaseToken: string;
    /** What it was computed from, packed; its hash stays when it is dropped. */
    input: string;
    inputHash: string;
    outputHash?: string;
    checkpoints?: { monday: string; key: string; replay: string }[];
  };
  proposal?: { id: string; state: "applied" | "dismissed" | "undone" };
}

export const commitResultSchema = z.object({
  repeated: z.boolean(),
  revision: z.int(),
  planVersion: z.int().nullable(),
  detail: z.record(z.string(), z.unknown()),
});

export type CommitResult = z.infer<typeof commitResultSchema>;

/**
 * Stores a change that was computed from the runner's state at `revision`. A request id that was stored before
 * returns its first result with `repeated: true` and changes nothing.
 * @throws AppError stale when the runner's facts have moved on since.
 */
export async function commitChange(
  db: Db,
  input: { runnerId: string; revision: number; change: Change },
): Promise<CommitResult> {
  const answer = await db.rpc("commit_change", {
    p_runner: input.runnerId,
    p_revision: input.revision,
    p_change: input.change,
  });
  return commitResultSchema.parse(unwrap(answer));
}

/** A change of one runner, with the revision it was computed from. */
export interface RunnerChange {
  runnerId: string;
  revision: number;
  change: Change;
}

/** The text that a change travels as (JSON): a fraction of the memory that it takes itself, until its batch is stored. */
export function changeText(change: RunnerChange): string {
  return JSON.stringify(change);
}

const answersSchema = z.array(
  z.union([
    z.object({ result: commitResultSchema }),
    z.object({ error: z.object({ code: z.string(), message: z.string() }) }),
  ]),
);

/**
 * As `commitChange`, for several runners in one round trip and by the rights of the server: each change is stored by
 * itself or not at all. `changes`: the `changeText` of each. Answers in order, with the error of those that were refused.
 * @throws AppError when the call as a whole failed; what was stored by then is told by the same call again.
 */
export async function commitChanges(
  db: Db,
  changes: readonly string[],
  { limitMs }: { limitMs: number },
): Promise<(CommitResult | AppError)[]> {
  if (changes.length === 0) return [];
  const call = db
    .rpc("commit_changes", { p_changes: `[${changes.join(",")}]` })
    .abortSignal(AbortSignal.timeout(limitMs));
  const answers = answersSchema.parse(unwrap(await call));
  return answers.map((answer) => ("result" in answer ? answer.result : databaseError(answer.error)));
}
