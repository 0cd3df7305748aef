import type { StoredActivity } from "@/lib/data/activity-row";
import type { ImportFormat, ImportIssue, ImportOutput } from "@/lib/imports/import-output";
import type { Activity } from "@/lib/training";
import { activityIdOf } from "./activity-id";
import { type Settled, saysSame, settle } from "./better-record";
import { TwinFinder } from "./find-twin";

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
  /** Stored before with other or fewer numbers; corrected under the same id. */
  updated: StoredActivity[];
  /** The records that `updated` takes the place of, so that an undo can bring them back. */
  replaced: StoredActivity[];
  /** The file's own records of stored activities, where they say anything else: an undo of others falls back on them. */
  offered: StoredActivity[];
  /** Keys of activities of which the file says the very same as the file (null: the runner) `as`. */
  same: { as: string | null; keys: string[] }[];
  /** Keys of activities that were there already, from this file too. */
  heldKeys: string[];
  /** All activities of the runner afterwards. */
  all: StoredActivity[];
  /** Where the file and what is stored don't agree, and which of them stays. */
  issues: ImportIssue[];
}

const CONFLICTS = {
  typedIn: "You had logged this by hand; the recording takes its place, and what you said of it stays.",
  incoming:
    "This is here from another file with other numbers; the better record, from this file, replaces them.",
  stored: "This is here from another file with other numbers; that record is the better one, so it stays.",
} as const;

function conflict(
  activity: Activity,
  input: { kept: Settled["kept"]; stored: StoredActivity },
): ImportIssue[] {
  if (input.kept === "same") return [];
  const typedIn = input.kept === "incoming" && input.stored.source === "manual";
  const message = CONFLICTS[typedIn ? "typedIn" : input.kept];
  const code = typedIn ? "replacedLogged" : input.kept === "incoming" ? "replacedStored" : "keptStored";
  const row = activity.row > 0 ? activity.row : null;
  return [{ line: null, row, field: null, header: null, raw: null, code, severity: "info", message }];
}

function addSame(same: MergedActivities["same"], { importId, dedupeKey }: StoredActivity): void {
  const group = same.find(({ as }) => as === importId);
  if (group === undefined) same.push({ as: importId, keys: [dedupeKey] });
  else group.keys.push(dedupeKey);
}

/**
 * Adds the activities of a file to the stored ones: by their key, else as another record of the same activity (from
 * another kind of file, or typed in), else as new. Ids come from runner and key alone, so neither the order nor the
 * number of uploads leaves a trace.
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
  const removedKeys = new Set(input.removed?.map(({ dedupeKey }) => dedupeKey));
  const inFile = new Set(output.activities.map(({ dedupeKey }) => dedupeKey));
  const twins = new TwinFinder(input.stored.filter(({ dedupeKey }) => !inFile.has(dedupeKey)));
  const removedTwins = new TwinFinder(input.removed ?? []);
  const merged: Omit<MergedActivities, "all"> = {
    added: [],
    updated: [],
    replaced: [],
    offered: [],
    same: [],
    heldKeys: [],
    issues: [],
  };
  for (const activity of output.activities) {
    const { dedupeKey } = activity;
    const before = byKey.get(dedupeKey) ?? twins.find(activity);
    const isRemoved = before === null && (removedKeys.has(dedupeKey) || removedTwins.find(activity) !== null);
    const incoming = { ...activity, id: activityIdOf(runnerId, dedupeKey), importId, source };
    if (isRemoved) merged.heldKeys.push(dedupeKey);
    else if (before === null) {
      merged.added.push(incoming);
      byKey.set(dedupeKey, incoming);
    } else {
      const { record, kept, changed } = settle(before, incoming);
      merged.issues.push(...conflict(activity, { kept, stored: before }));
      byKey.set(before.dedupeKey, record);
      if (saysSame(incoming, before)) addSame(merged.same, before);
      else merged.offered.push({ ...incoming, id: before.id, dedupeKey: before.dedupeKey });
      if (changed) {
        merged.updated.push(record);
        merged.replaced.push(before);
      } else merged.heldKeys.push(before.dedupeKey);
    }
  }
  return { ...merged, all: [...byKey.values()] };
}
