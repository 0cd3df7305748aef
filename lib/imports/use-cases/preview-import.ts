import { oldestCorrected } from "@/lib/data/activities";
import type { RunnerContext } from "@/lib/data/change-runner";
import { findImport } from "@/lib/data/imports";
import { loadSeasonState } from "@/lib/data/runner-state";
import { AppError } from "@/lib/errors";
import type { ImportOutput } from "@/lib/imports/import-output";
import { groupIssues, type IssueGroup } from "@/lib/imports/issues";
import { earliestDay } from "@/lib/ledger/day-order";
import { loadFrom } from "@/lib/ledger/history";
import { type Receipt, receiptOf } from "@/lib/ledger/receipt";
import { receiptWords } from "@/lib/ledger/receipt-words";
import { type Activity, isRun, type LocalDate, shiftDays } from "@/lib/training";
import { askColumns, type ColumnQuestion } from "./ask-columns";
import { FIRST_DAY, PREVIEW_RUNS } from "./constants";
import { type FileQuestions, fileQuestions, isUndated } from "./file-questions";
import { importChange } from "./import-change";
import { asksColumns, type ReadUpload, readFile, refuseUnreadable, type Upload } from "./read-upload";

/** What a file holds and what storing it would do. Nothing is stored. */
export interface ImportPreview extends FileQuestions {
  mode: "preview";
  fileName: string;
  today: LocalDate;
  format: ImportOutput["format"];
  /** How the list is written: language (BCP 47) and decimal mark, where the file shows them. */
  writing: Pick<ImportOutput["file"], "locale" | "decimal">;
  units: ImportOutput["units"];
  alreadyImported: { importId: string; at: string } | null;
  days: { from: LocalDate | null; to: LocalDate | null; possiblyTruncated: boolean };
  counts: ImportOutput["counts"] & { added: number; updated: number; duplicates: number };
  issues: IssueGroup[];
  /** The first runs of the file, oldest row last, as they would be stored. */
  runs: Activity[];
  /** What would be corrected; null while a question about the file is open. */
  effect: (Receipt & { words: string[] }) | null;
}

/** The oldest day of a file. */
function oldestDay(output: ImportOutput): LocalDate | null {
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

/**
 * The day from which on a runner's facts are needed to read a file into them: its own days, and those to which the runner
 * moved what was recorded on them.
 */
export async function loadFromOf(
  { db, runnerId }: Pick<RunnerContext, "db" | "runnerId">,
  { output, today }: Pick<ReadUpload, "output" | "today">,
): Promise<LocalDate> {
  const [from, to] = [oldestDay(output), newestDay(output)];
  if (from === null || to === null) return loadFrom(today, null);
  // A guessed time zone may move a start past midnight.
  const days = { from: shiftDays(from, -1), to: shiftDays(to, 1) };
  const corrected = await oldestCorrected(db, { runnerId, ...days });
  return loadFrom(today, earliestDay([from], corrected ?? from));
}

function describe(
  read: ReadUpload,
): Pick<ImportPreview, "mode" | "fileName" | "today" | "format" | "writing" | "units" | "days" | "runs"> {
  const { output, fileName, today } = read;
  return {
    mode: "preview",
    fileName,
    today,
    format: output.format,
    writing: { locale: output.file.locale, decimal: output.file.decimal },
    units: output.units,
    days: {
      from: output.coverage.from ?? oldestDay(output),
      to: output.coverage.to ?? newestDay(output),
      possiblyTruncated: output.coverage.possiblyTruncated,
    },
    runs: output.activities.filter(({ sport }) => isRun(sport)).slice(0, PREVIEW_RUNS),
  };
}

/**
 * Which column is which, prefilled with what the runner said before or with our guess.
 * @throws AppError tooLarge, or badInput for a file that is no table.
 */
export async function previewColumns(context: RunnerContext, upload: Upload): Promise<ColumnQuestion> {
  const { output, fileName, mapping } = await readFile(context, upload);
  const question = await askColumns(upload.bytes, { fileName, mapping });
  if (question !== null) return question;
  refuseUnreadable(output);
  const message = "Only of a list of activities can it be said which column is which.";
  throw new AppError("badInput", { code: "noTable", message });
}

/**
 * Reads a file and says what storing it would do; of a table whose headings we don't know, asks which column is which.
 * @throws AppError tooLarge, or badInput naming what the file looks like.
 */
export async function previewImport(
  context: RunnerContext,
  upload: Upload,
): Promise<ImportPreview | ColumnQuestion> {
  const read = await readFile(context, upload);
  const asked = asksColumns(read.output) ? await askColumns(upload.bytes, read) : null;
  if (asked !== null) return asked;
  refuseUnreadable(read.output);
  return previewRead(context, { upload, read });
}

async function previewRead(
  context: RunnerContext,
  input: { upload: Upload; read: ReadUpload },
): Promise<ImportPreview> {
  const { db, runnerId, now } = context;
  const { upload, read } = input;
  const { output } = read;
  // Laps without a day may be those of any run there is.
  const from = isUndated(output) ? FIRST_DAY : await loadFromOf(context, read);
  const [state, known] = await Promise.all([
    loadSeasonState(db, { runnerId, from }),
    findImport(db, { runnerId, id: crypto.randomUUID(), sha256: output.file.sha256 }),
  ]);
  const { merged, facts } = importChange(state, { read, importId: crypto.randomUUID(), now });
  const questions = await fileQuestions(context, { upload, read, state });
  const receipt = receiptOf(facts);
  const isOpen = questions.needsUnits || questions.needsStart;
  return {
    ...describe(read),
    ...questions,
    alreadyImported: known && { importId: known.id, at: known.createdAt },
    issues: groupIssues([...output.issues, ...merged.issues]),
    counts: {
      ...output.counts,
      added: merged.added.length,
      updated: merged.updated.length,
      duplicates: merged.heldKeys.length,
    },
    effect: isOpen ? null : { ...receipt, words: receiptWords(receipt) },
  };
}
