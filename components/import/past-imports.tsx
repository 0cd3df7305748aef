import Link from "next/link";
import { Card, CardHeader } from "@/components/ui/card";
import { formatDay, formatDayMonth, formatLongDay } from "@/lib/training/format";
import { countText, type PastImport } from "./import-view";
import { UndoImport } from "./undo-import";

/** What was imported before, newest first; each can be taken back. Nothing before the first import. */
export function PastImports({ imports }: { imports: readonly PastImport[] }) {
  if (imports.length === 0) return null;
  return (
    <Card aria-labelledby="past-imports">
      <CardHeader
        id="past-imports"
        title="Imported so far"
        description="Taking an import back removes its runs; what was assumed before stands again."
      />
      <ul className="divide-y divide-line">
        {imports.map((past) => (
          <li
            key={past.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3.5 first:pt-0 last:pb-0"
          >
            <div className="min-w-0 flex-1 basis-52">
              <Link
                href={`/import/${past.id}`}
                className="inline-block max-w-full truncate font-medium underline underline-offset-4"
              >
                {past.fileName}
              </Link>
              <p className="text-muted text-sm">
                {formatDay(past.importedOn)}: {countText(past.added, "activity")}
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
    </Card>
  );
}

function spanText({ from, to }: PastImport): string {
  if (from === null || to === null) return "";
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const start = sameYear ? formatDayMonth(from) : formatLongDay(from).replace(/^\w+ /, "");
  return `, ${start} to ${formatLongDay(to).replace(/^\w+ /, "")}`;
}
