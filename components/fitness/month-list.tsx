import type { ReactNode } from "react";
import { StatusIcon } from "@/components/plan/status";
import { Badge } from "@/components/ui/badge";
import {
  formatDistance,
  formatDuration,
  formatMonth,
  formatWhole,
  raceDistanceWord,
  type Units,
} from "@/lib/training/format";

/** One month: fitness at its end, and what was run in it. Distances in km, times in seconds and minutes. */
export type Month = {
  month: string;
  /** Of the frozen snapshot; 0 before there is one. */
  version: number;
  isRunning: boolean;
  vdot: number;
  ctl: number;
  atl: number;
  tsb: number;
  plannedKm: number;
  actualKm: number;
  assumedKm: number;
  /** Minutes of the last four weeks. */
  intensity: { low: number; between: number; high: number; assumed: number };
  predictions: readonly { distanceM: number; timeS: number; lowS: number; highS: number }[];
};

/** Fitness and running month by month, newest first; what rests on assumed runs is marked. */
export function MonthList({ months, units }: { months: readonly Month[]; units: Units }) {
  return (
    <ol className="divide-y divide-line">
      {months.map((month) => (
        <li key={month.month} className="py-5 first:pt-0 last:pb-0">
          <div className="mb-3 flex flex-wrap items-center gap-2">
            <h3 className="mr-1 font-semibold">{formatMonth(month.month)}</h3>
            {month.isRunning ? (
              <Badge tone="outline" size="sm">
                So far
              </Badge>
            ) : null}
            {month.version > 1 ? (
              <Badge tone="info" size="sm">
                Corrected by later data, version {month.version}
              </Badge>
            ) : null}
          </div>
          <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3 lg:grid-cols-6">
            <Fact name="Run">
              {formatDistance(month.actualKm, units)}
              <Small>of {formatDistance(month.plannedKm, units)} planned</Small>
              {month.assumedKm > 0 ? (
                <span className="flex items-center gap-1.5 font-normal text-sm text-state-assumed">
                  <StatusIcon state="assumed" decorative className="size-3.5" />
                  {formatDistance(month.assumedKm, units)} assumed
                </span>
              ) : null}
            </Fact>
            <Fact name="VDOT">{month.vdot.toFixed(1)}</Fact>
            <Fact name="Fitness, fatigue, form">
              {[month.ctl, month.atl, month.tsb].map(formatWhole).join(", ")}
            </Fact>
            <Fact name="Easy, moderate, hard">
              {shares(month.intensity)}
              {month.intensity.assumed > 0 ? (
                <Small>{assumedShare(month.intensity)} % of it assumed</Small>
              ) : null}
            </Fact>
            <Fact name="You could run" className="col-span-2">
              {month.predictions.slice(-3).map(({ distanceM, lowS, highS }) => (
                <span key={distanceM} className="block">
                  {raceDistanceWord(distanceM, units)}{" "}
                  <span className="font-normal text-muted">
                    {formatDuration(lowS)} to {formatDuration(highS)}
                  </span>
                </span>
              ))}
            </Fact>
          </dl>
        </li>
      ))}
    </ol>
  );
}

function totalOf({ low, between, high }: Month["intensity"]): number {
  return Math.max(1, low + between + high);
}

function shares(intensity: Month["intensity"]): string {
  const { low, between, high } = intensity;
  if (low + between + high === 0) return "–";
  const total = totalOf(intensity);
  return [low, between, high].map((minutes) => `${Math.round((100 * minutes) / total)} %`).join(", ");
}

function assumedShare(intensity: Month["intensity"]): number {
  return Math.round((100 * intensity.assumed) / totalOf(intensity));
}

function Fact({ name, className, children }: { name: string; className?: string; children: ReactNode }) {
  return (
    <div className={className}>
      <dt className="text-muted text-sm">{name}</dt>
      <dd className="mt-0.5 font-medium tabular-nums">{children}</dd>
    </div>
  );
}

function Small({ children }: { children: ReactNode }) {
  return <span className="block font-normal text-muted text-sm">{children}</span>;
}
