import { ArrowDown, ArrowRight } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { KindMark } from "@/components/workout/kind";
import type { DatedWorkout, PlanChange } from "@/lib/training";
import {
  formatDay,
  formatDistance,
  formatMinutes,
  reasonSentence,
  type Units,
  workoutKindWord,
} from "@/lib/training/format";

type PlanDiffProps = {
  changes: readonly PlanChange[];
  units: Units;
  /** Shown when nothing changed. */
  emptyText?: string;
};

const CHANGE_WORDS: Readonly<Record<PlanChange["change"], string>> = {
  moved: "Moved",
  shortened: "Shorter",
  extended: "Longer",
  replaced: "Replaced",
  removed: "Removed",
  added: "Added",
};

/** Changes shown at once; more are folded away, so that a long receipt stays readable. */
const SHOWN_AT_ONCE = 6;

/** What changes in the plan, day by day: before, after and why. Used by receipts, proposals and reviews. */
export function PlanDiff({ changes, units, emptyText = "Nothing in the plan changed." }: PlanDiffProps) {
  if (changes.length === 0) return <p className="text-muted">{emptyText}</p>;
  const ordered = [...changes].sort((a, b) => a.date.localeCompare(b.date));
  const folded = ordered.slice(SHOWN_AT_ONCE);
  return (
    <>
      <ChangeList changes={ordered.slice(0, SHOWN_AT_ONCE)} units={units} />
      {folded.length > 0 ? (
        <details className="mt-4 border-line border-t pt-2">
          <summary className="flex min-h-tap items-center rounded-control font-medium text-sm underline underline-offset-4">
            {folded.length === 1 ? "1 more change" : `${folded.length} more changes`}
          </summary>
          <div className="pt-2">
            <ChangeList changes={folded} units={units} />
          </div>
        </details>
      ) : null}
    </>
  );
}

function ChangeList({ changes, units }: { changes: readonly PlanChange[]; units: Units }) {
  return (
    <ol className="divide-y divide-line">
      {changes.map((change) => (
        <li key={`${change.workoutId} ${change.change}`} className="py-4 first:pt-0 last:pb-0">
          <div className="mb-2.5 flex items-center justify-between gap-3">
            <p className="font-semibold">{formatDay(change.date)}</p>
            <Badge tone="outline" size="sm">
              {CHANGE_WORDS[change.change]}
            </Badge>
          </div>
          <div className="grid items-stretch gap-1.5 sm:grid-cols-[minmax(0,1fr)_1.5rem_minmax(0,1fr)]">
            <Side label="Before" workout={change.before} day={change.date} units={units} />
            <span aria-hidden className="grid place-items-center text-muted">
              <ArrowDown className="size-4 sm:hidden" />
              <ArrowRight className="hidden size-4 sm:block" />
            </span>
            <Side label="After" workout={change.after} day={change.date} units={units} />
          </div>
          {change.reasons.length > 0 ? (
            <ul className="mt-2.5 grid gap-1 text-muted text-sm">
              {change.reasons.map((reason) => (
                <li key={reason}>{reasonSentence(reason)}</li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

type SideProps = { label: "Before" | "After"; workout: DatedWorkout | null; day: string; units: Units };

function Side({ label, workout, day, units }: SideProps) {
  const after = label === "After";
  return (
    <div
      className={cn(
        "flex items-center gap-3 rounded-control px-3 py-2.5",
        after ? "bg-accent-soft" : "border border-line",
      )}
    >
      <span className="sr-only">{label}:</span>
      {workout ? (
        <>
          <KindMark kind={workout.kind} className="h-8 w-1.5" />
          <span className="min-w-0">
            <span className={cn("block font-medium", !after && "text-muted")}>
              {workoutKindWord(workout.kind)}
            </span>
            <span className="block text-muted text-sm">
              {formatDistance(workout.km, units)}, {formatMinutes(workout.minutes)}
              {workout.date === day ? "" : `, ${formatDay(workout.date)}`}
            </span>
          </span>
        </>
      ) : (
        <span className="py-2 text-muted">{after ? "Rest" : "No run"}</span>
      )}
    </div>
  );
}
