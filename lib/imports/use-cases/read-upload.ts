import type { RunnerContext } from "@/lib/data/change-runner";
import { loadImportSettings } from "@/lib/data/imports";
import { AppError } from "@/lib/errors";
import { readExport } from "@/lib/imports";
import type { ImportOutput } from "@/lib/imports/import-output";
import { type LocalDate, localDateAt } from "@/lib/training";
import { FILE_NAME_CHARS_MAX, MAX_FILE_BYTES } from "./constants";

/** A file as it came in; `unitsOverride` is the runner's answer to "kilometres or miles?". */
export interface Upload {
  bytes: Uint8Array;
  fileName: string;
  unitsOverride?: "km" | "mi" | undefined;
}

export interface ReadUpload {
  output: ImportOutput;
  fileName: string;
  today: LocalDate;
}

/**
 * Reads an uploaded file with what the runner's profile says.
 * @throws AppError tooLarge; badInput with the code of the problem when the file is no list of activities.
 */
export async function readUpload(context: RunnerContext, upload: Upload): Promise<ReadUpload> {
  refuseTooLarge(upload.bytes.length);
  const { db, runnerId, now } = context;
  const profile = await loadImportSettings(db, { runnerId });
  const today = localDateAt(now, profile.timeZone);
  const fileName = upload.fileName.slice(0, FILE_NAME_CHARS_MAX);
  const { bytes, unitsOverride } = upload;
  const output = await readExport({
    bytes,
    fileName,
    profile,
    today,
    ...(unitsOverride ? { unitsOverride } : {}),
  });
  refuseUnreadable(output);
  return { output, fileName, today };
}

/** @throws AppError tooLarge, saying what to do. */
export function refuseTooLarge(bytes: number): void {
  if (bytes <= MAX_FILE_BYTES) return;
  const megabytes = (count: number) => (count / 1_000_000).toFixed(1).replace(".0", "");
  throw new AppError("tooLarge", {
    code: "fileTooLarge",
    message: `This file has ${megabytes(bytes)} MB; at most ${megabytes(MAX_FILE_BYTES)} MB can be imported at once. An activity list of ten years has less than 1 MB: check that this is the right file, or split an archive of recordings into several.`,
  });
}

function refuseUnreadable(output: ImportOutput): void {
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

/** @throws AppError badInput when nobody has said yet whether distances are kilometres or miles. */
export function refuseUnknownUnits(output: ImportOutput): void {
  if (output.units.distance !== "unknown") return;
  const message = "Say whether the distances in this file are kilometres or miles.";
  throw new AppError("badInput", { code: "unitsUnknown", message, fields: { units: message } });
}
