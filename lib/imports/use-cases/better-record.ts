import { EDITED_BY_RUNNER, GAPS_FILLED, type StoredActivity } from "@/lib/data/activity-row";
import type { Activity } from "@/lib/training";

/** What tells more of an activity: recordings before summaries, summaries before what was typed in. */
const RANK: Readonly<Record<StoredActivity["source"], number>> = {
  fit: 7,
  garmin_json: 6,
  tcx: 5,
  garmin_csv: 4,
  strava_csv: 3,
  gpx: 2,
  manual: 1,
  demo: 0,
};

/** Values that one record may have and another lack. */
const FILLED = [
  "distanceM",
  "movingS",
  "elapsedS",
  "avgHr",
  "maxHr",
  "cadenceSpm",
  "strideM",
  "ascentM",
] as const;

/** Of two records of one kind the one with a time of day is better, then the longer one, whichever came first. */
function isFuller(activity: Activity, stored: Activity): boolean {
  const rank = ({ flags, distanceM, durationS, avgHr }: Activity) => [
    flags.includes("startTimeMissing") ? 0 : 1,
    distanceM ?? 0,
    durationS,
    avgHr ?? 0,
  ];
  const before = rank(stored);
  const difference = rank(activity).map((value, index) => value - (before[index] ?? 0));
  return (difference.find((value) => value !== 0) ?? 0) > 0;
}

function hasMore(filled: StoredActivity, than: StoredActivity): boolean {
  return FILLED.some((key) => filled[key] !== than[key]) || filled.title !== than.title;
}

function filledFrom(better: StoredActivity, other: StoredActivity): StoredActivity {
  const filled = { ...better, title: better.title || other.title };
  for (const key of FILLED) filled[key] = better[key] ?? other[key];
  if (hasMore(filled, better)) filled.flags = [...new Set([...better.flags, GAPS_FILLED])];
  return filled;
}

/** Do two records of one activity say the very same? Where they come from and under what name they are kept is not part of it. */
export function saysSame(a: StoredActivity, b: StoredActivity): boolean {
  const { id, dedupeKey, importId, row } = a;
  // The fields of one record name them all; flags are the one list among them.
  const fields = Object.entries({ ...b, id, dedupeKey, importId, row });
  return fields.every(([key, value]) => String(a[key as keyof StoredActivity]) === String(value));
}

/** How two records of one activity come together. */
export interface Settled {
  /** What is stored from now on, under the id and key that the activity has. */
  record: StoredActivity;
  /** Which record gave the numbers; `same` when it makes no difference. */
  kept: "incoming" | "stored" | "same";
  /** Is it anything else than what is stored? */
  changed: boolean;
}

function differ(a: StoredActivity, b: StoredActivity): boolean {
  return a.distanceM !== b.distanceM || a.durationS !== b.durationS;
}

/**
 * The better of two records of one activity, with gaps filled from the other: FIT before JSON before TCX before lists
 * before what was typed in; of one kind the longer. What the runner corrected stays as it is.
 */
export function settle(stored: StoredActivity, incoming: StoredActivity): Settled {
  if (stored.flags.includes(EDITED_BY_RUNNER)) return { record: stored, kept: "same", changed: false };
  const ofKind = RANK[incoming.source] - RANK[stored.source];
  const wins = ofKind > 0 || (ofKind === 0 && isFuller(incoming, stored));
  const { id, dedupeKey } = stored;
  if (ofKind === 0) {
    const record = wins ? { ...incoming, id, dedupeKey } : stored;
    return { record, kept: wins ? "incoming" : differ(stored, incoming) ? "stored" : "same", changed: wins };
  }
  const record = wins ? filledFrom({ ...incoming, id, dedupeKey }, stored) : filledFrom(stored, incoming);
  const kept = !differ(stored, incoming) ? "same" : wins ? "incoming" : "stored";
  return { record, kept, changed: wins || hasMore(record, stored) };
}
