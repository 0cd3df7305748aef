import "server-only";
import type { DatedWorkout, LocalDate, PlanChange, PlanInput, Season } from "@/lib/training";
import type { PlanWrite } from "./commit";
import type { Evidence } from "./evidence-row";
import type { StoredPlan, StoredWorkout } from "./plan-row";

/** What the next version of a plan is made of. `workouts` holds everything from `from` on; earlier days stay as they are. */
export interface NextPlan {
  season: { id: string; season: Season; input: PlanInput };
  engineVersion: string;
  lastDay: LocalDate;
  fitness: PlanWrite["fitness"];
  feasible: boolean;
  reason: StoredPlan["reason"];
  warnings: PlanWrite["warnings"];
  workouts: DatedWorkout[];
  pinnedIds: ReadonlySet<string>;
  changes: PlanChange[];
  /** The facts behind the reasons; none where the runner wished it so. */
  evidence?: Evidence[];
}

/** The workout without what the database adds to it. */
export function bodyOf(workout: StoredWorkout): DatedWorkout {
  const { pinned: _pinned, ...body } = workout;
  return body;
}

function keysOf(value: Record<string, unknown>): string[] {
  return Object.keys(value).filter((key) => value[key] !== undefined);
}

/** The same by value: what came back from the database has its properties in another order, and no undefined ones. */
export function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  // Objects that are no null; what they hold is looked at without trusting it.
  const [here, there] = [left as Record<string, unknown>, right as Record<string, unknown>];
  const keys = keysOf(here);
  return keys.length === keysOf(there).length && keys.every((key) => isSame(here[key], there[key]));
}

/**
 * The rows that turn the plan in force into the next version: only workouts that really differ are closed and opened,
 * so a version costs as much as it changes. Days before `from` are never touched.
 */
export function planWriteOf(input: {
  base: StoredPlan | null;
  before: StoredWorkout[];
  next: NextPlan;
  from: LocalDate;
  origin: PlanWrite["origin"];
}): PlanWrite {
  const { base, next, from } = input;
  const old = new Map(
    input.before.filter((workout) => workout.date >= from).map((workout) => [workout.id, workout]),
  );
  const opened: PlanWrite["opened"] = [];
  const kept = new Set<string>();
  // A workout whose day has passed stays where it was, and is not planned a second time.
  const passed = new Set(input.before.filter((workout) => workout.date < from).map(({ id }) => id));
  for (const body of next.workouts) {
    if (body.date < from || passed.has(body.id)) continue;
    const pinned = next.pinnedIds.has(body.id);
    const before = old.get(body.id);
    if (before && before.pinned === pinned && isSame(bodyOf(before), body)) kept.add(body.id);
    else opened.push({ workoutId: body.id, date: body.date, pinned, body });
  }
  return {
    baseVersion: base?.version ?? 0,
    origin: input.origin,
    season: { ...next.season, startDate: next.season.season.start, endDate: next.season.season.end },
    engineVersion: next.engineVersion,
    firstDay: base?.firstDay ?? from,
    lastDay: next.lastDay,
    fitness: next.fitness,
    feasible: next.feasible,
    reason: next.reason,
    warnings: next.warnings,
    evidence: next.evidence ?? [],
    closed: [...old.keys()].filter((id) => !kept.has(id)),
    opened,
    changes: next.changes,
  };
}
