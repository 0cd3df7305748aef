import Link from "next/link";
import { Card, CardHeader } from "@/components/ui/card";
import { formatDayMonth } from "@/lib/training/format";
import { countText, type PastImport } from "./import-view";
import { UndoImport } from "./undo-import";

/** Imports shown at once; earlier ones open on request. */
const SHOWN = 4;

/** What was imported before, newest first; each can be taken back. Nothing before the first import. */
export function PastImports({ imports }: { imports: readonly PastImport[] }) {
  if (imports.length === 0) return null;
  const earlier = imports.slice(SHOWN);
  return (
    <Card aria-labelledby="past-imports">
      <CardHeader
        id="past-imports"
        title="Imported so far"
        description="Taking an import back removes its runs; what was assumed before stands again."
      />
      <ImportList imports={imports.slice(0, SHOWN)} />
      {earlier.length > 0 ? (
        <details className="mt-3.5 border-line border-t">
          <summary className="flex min-h-tap items-center pt-2 font-medium text-sm underline underline-offset-4">
            {earlier.length} earlier
          </summary>
          <ImportList imports={earlier} />
        </details>
      ) : null}
    </Card>
  );
}

function ImportList({ imports }: { imports: readonly PastImport[] }) {
  return (
    <ul className="divide-y divide-line">
      {imports.map((past) => (
        <li key={past.id} className="flex items-center justify-between gap-4 py-3.5 first:pt-0 last:pb-0">
          <div className="min-w-0 flex-1">
            <Link
              href={`/import/${past.id}`}
              className="font-medium underline [overflow-wrap:anywhere] underline-offset-4"
            >
              {past.fileName}
            </Link>
            <p className="text-muted text-sm">
              {countText(past.added, "activity")}
              {spanText(past)}
            </p>
          </div>
          {past.undone ? (
            <p className="text-muted text-sm">Taken back</p>
          ) : (
            <UndoImport id={past.id} fileName={past.fileName} />
          )}
        </li>
      ))}
    </ul>
  );
}

function spanText({ from, to }: PastImport): string {
  if (from === null || to === null) return "";
  const [start, end] = [from, to].map((day) => `${formatDayMonth(day)} ${day.slice(0, 4)}`);
  if (from === to) return `, ${end}`;
  return `, ${from.slice(0, 4) === to.slice(0, 4) ? formatDayMonth(from) : start} to ${end}`;
}
