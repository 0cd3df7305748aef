import type { RunnerState } from "@/lib/data/runner-state";
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
  const coverage = coverageOf(read.output.activities);
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
