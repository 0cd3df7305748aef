import type { RunnerState } from "@/lib/data/runner-state";
import type { Belief, LedgerState, LocalDate } from "@/lib/training";

/** What is believed of one planned workout, as far as a page needs it. */
export interface LedgerView {
  state: LedgerState;
  actualKm?: number;
  actualMinutes?: number;
}

/** A run that belongs to no workout of the plan. */
export interface ExtraRun {
  id: string;
  date: LocalDate;
  km: number;
  minutes: number;
}

/** Numbers that are known; what is not known is left out. */
export function ledgerViewOf(belief: Belief): LedgerView {
  const { state, actualKm, actualMinutes } = belief;
  return {
    state,
    ...(actualKm === null ? {} : { actualKm }),
    ...(actualMinutes === null ? {} : { actualMinutes }),
  };
}

/** Beliefs by workout id. A workout without an entry is simply planned. */
export function ledgerViews(state: Pick<RunnerState, "beliefs">): Record<string, LedgerView> {
  const views: Record<string, LedgerView> = {};
  for (const belief of state.beliefs)
    if (belief.workoutId !== null) views[belief.workoutId] = ledgerViewOf(belief);
  return views;
}

/** Runs outside the plan. */
export function extraRuns(state: Pick<RunnerState, "beliefs">): ExtraRun[] {
  return state.beliefs.flatMap((belief) =>
    belief.workoutId === null && belief.state === "extra" && belief.activityId !== null
      ? [
          {
            id: belief.activityId,
            date: belief.date,
            km: belief.actualKm ?? 0,
            minutes: belief.actualMinutes ?? 0,
          },
        ]
      : [],
  );
}

/** How many runs are believed without data, and how far they are together. */
export function assumedRuns(state: Pick<RunnerState, "beliefs">): { count: number; km: number } {
  const assumed = state.beliefs.filter((belief) => belief.state === "assumed");
  const km = assumed.reduce((sum, { plannedKm }) => sum + plannedKm, 0);
  return { count: assumed.length, km: Math.round(km * 10) / 10 };
}
