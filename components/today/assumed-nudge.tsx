import { CircleDashed } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import { formatDistance, type Units } from "@/lib/training/format";

type AssumedNudgeProps = { count: number; km: number; units: Units; href?: string };

/** Says how many runs are believed without data, and how to confirm them. Nothing when there are none. */
export function AssumedNudge({ count, km, units, href = "/import" }: AssumedNudgeProps) {
  if (count <= 0) return null;
  return (
    <aside
      aria-label="Assumed runs"
      className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-card border border-state-assumed border-dashed bg-state-assumed-soft p-4 md:px-5"
    >
      <CircleDashed aria-hidden className="size-6 shrink-0 text-state-assumed" />
      <p className="min-w-48 flex-1">
        <span className="font-medium">
          {count} {count === 1 ? "run" : "runs"} assumed, {formatDistance(km, units)}.
        </span>{" "}
        <span className="text-muted">Upload your data to confirm or correct them.</span>
      </p>
      <LinkButton href={href} variant="secondary" size="sm">
        Import runs
      </LinkButton>
    </aside>
  );
}
