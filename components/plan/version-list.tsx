import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { formatMoment, reasonSentence } from "@/lib/training/format";
import { changeCountWords, originWords, reasonsIn } from "./version-words";

type Version = {
  version: number;
  origin: string;
  createdAt: string;
  changes: readonly { change: string; reasons: readonly string[] }[];
};

type VersionListProps = { versions: readonly Version[]; current: number; timeZone: string };

/** Every version of the plan, newest first: when and where it came from, how much it changed, and why. */
export function VersionList({ versions, current, timeZone }: VersionListProps) {
  return (
    <ol className="grid gap-2.5">
      {versions.map(({ version, origin, createdAt, changes }) => (
        <li key={version}>
          <Link
            href={`/plan/versions/${version}`}
            className="block rounded-card border border-line bg-surface p-4 transition-colors hover:border-line-strong md:px-5"
          >
            <span className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
              <span className="font-medium">
                Version {version}: {originWords(origin)}
              </span>
              {version === current ? (
                <Badge tone="accent" size="sm">
                  In force
                </Badge>
              ) : null}
            </span>
            <span className="mt-1 block text-muted text-sm">
              {formatMoment(createdAt, timeZone)}. {changeCountWords(changes)}.
            </span>
            {reasonsIn(changes).map((reason) => (
              <span key={reason} className="block text-muted text-sm">
                {reasonSentence(reason)}
              </span>
            ))}
          </Link>
        </li>
      ))}
    </ol>
  );
}
