import type { RunnerState } from "@/lib/data/runner-state";
import type { Belief, LedgerState, LocalDate, PlanChange, WorkoutKind } from "@/lib/training";
import { subjectOf } from "./belief-changes";
import type { DayRange } from "./coverage";
import type { FactsChange } from "./facts-change";
import type { FitnessProfile } from "./fitness-profile";
import { newPause } from "./new-pause";
import type { MatchQuestion } from "./reconcile";
import type { DroppedPin } from "./sort-pins";

const USUAL_WEEKS = 4;

/** One workout whose belief was corrected. Kilometres; `actualKm` is null where nothing was run. */
export interface Correction {
  workoutId: string;
  date: LocalDate;
  kind: WorkoutKind;
  before: LedgerState;
  after: LedgerState;
  plannedKm: number;
  actualKm: number | null;
}

/** One changed workout of the plan, short. */
export interface ChangeLine {
  workoutId: string;
  date: LocalDate;
  change: PlanChange["change"];
  before: { date: LocalDate; kind: WorkoutKind; km: number } | null;
  after: { date: LocalDate; kind: WorkoutKind; km: number } | null;
  reasons: string[];
}

export interface FitnessLine {
  vdot: number;
  source: string;
  ctl: number;
  longestRunKm30d: number;
  /** Mean of the last four full weeks, assumed kilometres included. */
  weeklyKm: number;
}

/** What new facts corrected: beliefs, fitness and the plan, each before and after. */
export interface Receipt {
  corrections: Correction[];
  /** Over the corrected workouts that were believed without data: kilometres assumed, and what was really run. */
  totals: {
    assumed: number;
    completed: number;
    partial: number;
    missed: number;
    assumedKm: number;
    actualKm: number;
  };
  extras: { activityId: string; date: LocalDate; km: number | null }[];
  questions: MatchQuestion[];
  /** A long pause that these data are the first to show: weeks of a file that is missing, or of rest. */
  pause: DayRange | null;
  fitness: { before: FitnessLine; after: FitnessLine };
  plan: {
    versionBefore: number;
    changes: ChangeLine[];
    reasons: string[];
    droppedPins: readonly DroppedPin[];
  };
}

function fitnessLine({ summary, load, longestRunKm30d, weeklyKm }: FitnessProfile): FitnessLine {
  // The last entry is the running week.
  const weeks = weeklyKm.slice(-1 - USUAL_WEEKS, -1).map(({ actualKm, assumedKm }) => actualKm + assumedKm);
  const { vdot, source } = summary;
  return { vdot, source, ctl: load.ctl, longestRunKm30d, weeklyKm: sum(weeks.map((km) => km / USUAL_WEEKS)) };
}

/** A plan change as a line, without steps. */
export function changeLine(change: PlanChange): ChangeLine {
  const { workoutId, date, reasons } = change;
  const short = (workout: PlanChange["before"]) =>
    workout === null ? null : { date: workout.date, kind: workout.kind, km: workout.km };
  return {
    workoutId,
    date,
    change: change.change,
    before: short(change.before),
    after: short(change.after),
    reasons,
  };
}

function latestBySubject(beliefs: readonly Belief[]): Map<string | null, Belief> {
  return new Map(beliefs.map((belief) => [subjectOf(belief), belief]));
}

function correctionsOf(before: RunnerState, after: RunnerState): Correction[] {
  const was = latestBySubject(before.beliefs);
  const is = latestBySubject(after.beliefs);
  return after.workouts.flatMap(({ id, date, kind, km }) => {
    const old = was.get(id);
    const now = is.get(id);
    const states = { before: old?.state ?? "planned", after: now?.state ?? "planned" } as const;
    const sameKm = (old?.actualKm ?? null) === (now?.actualKm ?? null);
    if (states.before === states.after && sameKm) return [];
    return [
      {
        workoutId: id,
        date,
        kind,
        ...states,
        plannedKm: now?.plannedKm ?? km,
        actualKm: now?.actualKm ?? null,
      },
    ];
  });
}

function sum(values: readonly number[]): number {
  return Math.round(values.reduce((total, value) => total + value, 0) * 10) / 10;
}

/** The receipt of a change of facts; every number in it can be computed again from the tables. */
export function receiptOf(change: FactsChange): Receipt {
  const { before, after, plan, questions } = change;
  const corrections = correctionsOf(before.state, after.state);
  const assumed = corrections.filter((correction) => correction.before === "assumed");
  const count = (state: LedgerState) => corrections.filter((correction) => correction.after === state).length;
  const wasExtra = new Set(before.state.beliefs.filter(({ state }) => state === "extra").map(subjectOf));
  const extras = after.state.beliefs.filter((b) => b.state === "extra" && !wasExtra.has(subjectOf(b)));
  return {
    corrections,
    totals: {
      assumed: assumed.length,
      completed: count("completed") + count("moved"),
      partial: count("partial"),
      missed: count("missed"),
      assumedKm: sum(assumed.map(({ plannedKm }) => plannedKm)),
      actualKm: sum(assumed.map(({ actualKm }) => actualKm ?? 0)),
    },
    extras: extras.flatMap(({ activityId, date, actualKm }) =>
      activityId === null ? [] : [{ activityId, date, km: actualKm }],
    ),
    questions,
    pause: newPause(before.state, after.state),
    fitness: { before: fitnessLine(before.fitness), after: fitnessLine(after.fitness) },
    plan: {
      versionBefore: before.state.plan?.version ?? 0,
      changes: plan?.write.changes.map(changeLine) ?? [],
      reasons: plan?.reasons ?? [],
      droppedPins: plan?.droppedPins ?? [],
    },
  };
}
