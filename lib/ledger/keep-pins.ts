import type { RunnerState } from "@/lib/data/runner-state";
import {
  type DatedWorkout,
  type FitnessSummary,
  hardViolations,
  type LocalDate,
  type PlanChange,
  type Season,
  type Violation,
} from "@/lib/training";
import { planInputOf } from "./plan-input";

/** A workout that the runner had pinned and that could not stay, with the hard rule that it would have broken. */
export interface DroppedPin {
  workoutId: string;
  date: LocalDate;
  rule: string;
  message: string;
}

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

/** What decides whether a plan is safe, on the day from which it is looked at. */
export interface Standing {
  state: RunnerState;
  season: Season;
  fitness: FitnessSummary;
  today: LocalDate;
}

function inDateOrder(workouts: DatedWorkout[]): DatedWorkout[] {
  return workouts.sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1));
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

type Judge = (workouts: readonly DatedWorkout[]) => Violation[];

function judgeOf({ state, season, fitness, today }: Standing): Judge {
  const input = planInputOf(state, today);
  return (workouts) => {
    const ahead = workouts.filter(({ date }) => date >= today);
    return hardViolations({ workouts: ahead, input, season, fitness });
  };
}

/** The pins that can stay together, taken day by day, and those that break a hard rule beside them. */
function sortedPins(around: AroundPins, { pinned, judge }: { pinned: ReadonlySet<string>; judge: Judge }) {
  const kept = new Set<string>();
  const dropped: DroppedPin[] = [];
  const without = judge(around.anew);
  const isNew = (broken: Violation) =>
    !without.some(({ rule, date }) => rule === broken.rule && date === broken.date);
  for (const { id, date } of inDateOrder(around.existing.filter((workout) => pinned.has(workout.id)))) {
    const broken = judge(withPins(around, new Set([...kept, id]))).find(isNew);
    if (broken === undefined) kept.add(id);
    else dropped.push({ workoutId: id, date, rule: broken.rule, message: broken.message });
  }
  return { kept, dropped };
}

/** A plan around pinned workouts. */
export interface PlacedPlan {
  workouts: DatedWorkout[];
  kept: ReadonlySet<string>;
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
  { pinned, standing }: { pinned: ReadonlySet<string>; standing: Standing },
): PlacedPlan {
  const judge = judgeOf(standing);
  const smallest = merged(around, pinned);
  const broken = judge(smallest);
  if (broken.length === 0) return { workouts: smallest, kept: pinned, dropped: [], broken, left: [] };
  const fresh = withPins(around, pinned);
  if (judge(fresh).length === 0) return { workouts: fresh, kept: pinned, dropped: [], broken, left: [] };
  const { kept, dropped } = sortedPins(around, { pinned, judge });
  const some = merged(around, kept);
  if (judge(some).length === 0) return { workouts: some, kept, dropped, broken, left: [] };
  const rest = withPins(around, kept);
  return { workouts: rest, kept, dropped, broken, left: judge(rest) };
}
