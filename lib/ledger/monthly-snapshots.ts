import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { RunnerState } from "@/lib/data/runner-state";
import type { StoredSnapshot } from "@/lib/data/snapshots";
import { type LocalDate, shiftDays } from "@/lib/training";
import { earliestDay } from "./day-order";
import { fitnessProfileOf, fitnessProfileSchema } from "./fitness-profile";
import { asOf, monthOf } from "./history";
import { kmOf } from "./weekly-km";

export const snapshotProfileSchema = fitnessProfileSchema.extend({
  /** Kilometres of the days of the month. */
  volume: z.object({ plannedKm: z.number(), actualKm: z.number(), assumedKm: z.number() }),
});

/** The fitness profile frozen at a month's end, with what was run in that month. */
export type SnapshotProfile = z.infer<typeof snapshotProfileSchema>;

export interface NewSnapshot {
  /** First day of the month. */
  month: LocalDate;
  version: number;
  profile: SnapshotProfile;
}

/** Fitness at the end of a month (of the running one: as of the start of `today`), by all that is known of it now. */
export function profileOfMonth(
  state: RunnerState,
  { month, today }: { month: LocalDate; today: LocalDate },
): SnapshotProfile {
  const end = earliestDay([monthOf(month, 1)], today);
  const beliefs = state.beliefs.filter(({ date }) => date < end);
  const known = { ...asOf(state, end), beliefs };
  const volume = kmOf(known, { from: month, to: shiftDays(monthOf(month, 1), -1), until: end });
  return { ...fitnessProfileOf(known, end), volume };
}

function isStored(stored: unknown, profile: SnapshotProfile): boolean {
  return isDeepStrictEqual(stored, JSON.parse(JSON.stringify(profile)));
}

/**
 * Snapshots to add so that each of the last `months` finished months in which there was a plan has one that is true to
 * the facts: a first version, or a further one where late data changed it. Old versions stay.
 */
export function missingSnapshots(
  state: RunnerState,
  input: {
    stored: readonly StoredSnapshot[];
    today: LocalDate;
    months: number;
    /** Facts before this day have not changed, and so the months before its own are right. */
    from?: LocalDate;
  },
): NewSnapshot[] {
  const { stored, today, months } = input;
  const { plan } = state;
  if (plan === null) return [];
  const newest = new Map(stored.map((snapshot) => [snapshot.month, snapshot]));
  const finished = Array.from({ length: months }, (_, index) => monthOf(today, index - months));
  return finished.flatMap((month) => {
    const end = monthOf(month, 1);
    if (end <= plan.firstDay || (input.from !== undefined && end <= input.from)) return [];
    const before = newest.get(month);
    const profile = profileOfMonth(state, { month, today });
    if (before !== undefined && isStored(before.profile, profile)) return [];
    return [{ month, version: (before?.version ?? 0) + 1, profile }];
  });
}
