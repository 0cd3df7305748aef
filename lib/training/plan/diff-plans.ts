import type { LocalDate } from "../calendar";
import type { DatedWorkout } from "../plan-output";

/** One difference between two plan versions. `reasons` are codes or sentences given by whoever made the change. */
export type PlanChange = {
  workoutId: string;
  date: LocalDate;
  change: "moved" | "shortened" | "extended" | "replaced" | "removed" | "added";
  before: DatedWorkout | null;
  after: DatedWorkout | null;
  reasons: string[];
};

/** Below this share of the distance a change of length is not worth a mention. */
const LENGTH_TOLERANCE = 0.01;

function changeOf(before: DatedWorkout, after: DatedWorkout): PlanChange["change"] | null {
  if (before.kind !== after.kind) return "replaced";
  if (before.date !== after.date) return "moved";
  const byTime = before.kind === "runWalk";
  const [was, is] = byTime ? [before.minutes, after.minutes] : [before.km, after.km];
  if (Math.abs(is - was) > was * LENGTH_TOLERANCE) return is < was ? "shortened" : "extended";
  return JSON.stringify(before.steps) === JSON.stringify(after.steps) ? null : "replaced";
}

/**
 * What differs between two plans from a day on, by stable workout id, in date order. Texts alone (purpose, rules)
 * are no difference. A workout that moves across `from` counts.
 */
export function diffPlans(input: {
  before: readonly DatedWorkout[];
  after: readonly DatedWorkout[];
  from: LocalDate;
  reasons?: readonly string[];
}): PlanChange[] {
  const reasons = [...(input.reasons ?? [])];
  const after = new Map(input.after.map((workout) => [workout.id, workout]));
  const before = new Map(input.before.map((workout) => [workout.id, workout]));
  const changes: PlanChange[] = [];
  for (const was of before.values()) {
    const is = after.get(was.id) ?? null;
    if (was.date < input.from && (is === null || is.date < input.from)) continue;
    const change = is === null ? "removed" : changeOf(was, is);
    if (change !== null)
      changes.push({ workoutId: was.id, date: (is ?? was).date, change, before: was, after: is, reasons });
  }
  for (const is of after.values()) {
    if (is.date < input.from || before.has(is.id)) continue;
    changes.push({ workoutId: is.id, date: is.date, change: "added", before: null, after: is, reasons });
  }
  return changes.sort((a, b) => a.date.localeCompare(b.date) || a.workoutId.localeCompare(b.workoutId));
}
