import type { RunnerState } from "@/lib/data/runner-state";
import type { ImportFormat } from "@/lib/imports/import-output";
import { coverageOf, type DayRange } from "@/lib/ledger/coverage";
import { type FactsChange, factsChange } from "@/lib/ledger/facts-change";
import { type MergedActivities, mergeActivities } from "./merge-activities";
import type { ReadUpload } from "./read-upload";

/** What storing a file would do. */
export interface ImportChange {
  merged: MergedActivities;
  coverage: DayRange | null;
  facts: FactsChange;
}

const RECORDINGS: ReadonlySet<ImportFormat> = new Set(["fit", "tcx", "gpx"]);

/** Is it a file of single recordings, and no list of all that was done? */
export function isRecording(format: string): boolean {
  return [...RECORDINGS].some((recording) => recording === format);
}

/** Everything that follows from a file for a runner, nothing stored. */
export function importChange(
  state: RunnerState,
  input: { read: ReadUpload; importId: string; now: Date },
): ImportChange {
  const { read, importId, now } = input;
  const { runnerId } = state;
  const merged = mergeActivities({
    runnerId,
    importId,
    output: read.output,
    stored: state.activities,
    removed: state.removedActivities,
  });
  // Single recordings say nothing of the days between them.
  const coverage = isRecording(read.output.format) ? null : coverageOf(read.output.activities);
  const facts = factsChange({
    state,
    facts: {
      activities: merged.all,
      coverage: coverage === null ? state.coverage : [...state.coverage, coverage],
    },
    today: read.today,
    now,
    origin: "import",
  });
  return { merged, coverage, facts };
}
