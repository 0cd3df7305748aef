import { StatusIcon } from "@/components/plan/status";
import type { WeekTotals } from "@/components/plan/week-totals";
import { Card } from "@/components/ui/card";
import { Stat, StatRow } from "@/components/ui/stat";
import { formatDistanceNumber, type Units } from "@/lib/training/format";

type ReviewSummaryProps = {
  totals: WeekTotals;
  units: Units;
  /** Share of the planned kilometres that was run or is assumed, 0-1 and more; `null` when nothing is known. */
  adherence: number | null;
  /** What the coach makes of the week. */
  headline?: string;
};

/** A finished week in four numbers, with what is assumed kept apart from what was run. */
export function ReviewSummary({ totals, units, adherence, headline }: ReviewSummaryProps) {
  const { plannedKm, actualKm, assumedKm } = totals;
  return (
    <Card padding="lg" tone="raised">
      {headline ? (
        <p className="mb-7 max-w-prose text-balance font-semibold text-xl tracking-[-0.02em] md:text-2xl">
          {headline}
        </p>
      ) : null}
      <StatRow>
        <Stat
          label={<StateLabel state="planned">Planned</StateLabel>}
          value={formatDistanceNumber(plannedKm, units)}
          unit={units}
        />
        <Stat
          label={<StateLabel state="completed">Run</StateLabel>}
          value={formatDistanceNumber(actualKm, units)}
          unit={units}
        />
        <Stat
          label={<StateLabel state="assumed">Assumed</StateLabel>}
          value={formatDistanceNumber(assumedKm, units)}
          unit={units}
        />
        <Stat
          label="Of the plan"
          value={adherence === null ? "–" : Math.round(adherence * 100)}
          {...(adherence === null ? { note: "no data yet" } : { unit: "%" })}
          {...(adherence !== null && assumedKm > 0 ? { note: "with assumed runs" } : {})}
        />
      </StatRow>
    </Card>
  );
}

function StateLabel({ state, children }: { state: "planned" | "completed" | "assumed"; children: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <StatusIcon state={state} decorative className="size-3.5" />
      {children}
    </span>
  );
}
