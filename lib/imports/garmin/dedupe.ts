import type { Activity } from "@/lib/training";
import { sportFamily } from "./sports";
import type { ReadRow } from "./to-activity";

export interface DedupeResult {
  activities: Activity[];
  /** Rows that were dropped, with the reason. */
  dropped: { row: ReadRow; code: "duplicateInFile" | "conflictingDuplicate" }[];
}

function sameNumbers(first: ReadRow, second: ReadRow): boolean {
  return (
    first.activity.distanceM === second.activity.distanceM &&
    first.activity.durationS === second.activity.durationS
  );
}

/** The better record of two that start at the same second: the favourite, else the longer, else the later in the file. */
function better(first: ReadRow, second: ReadRow): ReadRow {
  if (first.favorite !== second.favorite) return first.favorite ? first : second;
  const byDistance = (second.activity.distanceM ?? 0) - (first.activity.distanceM ?? 0);
  const longer = byDistance === 0 ? second.activity.durationS - first.activity.durationS : byDistance;
  return longer > 0 ? second : first;
}

/** Merges the rows of one start: rows without a time of day are different activities unless their numbers agree. */
function mergeRow(kept: ReadRow[], next: ReadRow): DedupeResult["dropped"][number] | null {
  const twin = kept.findIndex((row) => sameNumbers(row, next));
  if (twin !== -1) return { row: next, code: "duplicateInFile" };
  const rival = kept[0];
  if (rival === undefined || !next.hasTimeOfDay) {
    kept.push(next);
    return null;
  }
  const winner = better(rival, next);
  kept[0] = winner;
  return { row: winner === rival ? next : rival, code: "conflictingDuplicate" };
}

/**
 * Gives every activity its natural key (source, sport family, start to the second, occurrence) and drops rows that
 * stand in the file twice. Occurrences count from the bottom of the list, which is its oldest end, so that activities
 * added later don't change the keys of earlier ones.
 */
export function dedupe(rows: readonly ReadRow[]): DedupeResult {
  const byStart = new Map<string, ReadRow[]>();
  const dropped: DedupeResult["dropped"] = [];
  for (const row of rows) {
    const key = `garmin|${sportFamily(row.raw.sport)}|${row.activity.startLocal}`;
    const kept = byStart.get(key);
    if (kept === undefined) {
      byStart.set(key, [row]);
      continue;
    }
    const loser = mergeRow(kept, row);
    if (loser) dropped.push(loser);
  }
  const activities: Activity[] = [];
  for (const [key, kept] of byStart) {
    kept.forEach(({ activity }, index) => {
      activities.push({ ...activity, dedupeKey: `${key}|${kept.length - index}` });
    });
  }
  return { activities: activities.sort((a, b) => a.row - b.row), dropped };
}
