import type { RunnerContext } from "@/lib/data/change-runner";
import { loadImport, type StoredImport } from "@/lib/data/imports";
import type { RunnerState } from "@/lib/data/runner-state";
import { AppError } from "@/lib/errors";
import { earliestDay, latestDay } from "@/lib/ledger/day-order";
import { localDateAt, shiftDays } from "@/lib/training";
import { type ActivityAnswer, commitActivities } from "./commit-activities";
import { isRecording } from "./import-change";

interface Range {
  from: string | null;
  to: string | null;
}

function refuse(stored: StoredImport): void {
  if (stored.status === "undone") {
    throw new AppError("badInput", { code: "undone", message: "This import was taken back." });
  }
  if (!isRecording(stored.format) && stored.counts.firstDay) return;
  const message = "Single recordings can't be everything; upload your activity list for that.";
  throw new AppError("badInput", { code: "noList", message });
}

/** All days from the start of the plan (or of the file) to the day before the upload, which was not over yet. */
function everythingUntilUpload(state: RunnerState, stored: StoredImport): Range {
  const { firstDay, lastDay } = stored.counts;
  const uploaded = localDateAt(new Date(stored.createdAt), state.profile.timeZone);
  const from = earliestDay([state.plan?.firstDay ?? uploaded], firstDay ?? uploaded);
  return { from, to: latestDay([shiftDays(uploaded, -1)], lastDay ?? from) };
}

function withRange(state: RunnerState, input: { was: Range; is: Range }): RunnerState["coverage"] {
  const { was, is } = input;
  const index = state.coverage.findIndex(({ from, to }) => from === was.from && to === was.to);
  const others = state.coverage.filter((_, position) => position !== index);
  const { from, to } = is;
  return from === null || to === null ? others : [...others, { from, to }];
}

/**
 * Takes the runner's word that a file holds everything they ran until they uploaded it: planned runs of those days
 * without a recording are then known not to have been run. Saying it back restores what the file itself shows.
 * @throws AppError notFound; badInput for an import that was taken back, or that is no list.
 */
export async function sayEverything(
  context: RunnerContext,
  input: { requestId: string; importId: string; everything: boolean },
): Promise<ActivityAnswer> {
  const { db, runnerId } = context;
  const { requestId, importId, everything } = input;
  const stored = await loadImport(db, { runnerId, importId });
  refuse(stored);
  const { coverageFrom, coverageTo, counts, status: _status, createdAt, ...file } = stored;
  const was = { from: coverageFrom, to: coverageTo };
  const seen = counts.seen ?? was;
  return commitActivities(context, {
    requestId,
    action: "sayEverything",
    oldest: counts.firstDay ?? localDateAt(new Date(createdAt), "UTC"),
    compute: (state) => {
      const is = everything ? everythingUntilUpload(state, stored) : seen;
      return {
        id: importId,
        facts: { coverage: withRange(state, { was, is }) },
        import: {
          ...file,
          coverageFrom: is.from,
          coverageTo: is.to,
          counts: { seen: everything ? seen : null },
        },
      };
    },
  });
}
