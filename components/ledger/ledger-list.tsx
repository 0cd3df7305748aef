import { StatusBadge } from "@/components/plan/status";
import type { Belief, LedgerState } from "@/lib/training";
import { formatDistance, formatLongDay, reasonWords, type Units } from "@/lib/training/format";
import { CHANGE_WORDS, SOURCE_WORDS } from "./belief-history";

type Subject = {
  workoutId: string | null;
  activityId: string | null;
  date: string;
  state: LedgerState;
  plannedKm: number;
  actualKm: number | null;
  entries: readonly Pick<Belief, "state" | "source" | "actualKm" | "believedAt">[];
  changes: readonly { version: number; change: string; reasons: readonly string[] }[];
};

type LedgerListProps = { subjects: readonly Subject[]; units: Units; timeZone: string };

/** Per workout and run outside the plan: what was planned, what was believed when and by which evidence, and why it changed. */
export function LedgerList({ subjects, units, timeZone }: LedgerListProps) {
  const moment = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  });
  return (
    <ol className="grid gap-2.5">
      {subjects.map(({ workoutId, activityId, date, state, plannedKm, actualKm, entries, changes }) => (
        <li key={workoutId ?? activityId} className="rounded-card border border-line bg-surface p-4 md:px-5">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <h2 className="font-medium">{formatLongDay(date)}</h2>
            <StatusBadge state={state} />
          </div>
          <p className="text-muted text-sm">
            {workoutId === null ? "Outside the plan" : `${formatDistance(plannedKm, units)} planned`}
            {actualKm === null ? "" : `, ${formatDistance(actualKm, units)} run`}
          </p>
          <ul className="mt-2 grid gap-1 text-sm">
            {changes.map(({ version, change, reasons }) => (
              <li key={`${version} ${change}`}>
                {CHANGE_WORDS[change] ?? change} in version {version}, because{" "}
                {reasons.map(reasonWords).join("; ")}.
              </li>
            ))}
            {entries.map((entry) => (
              <li
                key={`${entry.believedAt} ${entry.state}`}
                className="flex flex-wrap items-center gap-x-3 gap-y-1"
              >
                <StatusBadge state={entry.state} />
                <span className="text-muted">
                  {moment.format(new Date(entry.believedAt))}, {SOURCE_WORDS[entry.source]}
                  {entry.actualKm === null ? "" : `: ${formatDistance(entry.actualKm, units)}`}
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
