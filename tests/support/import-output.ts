import type { ImportFormat, ImportOutput } from "@/lib/imports/import-output";
import { type Activity, shiftDays } from "@/lib/training";
import { runOn } from "./runner-state";

/** What reading a file with these activities gives. */
export function outputOf(
  activities: Activity[],
  format: ImportFormat = "garmin-activities-csv",
): ImportOutput {
  const { length } = activities;
  return {
    format,
    file: { bytes: 1, sha256: "0".repeat(64), encoding: "utf-8", delimiter: ",", decimal: ".", locale: "en" },
    units: { distance: "km", source: "stride", confidence: "high", proof: "" },
    coverage: { from: null, to: null, possiblyTruncated: false },
    counts: {
      ...{ rows: length, runs: length, otherSports: 0 },
      ...{ rejected: 0, duplicatesInFile: 0, repaired: 0 },
    },
    activities,
    issues: [],
  };
}

/** A run as a file has it, without the id and place that storing gives. */
export function rowOn(date: string, km: number): Activity {
  const { id: _id, importId: _importId, source: _source, ...activity } = runOn(date, { km });
  return activity;
}

/** A file of some kind with runs of numbered days, each told in the file's own way under a key of its own kind. */
export function runsFile(file: {
  format: ImportFormat;
  runs: readonly {
    index: number;
    meters: number;
    avgHr: number | null;
    strideM: number | null;
    title: string;
  }[];
}): ImportOutput {
  const activities = file.runs.map(({ index, meters, ...told }) => {
    const date = shiftDays("2026-11-02", index);
    return { ...rowOn(date, 10), ...told, distanceM: meters, dedupeKey: `${file.format}|${date}` };
  });
  return outputOf(activities, file.format);
}
