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
  changes: Pick<PlannedChange, "version" | "change" | "reasons">[];
}

function lineOf({ version, change, reasons }: PlannedChange): LedgerSubject["changes"][number] {
  return { version, change, reasons };
}

const NEW_WEEK = "newWeek";

/**
 * Workouts that versions changed and of which nothing is stored yet: ahead, taken out before their day came, or over since
 * the last Sunday, which is when what is assumed of them gets stored.
 */
function changedOnly(
  planned: readonly PlannedChange[],
  { known, today }: { known: ReadonlySet<string>; today: LocalDate },
): LedgerSubject[] {
  const byWorkout = new Map<string, PlannedChange[]>();
  for (const change of planned) {
    const { workoutId } = change;
    if (!known.has(workoutId)) byWorkout.set(workoutId, [...(byWorkout.get(workoutId) ?? []), change]);
  }
  return [...byWorkout.entries()].flatMap(([workoutId, changes]) => {
    const last = changes.at(-1);
    if (last === undefined || changes.every(({ reasons }) => reasons.includes(NEW_WEEK))) return [];
    const nothing = { activityId: null, actualKm: null, actualMinutes: null, entries: [] };
    const now = { plannedKm: last.after?.km ?? 0, plannedMinutes: last.after?.minutes ?? 0 };
    const { date } = last;
    const isOver = date < today && last.after !== null;
    const state = isOver ? ("assumed" as const) : ("planned" as const);
    return [{ workoutId, date, state, ...now, ...nothing, changes: changes.map(lineOf) }];
  });
}

/**
 * The ledger of the days `from` to `to` as it stands on the day `today`, by day: per workout what was planned, what was believed when and on what
 * evidence, and how and why plan versions changed it.
 */
export async function readHistory(
  context: RunnerContext,
  { today, ...days }: { from: LocalDate; to: LocalDate; today: LocalDate },
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
  const believed = [...bySubject.values()].flatMap((history) => {
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
        changes: planned.filter((change) => change.workoutId === workoutId).map(lineOf),
      },
    ];
  });
  const others = changedOnly(planned, { known: new Set(bySubject.keys()), today });
  return [...believed, ...others].sort((a, b) => a.date.localeCompare(b.date));
}
