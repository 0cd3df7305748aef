import Link from "next/link";
import { StatusBadge } from "@/components/plan/status";
import { KindMark } from "@/components/workout/kind";
import type { LedgerState, WorkoutKind } from "@/lib/training";
import { formatDay, formatDistance, type Units, workoutKindWord } from "@/lib/training/format";

type ReviewedRun = {
  workoutId: string;
  date: string;
  kind: WorkoutKind;
  plannedKm: number;
  state: LedgerState;
  actualKm: number | null;
};

/** The planned runs of a week with what became of each. */
export function ReviewRuns({ workouts, units }: { workouts: readonly ReviewedRun[]; units: Units }) {
  if (workouts.length === 0) return <p className="text-muted">No runs were planned.</p>;
  return (
    <ol className="divide-y divide-line">
      {workouts.map(({ workoutId, date, kind, plannedKm, state, actualKm }) => (
        <li key={workoutId} className="flex items-center gap-3 py-3 first:pt-0 last:pb-0">
          <KindMark kind={kind} className="h-9 w-1.5" />
          <Link
            href={`/plan/workout/${workoutId}`}
            className="min-w-0 flex-1 rounded-control hover:underline"
          >
            <span className="block font-medium">{workoutKindWord(kind)}</span>
            <span className="block text-muted text-sm">
              {formatDay(date)}, {formatDistance(plannedKm, units)} planned
              {actualKm === null ? "" : `, ${formatDistance(actualKm, units)} run`}
            </span>
          </Link>
          <StatusBadge state={state} />
        </li>
      ))}
    </ol>
  );
}
