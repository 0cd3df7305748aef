import {
  ADHERENCE_RANGE,
  type FitnessFacts,
  type FitnessSummary,
  fitnessFromInput,
  type PlanInput,
} from "@/lib/training";
import { VDOT_STEP } from "./constants";

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

function isAlike(stored: number, known: number): boolean {
  return known >= stored * ADHERENCE_RANGE.low && known <= stored * ADHERENCE_RANGE.high;
}

/**
 * The facts a season starts from: those it was made with, until data show that they were wrong by more than a week may
 * stray from its plan. Small differences are no cause to change what is planned.
 */
export function startingFacts(stored: FitnessFacts, known: FitnessFacts): FitnessFacts {
  const alike =
    isAlike(median(stored.weeklyKm), median(known.weeklyKm)) &&
    isAlike(stored.longestRunKmLast30Days, known.longestRunKmLast30Days);
  return alike ? stored : known;
}

/** The fitness a season starts from: as it was judged then, unless data say that VDOT was different by one or more. */
export function startingFitness(stored: PlanInput, known: FitnessSummary): FitnessSummary {
  const then = fitnessFromInput(stored);
  return Math.abs(known.vdot - then.vdot) >= VDOT_STEP ? known : then;
}
