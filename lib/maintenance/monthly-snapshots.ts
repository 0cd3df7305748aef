import type { RunnerState } from "@/lib/data/runner-state";
import type { StoredSnapshot } from "@/lib/data/snapshots";
import { type FitnessProfile, fitnessProfileOf } from "@/lib/ledger/fitness-profile";
import { asOf } from "@/lib/ledger/history";
import type { LocalDate } from "@/lib/training";
import { hashOf } from "@/lib/weekly-refresh/freeze";

export interface NewSnapshot {
  /** First day of the month. */
  month: LocalDate;
  version: number;
  profile: FitnessProfile;
}

/** The first day of the month `months` before or after that of `day`. */
export function monthOf(day: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/** Fitness at the end of a month, by all that is known of it now. */
function profileAtEnd(state: RunnerState, month: LocalDate): FitnessProfile {
  const end = monthOf(month, 1);
  const beliefs = state.beliefs.filter(({ date }) => date < end);
  return fitnessProfileOf({ ...asOf(state, end), beliefs }, end);
}

/**
 * Snapshots to add so that each of the last `months` finished months in which there was a plan has one that is true to
 * the facts: a first version, or a further one where late data changed it. Old versions stay.
 */
export function missingSnapshots(
  state: RunnerState,
  input: { stored: readonly StoredSnapshot[]; today: LocalDate; months: number },
): NewSnapshot[] {
  const { stored, today, months } = input;
  const { plan } = state;
  if (plan === null) return [];
  const newest = new Map(stored.map((snapshot) => [snapshot.month, snapshot]));
  const finished = Array.from({ length: months }, (_, index) => monthOf(today, index - months));
  return finished.flatMap((month) => {
    if (monthOf(month, 1) <= plan.firstDay) return [];
    const before = newest.get(month);
    const profile = profileAtEnd(state, month);
    if (before !== undefined && hashOf(before.profile) === hashOf(profile)) return [];
    return [{ month, version: (before?.version ?? 0) + 1, profile }];
  });
}
