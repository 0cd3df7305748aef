import type { RunnerContext } from "@/lib/data/change-runner";
import { findImport } from "@/lib/data/imports";
import { loadRunnerState } from "@/lib/data/runner-state";
import type { ImportOutput } from "@/lib/imports/import-output";
import { groupIssues, type IssueGroup } from "@/lib/imports/issues";
import { loadFrom } from "@/lib/ledger/history";
import { type Receipt, receiptOf } from "@/lib/ledger/receipt";
import { receiptWords } from "@/lib/ledger/receipt-words";
import { type Activity, isRun, type LocalDate } from "@/lib/training";
import { PREVIEW_RUNS } from "./constants";
import { importChange } from "./import-change";
import { type ReadUpload, readUpload, type Upload } from "./read-upload";

/** What a file holds and what storing it would do. Nothing is stored. */
export interface ImportPreview {
  mode: "preview";
  fileName: string;
  format: ImportOutput["format"];
  units: ImportOutput["units"];
  /** The runner has to say kilometres or miles before this file can be stored. */
  needsUnits: boolean;
  alreadyImported: { importId: string; at: string } | null;
  days: { from: LocalDate | null; to: LocalDate | null; possiblyTruncated: boolean };
  counts: ImportOutput["counts"] & { added: number; updated: number; duplicates: number };
  issues: IssueGroup[];
  /** The first runs of the file, oldest row last, as they would be stored. */
  runs: Activity[];
  /** What would be corrected; null while the units are unknown. */
  effect: (Receipt & { words: string[] }) | null;
}

/** The oldest day of a file. */
export function oldestDay(output: ImportOutput): LocalDate | null {
  return output.activities.map(({ localDate }) => localDate).sort()[0] ?? null;
}

function newestDay(output: ImportOutput): LocalDate | null {
  return (
    output.activities
      .map(({ localDate }) => localDate)
      .sort()
      .at(-1) ?? null
  );
}

function describe(read: ReadUpload): Omit<ImportPreview, "alreadyImported" | "counts" | "effect" | "issues"> {
  const { output, fileName } = read;
  return {
    mode: "preview",
    fileName,
    format: output.format,
    units: output.units,
    needsUnits: output.units.distance === "unknown",
    days: {
      from: output.coverage.from ?? oldestDay(output),
      to: output.coverage.to ?? newestDay(output),
      possiblyTruncated: output.coverage.possiblyTruncated,
    },
    runs: output.activities.filter(({ sport }) => isRun(sport)).slice(0, PREVIEW_RUNS),
  };
}

/**
 * Reads a file and says what storing it would do.
 * @throws AppError tooLarge, or badInput naming what the file looks like.
 */
export async function previewImport(context: RunnerContext, upload: Upload): Promise<ImportPreview> {
  const { db, runnerId, now } = context;
  const read = await readUpload(context, upload);
  const { output, today } = read;
  const [state, known] = await Promise.all([
    loadRunnerState(db, { runnerId, from: loadFrom(today, oldestDay(output)) }),
    findImport(db, { runnerId, id: crypto.randomUUID(), sha256: output.file.sha256 }),
  ]);
  const { merged, facts } = importChange(state, { read, importId: crypto.randomUUID(), now });
  const description = describe(read);
  const receipt = receiptOf(facts);
  return {
    ...description,
    alreadyImported: known && { importId: known.id, at: known.createdAt },
    issues: groupIssues([...output.issues, ...merged.issues]),
    counts: {
      ...output.counts,
      added: merged.added.length,
      updated: merged.updated.length,
      duplicates: merged.heldKeys.length,
    },
    effect: description.needsUnits ? null : { ...receipt, words: receiptWords(receipt) },
  };
}
