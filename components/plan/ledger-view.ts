import type { LedgerState } from "@/lib/training";

/** What is believed of one planned workout, as far as a page needs it. */
export type LedgerView = { state: LedgerState; actualKm?: number; actualMinutes?: number };

/** By workout id. A workout without an entry is simply planned. */
export type LedgerViews = Readonly<Record<string, LedgerView>>;

/** A run that belongs to no workout of the plan. */
export type ExtraRun = { id: string; date: string; km: number; minutes: number };

/** The belief about a workout; `planned` where the ledger has none. */
export function viewOf(workoutId: string, views: LedgerViews): LedgerView {
  return views[workoutId] ?? { state: "planned" };
}
