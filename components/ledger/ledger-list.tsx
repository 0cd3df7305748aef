import Link from "next/link";
import { StatusBadge } from "@/components/plan/status";
import type { LedgerState } from "@/lib/training";
import { formatDistance, formatLongDay, type Units } from "@/lib/training/format";
import { type BeliefLine, type ChangeLine, HistoryList } from "./history-list";

type Subject = {
  workoutId: string | null;
  activityId: string | null;
  date: string;
  state: LedgerState;
  plannedKm: number;
  actualKm: number | null;
  entries: readonly BeliefLine[];
  changes: readonly ChangeLine[];
};

type LedgerListProps = { subjects: readonly Subject[]; units: Units; timeZone: string };

function isTakenOut(changes: Subject["changes"]): boolean {
  return changes.at(-1)?.change === "removed";
}

function plannedWords(
  { workoutId, plannedKm, changes }: Pick<Subject, "workoutId" | "plannedKm" | "changes">,
  units: Units,
): string {
  if (workoutId === null) return "Outside the plan";
  return isTakenOut(changes) ? "Taken out of the plan" : `${formatDistance(plannedKm, units)} planned`;
}

/** Per workout and run outside the plan: what was planned and is believed, and on request how it came to this. */
export function LedgerList({ subjects, units, timeZone }: LedgerListProps) {
  return (
    <ol className="grid gap-2.5">
      {subjects.map(({ workoutId, activityId, date, state, plannedKm, actualKm, entries, changes }) => (
        <li key={workoutId ?? activityId} className="rounded-card border border-line bg-surface p-4 md:px-5">
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <div>
              <h2 className="font-medium">
                {isTakenOut(changes) ? (
                  formatLongDay(date)
                ) : (
                  <Link
                    href={workoutId === null ? `/activities/${activityId}` : `/plan/workout/${workoutId}`}
                    className="rounded-control hover:underline"
                  >
                    {formatLongDay(date)}
                  </Link>
                )}
              </h2>
              <p className="mt-0.5 text-muted text-sm">
                {plannedWords({ workoutId, plannedKm, changes }, units)}
                {actualKm === null ? "" : `, ${formatDistance(actualKm, units)} run`}
              </p>
            </div>
            {isTakenOut(changes) ? null : <StatusBadge state={state} />}
          </div>
          <details className="mt-1">
            <summary className="inline-flex min-h-tap items-center rounded-control text-muted text-sm underline underline-offset-4">
              How it came to this
            </summary>
            <div className="pt-2 pb-1">
              <HistoryList beliefs={entries} changes={changes} units={units} timeZone={timeZone} />
            </div>
          </details>
        </li>
      ))}
    </ol>
  );
}
