import type { DatedWorkout, LocalDate, PlanChange, Season, Violation } from "@/lib/training";
import { type DroppedPin, inDateOrder, type Judge, sortedPins } from "./sort-pins";

/** What a plan is put together from around the pinned workouts. */
export interface AroundPins {
  /** The plan in force, its past included, and its last day. */
  existing: readonly DatedWorkout[];
  lastDay: LocalDate;
  /** The plan as the facts would make it, without any pins. */
  anew: readonly DatedWorkout[];
  /** The differences that new facts make to the plan in force. */
  wanted: readonly PlanChange[];
}

/** The plan in force with each difference applied; pinned workouts and their days stay. */
function merged(around: AroundPins, pinned: ReadonlySet<string>): DatedWorkout[] {
  const { existing, lastDay, anew, wanted } = around;
  const byId = new Map(existing.map((workout) => [workout.id, workout]));
  const pinnedDays = new Set(existing.filter(({ id }) => pinned.has(id)).map(({ date }) => date));
  for (const { workoutId, after } of wanted) {
    if (pinned.has(workoutId)) continue;
    if (after === null || pinnedDays.has(after.date)) byId.delete(workoutId);
    else byId.set(workoutId, after);
  }
  // Weeks that the plan in force does not reach yet are taken as a whole.
  const isInForce = ({ date }: DatedWorkout) => date <= lastDay;
  const ahead = anew.filter((workout) => !isInForce(workout));
  return [...inDateOrder([...byId.values()].filter(isInForce)), ...ahead];
}

/** A plan made anew around the pinned workouts. */
function withPins({ existing, anew }: AroundPins, pinned: ReadonlySet<string>): DatedWorkout[] {
  const fixed = existing.filter(({ id }) => pinned.has(id));
  const days = new Set(fixed.map(({ date }) => date));
  return inDateOrder([...fixed, ...anew.filter(({ id, date }) => !pinned.has(id) && !days.has(date))]);
}

/** A plan around pinned workouts. */
export interface PlacedPlan {
  workouts: DatedWorkout[];
  dropped: DroppedPin[];
  /** The rules that stood against the plan in force with its differences, where they are why it was made anew. */
  broken: Violation[];
  /** The rules that it breaks all the same. */
  left: Violation[];
}

/**
 * The next plan around the workouts that the runner pinned. The plan in force stays wherever it can; every pin stays
 * that breaks no hard rule, and each that does is told with the rule.
 */
export function planAroundPins(
  around: AroundPins,
  { pinned, season, judge }: { pinned: ReadonlySet<string>; season: Season; judge: Judge },
): PlacedPlan {
  const brokenBy = (workouts: DatedWorkout[]) => judge({ workouts, season });
  const smallest = merged(around, pinned);
  const broken = brokenBy(smallest);
  if (broken.length === 0) return { workouts: smallest, dropped: [], broken, left: [] };
  const fresh = withPins(around, pinned);
  if (brokenBy(fresh).length === 0) return { workouts: fresh, dropped: [], broken, left: [] };
  const pins = around.existing.filter(({ id }) => pinned.has(id));
  const { kept, dropped } = sortedPins(pins, (some) => brokenBy(withPins(around, some)));
  const some = merged(around, kept);
  if (brokenBy(some).length === 0) return { workouts: some, dropped, broken, left: [] };
  const rest = withPins(around, kept);
  return { workouts: rest, dropped, broken, left: brokenBy(rest) };
}
