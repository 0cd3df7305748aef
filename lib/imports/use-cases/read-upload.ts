import type { RunnerContext } from "@/lib/data/change-runner";
import { type ImportAnswers, loadImportAnswers } from "@/lib/data/import-answers";
import { loadEarlierUnits, loadImportSettings } from "@/lib/data/imports";
import { AppError } from "@/lib/errors";
import { type ColumnMapping, type ReadExportInput, readAsking, suggestMapping } from "@/lib/imports";
import { RECORDING_LIMITS } from "@/lib/imports/constants";
import type { ImportOutput } from "@/lib/imports/import-output";
import { megabytes } from "@/lib/imports/megabytes";
import { type LocalDate, localDateAt } from "@/lib/training";
import { rememberedMapping } from "./answer-file";
import { FILE_NAME_CHARS_MAX, MAX_FILE_BYTES } from "./constants";

/** A file as it came in, with the runner's answers that hold for this file alone. */
export interface Upload {
  bytes: Uint8Array;
  fileName: string;
  /** Kilometres, miles, or each row by itself? */
  unitsOverride?: ReadExportInput["unitsOverride"];
  /** When was it? For files without a date: `2026-03-08` or `2026-03-08T09:00`. */
  startLocal?: string | undefined;
}

export interface ReadUpload {
  output: ImportOutput;
  /** Words for sports in a file of a watch or service that nobody but the runner knows, answered or not. */
  askedWords: string[];
  fileName: string;
  today: LocalDate;
  /** What the runner has said of other files. */
  answers: ImportAnswers;
  /** The earlier answer by which the columns were read; null when the headings say it. */
  mapping: ColumnMapping | null;
}

/** Which column is which? The reader asks it with this code. */
const ASKS_COLUMNS = "unknownHeaders";

/** Are these the columns of a list whose headings nobody knows yet? */
export function asksColumns({ format, issues }: ImportOutput): boolean {
  return format === "unknown" && issues[0]?.code === ASKS_COLUMNS;
}

async function readByAnswers(
  input: ReadExportInput,
  answers: ImportAnswers,
): Promise<Pick<ReadUpload, "output" | "askedWords" | "mapping">> {
  const read = await readAsking(input);
  if (answers.columns.length === 0) return { ...read, mapping: null };
  const { headers } = await suggestMapping(input.bytes);
  const mapping = rememberedMapping(headers, { answers, headersUnknown: asksColumns(read.output) });
  return { ...(mapping === null ? read : await readAsking({ ...input, mapping })), mapping };
}

/**
 * Reads an uploaded file with what the runner's profile and earlier answers say; the output may be of a file that
 * cannot be read.
 * @throws AppError tooLarge
 */
export async function readFile(context: RunnerContext, upload: Upload): Promise<ReadUpload> {
  refuseTooLarge(upload.bytes.length);
  const { db, runnerId, now } = context;
  const [profile, earlierUnits, answers] = await Promise.all([
    loadImportSettings(db, { runnerId }),
    loadEarlierUnits(db, { runnerId }),
    loadImportAnswers(db, { runnerId }),
  ]);
  const today = localDateAt(now, profile.timeZone);
  const fileName = upload.fileName.slice(0, FILE_NAME_CHARS_MAX);
  const { bytes, unitsOverride, startLocal } = upload;
  const input: ReadExportInput = {
    bytes,
    fileName,
    profile,
    today,
    sportWords: answers.sports,
    ...(earlierUnits ? { earlierUnits } : {}),
    ...(unitsOverride ? { unitsOverride } : {}),
    ...(startLocal ? { startLocal } : {}),
  };
  return { ...(await readByAnswers(input, answers)), fileName, today, answers };
}

/**
 * Reads an uploaded file that is to be stored.
 * @throws AppError tooLarge; badInput with the code of the problem when the file is no list of activities.
 */
export async function readUpload(context: RunnerContext, upload: Upload): Promise<ReadUpload> {
  const read = await readFile(context, upload);
  refuseUnreadable(read.output);
  return read;
}

/** @throws AppError tooLarge, saying what to do. */
export function refuseTooLarge(bytes: number): void {
  if (bytes <= MAX_FILE_BYTES) return;
  throw new AppError("tooLarge", {
    code: "fileTooLarge",
    message: `This file has ${megabytes(bytes)}; at most ${megabytes(MAX_FILE_BYTES)} can be imported at once. An activity list of ten years has less than 1 MB: check that this is the right file. A single recording of up to ${megabytes(RECORDING_LIMITS.maxXmlBytes)} can be packed with zip or gzip first, or its smaller FIT file uploaded; an archive of recordings can be split into several.`,
  });
}

/** @throws AppError badInput when the file is no list of activities, or one without any. */
export function refuseUnreadable(output: ImportOutput): void {
  if (output.format === "unknown") {
    const [issue] = output.issues;
    const message = issue?.message ?? "This file is not an activity list that we know.";
    throw new AppError("badInput", {
      code: issue?.code ?? "unknownFile",
      message,
      fields: { file: message },
    });
  }
  if (output.counts.rows > 0) return;
  const message =
    "This list has no activities. Scroll down in Garmin Connect until they are shown, then export again.";
  throw new AppError("badInput", { code: "noActivities", message, fields: { file: message } });
}

/** Does the unit of distance have to be said? Not where every distance is in metres anyway, as of swims. */
export function needsUnits({ units, issues }: ImportOutput): boolean {
  return units.distance === "unknown" && issues.some(({ code }) => code === "unitsUnknown");
}

/** Does the day have to be said, because the file has none? */
export function needsStart({ issues }: ImportOutput): boolean {
  return issues.some(({ code }) => code === "splitsNeedDate");
}

/** @throws AppError badInput when the runner has not said yet what the file leaves open. */
export function refuseOpenQuestions(output: ImportOutput): void {
  if (needsUnits(output)) {
    const message = "Say whether the distances in this file are kilometres or miles.";
    throw new AppError("badInput", { code: "unitsUnknown", message, fields: { units: message } });
  }
  if (!needsStart(output)) return;
  const message = "Say on which day this was: the file has no date.";
  throw new AppError("badInput", { code: "startUnknown", message, fields: { start: message } });
}
