import type { RunnerContext } from "@/lib/data/change-runner";
import type { StoredWorkout } from "@/lib/data/plan-row";
import {
  changesOfVersions,
  findVersion,
  fitnessAtVersion,
  listVersions,
  loadSeason,
  type PlanVersion,
  type StoredChange,
  workoutsAtVersion,
} from "@/lib/data/plan-versions";
import { bodyOf } from "@/lib/data/plan-write";
import { AppError } from "@/lib/errors";
import { diffPlans, type LocalDate, type PlanChange } from "@/lib/training";
import type { OldVersion } from "./restored-plan";

/** Versions that the list shows at a time (range 1-100). */
const VERSIONS_SHOWN = 20;

/** The newest versions, newest first, each with what it changed and why, and which is in force. `before` pages back. */
export async function planVersions(
  { db, runnerId }: RunnerContext,
  input: { before?: number | undefined } = {},
): Promise<{ current: number; versions: (PlanVersion & { changes: StoredChange[] })[] }> {
  const page = input.before === undefined ? {} : { before: input.before };
  const [versions, newestOfAll] = await Promise.all([
    listVersions(db, { runnerId, limit: VERSIONS_SHOWN, ...page }),
    listVersions(db, { runnerId, limit: 1 }),
  ]);
  const newest = versions[0]?.version ?? 0;
  const oldest = versions.at(-1)?.version ?? 0;
  const changes = await changesOfVersions(db, { runnerId, from: oldest, to: newest });
  return {
    current: newestOfAll[0]?.version ?? 0,
    versions: versions.map((version) => ({
      ...version,
      changes: changes.filter((change) => change.version === version.version),
    })),
  };
}

/** What differs between two versions from a day on, with the reasons that the versions between them gave. */
export async function planDiff(
  { db, runnerId }: RunnerContext,
  input: { from: number; to: number; since?: LocalDate | undefined },
): Promise<{ from: number; to: number; changes: PlanChange[] }> {
  const { from, to } = input;
  const [before, after, between] = await Promise.all([
    workoutsAtVersion(db, { runnerId, version: from }),
    workoutsAtVersion(db, { runnerId, version: to }),
    changesOfVersions(db, { runnerId, from: Math.min(from, to) + 1, to: Math.max(from, to) }),
  ]);
  const first = [...before, ...after].map(({ date }) => date).sort()[0];
  const changes = diffPlans({
    before: before.map(bodyOf),
    after: after.map(bodyOf),
    from: input.since ?? first ?? "1970-01-01",
  });
  const reasonsOf = (workoutId: string) =>
    between.filter((change) => change.workoutId === workoutId).flatMap(({ reasons }) => reasons);
  return {
    from,
    to,
    changes: changes.map((change) => ({ ...change, reasons: [...new Set(reasonsOf(change.workoutId))] })),
  };
}

/** The workouts of one version, by day. @throws AppError notFound */
export async function planAtVersion(
  { db, runnerId }: RunnerContext,
  version: number,
): Promise<PlanVersion & { workouts: StoredWorkout[] }> {
  const [found, workouts] = await Promise.all([
    findVersion(db, { runnerId, version }),
    workoutsAtVersion(db, { runnerId, version }),
  ]);
  if (found !== null) return { ...found, workouts };
  throw new AppError("notFound", { code: "noVersion", message: "Your plan has no such version." });
}

/** A version with its season and fitness, as it takes to bring it back. @throws AppError notFound */
export async function oldVersion(context: RunnerContext, version: number): Promise<OldVersion> {
  const old = await planAtVersion(context, version);
  const { db, runnerId } = context;
  const [season, fitness] = await Promise.all([
    loadSeason(db, { runnerId, seasonId: old.seasonId }),
    fitnessAtVersion(db, { runnerId, version }),
  ]);
  return { ...old, season, fitness };
}
