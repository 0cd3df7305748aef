import type { StoredActivity } from "@/lib/data/activity-row";
import type { LocalDate } from "@/lib/training";
import { COMPOSITE_GAP_MINUTES, METERS_PER_KM, SECONDS_PER_MINUTE } from "./constants";

/** One or more activities that are run as one. Distances in km, null where no part has one. */
export interface Session {
  /** The longest part, which stands for the whole. */
  lead: StoredActivity;
  parts: StoredActivity[];
  date: LocalDate;
  km: number | null;
  minutes: number;
}

/** Activities in the one order that does not depend on how they were stored. */
export function inOrder(activities: readonly StoredActivity[]): StoredActivity[] {
  return [...activities].sort((a, b) =>
    a.startLocal === b.startLocal
      ? a.dedupeKey < b.dedupeKey
        ? -1
        : 1
      : a.startLocal < b.startLocal
        ? -1
        : 1,
  );
}

function startMinute(activity: StoredActivity): number {
  // Wall clock read as if it were UTC: only differences within one day are used.
  return Date.parse(`${activity.startLocal}Z`) / 1000 / SECONDS_PER_MINUTE;
}

/** Runs of one day with short breaks between them, in chains; `runs` must be in order. */
export function chainsOf(runs: readonly StoredActivity[]): StoredActivity[][] {
  const chains: StoredActivity[][] = [];
  for (const run of runs) {
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    const gap = last
      ? startMinute(run) - startMinute(last) - last.durationS / SECONDS_PER_MINUTE
      : Number.NaN;
    if (chain && last && last.localDate === run.localDate && gap < COMPOSITE_GAP_MINUTES) chain.push(run);
    else chains.push([run]);
  }
  return chains;
}

/** Several activities as one session; a single one is a session of its own. */
export function sessionOf(parts: readonly [StoredActivity, ...StoredActivity[]]): Session {
  const lead = parts.reduce((best, part) =>
    (part.distanceM ?? 0) > (best.distanceM ?? 0) ||
    ((part.distanceM ?? 0) === (best.distanceM ?? 0) && part.durationS > best.durationS)
      ? part
      : best,
  );
  const known = parts.filter((part) => part.distanceM !== null && part.distanceM > 0);
  const meters = known.reduce((sum, part) => sum + (part.distanceM ?? 0), 0);
  return {
    lead,
    parts: [...parts],
    date: lead.localDate,
    km: known.length === 0 ? null : meters / METERS_PER_KM,
    minutes: parts.reduce((sum, part) => sum + part.durationS, 0) / SECONDS_PER_MINUTE,
  };
}
