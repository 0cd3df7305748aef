import type { RunnerContext } from "@/lib/data/change-runner";
import { listLedgerEntries, listPlannedChanges, type PlannedChange } from "@/lib/data/ledger";
import type { Belief, LedgerState, LocalDate } from "@/lib/training";
import { subjectOf } from "./belief-changes";

/** Everything that was believed of one workout (or of one run outside the plan), oldest first. */
export interface LedgerSubject {
  workoutId: string | null;
  activityId: string | null;
  date: LocalDate;
  state: LedgerState;
  plannedKm: number;
  plannedMinutes: number;
  actualKm: number | null;
  actualMinutes: number | null;
  entries: Omit<Belief, "workoutId">[];
  /** How plan versions changed it, with reason codes, oldest first. */
  changes: Omit<PlannedChange, "workoutId">[];
}

/** The ledger of the days `from` to `to`: per workout what was planned, what was believed when, and on what evidence. */
export async function readHistory(
  context: RunnerContext,
  days: { from: LocalDate; to: LocalDate },
): Promise<LedgerSubject[]> {
  const { db, runnerId } = context;
  const [entries, planned] = await Promise.all([
    listLedgerEntries(db, { runnerId, ...days }),
    listPlannedChanges(db, { runnerId, ...days }),
  ]);
  const bySubject = new Map<string, Belief[]>();
  for (const entry of entries) {
    const subject = subjectOf(entry);
    if (subject !== null) bySubject.set(subject, [...(bySubject.get(subject) ?? []), entry]);
  }
  return [...bySubject.values()].flatMap((history) => {
    const now = history.at(-1);
    if (now === undefined) return [];
    // Closed entry of a run that turned out to be a planned one: its story goes on with the workout.
    if (now.workoutId === null && now.state !== "extra") return [];
    const { workoutId, activityId, date, state, plannedKm, plannedMinutes, actualKm, actualMinutes } = now;
    return [
      {
        workoutId,
        activityId,
        date,
        state,
        plannedKm,
        plannedMinutes,
        actualKm,
        actualMinutes,
        entries: history.map(({ workoutId: _workoutId, ...entry }) => entry),
        changes: planned
          .filter((change) => change.workoutId === workoutId)
          .map(({ workoutId: _workoutId, ...change }) => change),
      },
    ];
  });
}
