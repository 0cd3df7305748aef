import type { EvidenceRow } from "@/lib/data/evidence-row";
import type { RunnerState } from "@/lib/data/runner-state";
import {
  type DatedWorkout,
  type FitnessSummary,
  hardViolations,
  type LocalDate,
  type PlanChange,
  type ReasonCode,
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

/** The hard rules that a plan breaks in its days to come. */
export type Judge = (plan: { workouts: readonly DatedWorkout[]; season: Season }) => Violation[];

/** What is safe for a runner by the facts of a day; `today` is the first day that may still change. */
export function judgeOf(
  state: RunnerState,
  { fitness, today }: { fitness: FitnessSummary; today: LocalDate },
): Judge {
  const input = planInputOf(state, today);
  return ({ workouts, season }) => {
    const ahead = workouts.filter(({ date }) => date >= today);
    return hardViolations({ workouts: ahead, input, season, fitness });
  };
}

/** Sorts workouts by day, in place; two of one day by id. */
export function inDateOrder(workouts: DatedWorkout[]): DatedWorkout[] {
  return workouts.sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1));
}

/**
 * The pins that can stay together, taken day by day, and those that break a hard rule beside them. `brokenWith` says
 * which rules a plan around some of the pins breaks; what it breaks without any is not the fault of a pin.
 */
export function sortedPins(
  pins: readonly DatedWorkout[],
  brokenWith: (kept: ReadonlySet<string>) => Violation[],
): { kept: Set<string>; dropped: DroppedPin[] } {
  const kept = new Set<string>();
  const dropped: DroppedPin[] = [];
  const without = brokenWith(kept);
  const isNew = (broken: Violation) =>
    !without.some(({ rule, date }) => rule === broken.rule && date === broken.date);
  for (const { id, date } of inDateOrder([...pins])) {
    const broken = brokenWith(new Set([...kept, id])).find(isNew);
    if (broken === undefined) kept.add(id);
    else dropped.push({ workoutId: id, date, rule: broken.rule, message: broken.message });
  }
  return { kept, dropped };
}

/** The dropped pins that the changes of the plan touch. One whose run stands as it did is still fixed. */
export function goneIn(changes: readonly PlanChange[], dropped: readonly DroppedPin[]): DroppedPin[] {
  const changed = new Set(changes.map(({ workoutId }) => workoutId));
  return dropped.filter(({ workoutId }) => changed.has(workoutId));
}

/** The pins without those that went. */
export function stillPinned(pinned: ReadonlySet<string>, gone: readonly DroppedPin[]): Set<string> {
  const goneIds = new Set(gone.map(({ workoutId }) => workoutId));
  return new Set([...pinned].filter((id) => !goneIds.has(id)));
}

/** The changes, where the run that one is about was fixed and could not stay with that as its first reason. */
export function withPinReasons(changes: readonly PlanChange[], gone: readonly DroppedPin[]): PlanChange[] {
  const goneIds = new Set(gone.map(({ workoutId }) => workoutId));
  const first: ReasonCode = "pinDropped";
  return changes.map((change) =>
    goneIds.has(change.workoutId) ? { ...change, reasons: [first, ...change.reasons] } : change,
  );
}

/** What proves the reason `pinDropped`. */
export function pinRows(gone: readonly DroppedPin[]): EvidenceRow[] {
  return gone.map((pin) => ({ kind: "pin", ...pin }));
}
