import { StatusBadge } from "@/components/plan/status";
import { Card, CardHeader } from "@/components/ui/card";
import type { Belief } from "@/lib/training";
import { formatDistance, reasonWords, type Units } from "@/lib/training/format";

type WorkoutChange = { version: number; change: string; reasons: readonly string[] };

type BeliefHistoryProps = {
  beliefs: readonly Belief[];
  changes: readonly WorkoutChange[];
  units: Units;
  timeZone: string;
};

export const SOURCE_WORDS: Readonly<Record<Belief["source"], string>> = {
  import: "from your import",
  log: "from your log",
  feedback: "from your feedback",
  refresh: "because its day passed without data",
  chat: "from the chat",
  runner: "because you said so",
  undo: "after an undo",
};

export const CHANGE_WORDS: Readonly<Record<string, string>> = {
  moved: "Moved",
  shortened: "Made shorter",
  extended: "Made longer",
  replaced: "Replaced",
  removed: "Taken out",
  added: "Added",
};

/** What was believed of a run and how the plan changed it, in order, each with its cause. */
export function BeliefHistory({ beliefs, changes, units, timeZone }: BeliefHistoryProps) {
  const moment = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  });
  return (
    <Card aria-labelledby="history">
      <CardHeader id="history" title="History" />
      {beliefs.length === 0 && changes.length === 0 ? (
        <p className="text-muted">Nothing has changed since it was planned.</p>
      ) : (
        <ol className="grid gap-4">
          {changes.map(({ version, change, reasons }) => (
            <li key={`${version} ${change}`}>
              <p className="font-medium">
                {CHANGE_WORDS[change] ?? change} in version {version}
              </p>
              <p className="text-muted text-sm">Because {reasons.map(reasonWords).join("; ")}.</p>
            </li>
          ))}
          {beliefs.map((belief) => (
            <li key={`${belief.believedAt} ${belief.state}`} className="grid justify-items-start gap-1">
              <StatusBadge state={belief.state} />
              <p className="text-muted text-sm">
                {moment.format(new Date(belief.believedAt))}, {SOURCE_WORDS[belief.source]}
                {belief.actualKm === null ? "" : `: ${formatDistance(belief.actualKm, units)}`}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
