import { ArrowRight } from "lucide-react";
import { PlanDiff } from "@/components/plan/plan-diff";
import { StatusBadge } from "@/components/plan/status";
import { Card, CardHeader } from "@/components/ui/card";
import { Stat, StatRow } from "@/components/ui/stat";
import type { LedgerState, PlanChange } from "@/lib/training";
import { formatDay, formatDistance, formatDistanceNumber, type Units } from "@/lib/training/format";

/** One belief that data changed. Distances in km; `actualKm` is null where nothing was run. */
export type Correction = {
  key: string;
  date: string;
  title: string;
  from: LedgerState;
  to: LedgerState;
  plannedKm: number;
  actualKm: number | null;
};

export type Receipt = {
  /** What these days were believed to hold, and what data show. */
  believedKm: number;
  runKm: number;
  corrections: readonly Correction[];
  vdotBefore: number;
  vdotAfter: number;
  changes: readonly PlanChange[];
};

/** What an import changed: days corrected, fitness before and after, workouts with reasons. */
export function ReceiptView({ receipt, units }: { receipt: Receipt; units: Units }) {
  const { believedKm, runKm, corrections, vdotBefore, vdotAfter, changes } = receipt;
  const change = vdotAfter - vdotBefore;
  return (
    <div className="grid gap-4">
      <Card tone="raised" padding="lg">
        <StatRow>
          {corrections.length === 0 ? null : (
            <>
              <Stat label="Believed before" value={formatDistanceNumber(believedKm, units)} unit={units} />
              <Stat label="Really run" value={formatDistanceNumber(runKm, units)} unit={units} />
            </>
          )}
          <Stat
            label="Fitness (VDOT)"
            value={vdotAfter.toFixed(1)}
            note={Math.abs(change) < 0.05 ? "unchanged" : `${vdotBefore.toFixed(1)} before`}
          />
        </StatRow>
      </Card>
      <Card aria-labelledby="receipt-days">
        <CardHeader id="receipt-days" title={`Days corrected (${corrections.length})`} />
        {corrections.length === 0 ? (
          <p className="text-muted">Your data agree with what was believed.</p>
        ) : (
          <ol className="divide-y divide-line">
            {corrections.map((correction) => (
              <CorrectionRow key={correction.key} correction={correction} units={units} />
            ))}
          </ol>
        )}
      </Card>
      <Card aria-labelledby="receipt-plan">
        <CardHeader id="receipt-plan" title={`Workouts changed (${changes.length})`} />
        <PlanDiff changes={changes} units={units} emptyText="The plan stays as it is." />
      </Card>
    </div>
  );
}

function CorrectionRow({ correction, units }: { correction: Correction; units: Units }) {
  const { date, title, from, to, plannedKm, actualKm } = correction;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2.5 py-3.5 first:pt-0 last:pb-0">
      <p className="min-w-40">
        <span className="block font-medium">{title}</span>
        <span className="block text-muted text-sm">
          {formatDay(date)}, {formatDistance(plannedKm, units)} planned
          {actualKm === null ? "" : `, ${formatDistance(actualKm, units)} run`}
        </span>
      </p>
      <p className="flex flex-wrap items-center gap-2">
        <StatusBadge state={from} />
        <ArrowRight aria-hidden className="size-4 text-muted" />
        <span className="sr-only">now</span>
        <StatusBadge state={to} />
      </p>
    </li>
  );
}
