import { EDITED_BY_RUNNER, type StoredActivity } from "@/lib/data/activity-row";
import type { ImportFormat, ImportOutput } from "@/lib/imports/import-output";
import type { Activity } from "@/lib/training";
import { activityIdOf } from "./activity-id";

const SOURCES: Record<Exclude<ImportFormat, "unknown">, StoredActivity["source"]> = {
  "garmin-activities-csv": "garmin_csv",
  "garmin-splits-csv": "garmin_csv",
  "garmin-export-json": "garmin_json",
  fit: "fit",
  tcx: "tcx",
  gpx: "gpx",
  "strava-activities-csv": "strava_csv",
};

/** What a file adds to the activities that are stored. */
export interface MergedActivities {
  added: StoredActivity[];
  /** Stored before with other numbers; corrected under the same id. */
  updated: StoredActivity[];
  /** Keys of activities that were there already, from this file too. */
  heldKeys: string[];
  /** All activities of the runner afterwards. */
  all: StoredActivity[];
}

/** Of two records of the same run the longer one stays, whichever came first. */
function isFuller(activity: Activity, stored: StoredActivity): boolean {
  const rank = ({ distanceM, durationS, avgHr }: Activity | StoredActivity) => [
    distanceM ?? 0,
    durationS,
    avgHr ?? 0,
  ];
  const before = rank(stored);
  const difference = rank(activity).map((value, index) => value - (before[index] ?? 0));
  return (difference.find((value) => value !== 0) ?? 0) > 0;
}

/**
 * Adds the activities of a file to the stored ones, one per dedupe key. Ids come from runner and key alone, so neither
 * the order nor the number of uploads leaves a trace.
 */
export function mergeActivities(input: {
  runnerId: string;
  importId: string;
  output: ImportOutput;
  stored: readonly StoredActivity[];
  /** Deleted by the runner: no file brings them back. */
  removed?: readonly StoredActivity[];
}): MergedActivities {
  const { runnerId, importId, output } = input;
  const source = output.format === "unknown" ? "manual" : SOURCES[output.format];
  const byKey = new Map(input.stored.map((activity) => [activity.dedupeKey, activity]));
  const removed = new Set(input.removed?.map(({ dedupeKey }) => dedupeKey));
  const merged: Omit<MergedActivities, "all"> = { added: [], updated: [], heldKeys: [] };
  for (const activity of output.activities) {
    const before = byKey.get(activity.dedupeKey);
    const stored: StoredActivity = {
      ...activity,
      id: before?.id ?? activityIdOf(runnerId, activity.dedupeKey),
      importId,
      source,
    };
    const settled = removed.has(activity.dedupeKey) || before?.flags.includes(EDITED_BY_RUNNER);
    if (settled || (before !== undefined && !isFuller(activity, before))) {
      merged.heldKeys.push(activity.dedupeKey);
      continue;
    }
    merged[before === undefined ? "added" : "updated"].push(stored);
    byKey.set(activity.dedupeKey, stored);
  }
  return { ...merged, all: [...byKey.values()] };
}
