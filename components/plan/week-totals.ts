import type { PlanWeek } from "@/lib/training";
import { type ExtraRun, type LedgerViews, viewOf } from "./ledger-view";

/** Distances of one week in km. `actualKm` was run for sure; `assumedKm` is believed without data. */
export type WeekTotals = { plannedKm: number; actualKm: number; assumedKm: number };

type Beliefs = { ledger: LedgerViews; extras?: readonly ExtraRun[] };

/** Sums a week: what was planned, what data show, what is assumed. Extra runs count as run. */
export function weekTotals(week: PlanWeek, { ledger, extras = [] }: Beliefs): WeekTotals {
  const days = new Set(week.days.map((day) => day.date));
  const totals = { plannedKm: week.km, actualKm: 0, assumedKm: 0 };
  for (const workout of week.days.flatMap((day) => day.workouts)) {
    const view = viewOf(workout.id, ledger);
    if (view.state === "assumed") totals.assumedKm += workout.km;
    else totals.actualKm += view.actualKm ?? 0;
  }
  for (const run of extras) if (days.has(run.date)) totals.actualKm += run.km;
  return totals;
}
