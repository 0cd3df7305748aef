import { ArrowRight } from "lucide-react";
import Link from "next/link";
import type { WeekTotals } from "@/components/plan/week-totals";
import { formatDistance, formatDistanceNumber, type Units } from "@/lib/training/format";

type LastWeekBannerProps = {
  totals: WeekTotals;
  units: Units;
  /** The review of that week. */
  href: string;
  /** One sentence on what the review decided, e.g. "Nothing changed." */
  headline?: string;
};

/** Last week in one line, as the way to its review. */
export function LastWeekBanner({ totals, units, href, headline }: LastWeekBannerProps) {
  const { plannedKm, actualKm, assumedKm } = totals;
  const assumed = assumedKm > 0 ? `, ${formatDistance(assumedKm, units)} assumed` : "";
  return (
    <Link
      href={href}
      className="group flex items-center gap-4 rounded-card border border-line bg-surface p-4 transition-colors hover:border-line-strong md:px-5"
    >
      <span className="min-w-0 flex-1">
        <span className="block text-muted text-sm">Last week</span>
        <span className="mt-0.5 block font-medium">
          {plannedKm === 0
            ? `${formatDistance(actualKm, units)} run, nothing was planned`
            : `${formatDistanceNumber(actualKm, units)} of ${formatDistance(plannedKm, units)} run${assumed}`}
        </span>
        {headline ? <span className="mt-0.5 block text-muted text-sm">{headline}</span> : null}
      </span>
      <span className="inline-flex items-center gap-1.5 whitespace-nowrap font-medium text-sm">
        Review
        <ArrowRight aria-hidden className="size-4 transition-transform group-hover:translate-x-0.5" />
      </span>
    </Link>
  );
}
