import Link from "next/link";
import { StatusBadge } from "@/components/plan/status";
import type { Belief } from "@/lib/training";
import { formatDistance, reasonWords, type Units } from "@/lib/training/format";

export type BeliefLine = Pick<Belief, "state" | "source" | "actualKm" | "believedAt">;
export type ChangeLine = { version: number; change: string; reasons: readonly string[] };

type HistoryListProps = {
  beliefs: readonly BeliefLine[];
  changes: readonly ChangeLine[];
  units: Units;
  timeZone: string;
};

const SOURCE_WORDS: Readonly<Record<Belief["source"], string>> = {
  import: "from your import",
  log: "from your log",
  feedback: "from your feedback",
  refresh: "because its day passed without data",
  chat: "from the chat",
  runner: "because you said so",
  undo: "after an undo",
};

const CHANGE_WORDS: Readonly<Record<string, string>> = {
  moved: "Moved",
  shortened: "Made shorter",
  extended: "Made longer",
  replaced: "Replaced",
  removed: "Taken out",
  added: "Added",
};

/** How the plan changed a run and what was believed of it, in order, each with its cause. */
export function HistoryList({ beliefs, changes, units, timeZone }: HistoryListProps) {
  const moment = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  });
  return (
    <ol className="grid gap-4">
      {changes.map(({ version, change, reasons }) => (
        <li key={`${version} ${change}`}>
          <p className="font-medium">
            {CHANGE_WORDS[change] ?? change} in{" "}
            <Link href={`/plan/versions/${version}`} className="rounded-control underline underline-offset-4">
              version {version}
            </Link>
          </p>
          <p className="text-muted text-sm">Because {reasons.map(reasonWords).join("; ")}.</p>
        </li>
      ))}
      {beliefs.map(({ believedAt, state, source, actualKm }) => (
        <li key={`${believedAt} ${state}`} className="grid justify-items-start gap-1">
          <StatusBadge state={state} />
          <p className="text-muted text-sm">
            {moment.format(new Date(believedAt))}, {SOURCE_WORDS[source]}
            {actualKm === null ? "" : `: ${formatDistance(actualKm, units)}`}
          </p>
        </li>
      ))}
    </ol>
  );
}
