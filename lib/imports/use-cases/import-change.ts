import type { RunnerState } from "@/lib/data/runner-state";
import type { ImportFormat, ImportOutput } from "@/lib/imports/import-output";
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

const RECORDINGS: ReadonlySet<ImportFormat> = new Set(["fit", "tcx", "gpx", "garmin-splits-csv"]);

/** Is it a file of single recordings (or the laps of one), and no list of all that was done? */
export function isRecording(format: string): boolean {
  return [...RECORDINGS].some((recording) => recording === format);
}

/** Does the file list all that was done on its days? Single recordings, also many in one archive, do not. */
function listsAll(output: ImportOutput): boolean {
  return !isRecording(output.format) && output.coverage.from !== null;
}

/** Everything that follows from a file for a runner, nothing stored. */
export function importChange(
  state: RunnerState,
  input: { read: Pick<ReadUpload, "output" | "today">; importId: string; now: Date },
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
  const coverage = listsAll(read.output) ? coverageOf(read.output.activities) : null;
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
