import { cn } from "@/components/ui/cn";
import { formatDistance, type Units } from "@/lib/training/format";
import type { WeekTotals } from "./week-totals";

/** One week's distance as a bar: run (solid), assumed (dashed outline), still open (empty track). */
export function WeekBar({
  totals,
  units,
  className,
}: {
  totals: WeekTotals;
  units: Units;
  className?: string;
}) {
  const { plannedKm, actualKm, assumedKm } = totals;
  const full = Math.max(plannedKm, actualKm + assumedKm, 0.1);
  return (
    <div className={cn("min-w-0", className)}>
      <p className="flex items-baseline justify-between gap-3 text-sm xl:flex-col xl:gap-0">
        <span className="font-semibold text-ink text-lg tracking-[-0.03em]">
          {formatDistance(plannedKm, units)}
        </span>
        <span className="text-muted">{progressText(totals, units)}</span>
      </p>
      <div aria-hidden className="mt-2 flex h-2 gap-0.5 overflow-hidden rounded-full bg-line">
        {actualKm > 0 ? (
          <span className="rounded-full bg-run" style={{ width: `${(actualKm / full) * 100}%` }} />
        ) : null}
        {assumedKm > 0 ? (
          <span
            className="rounded-full border border-state-assumed border-dashed bg-state-assumed-soft"
            style={{ width: `${(assumedKm / full) * 100}%` }}
          />
        ) : null}
      </div>
    </div>
  );
}

function progressText({ actualKm, assumedKm }: WeekTotals, units: Units): string {
  const parts = [
    actualKm > 0 ? `${formatDistance(actualKm, units)} run` : "",
    assumedKm > 0 ? `${formatDistance(assumedKm, units)} assumed` : "",
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : "planned";
}
