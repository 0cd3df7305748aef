import { IMPORT_LIMITS, RECORDING_LIMITS } from "./constants";
import { decodeStart, decodeText } from "./decode-text";
import { detectBinary, detectText } from "./detect";
import { ARCHIVE_LIMITS } from "./export-zip/limits";
import type { FileProblem } from "./issues";
import type { SportWords } from "./mapping";
import { megabytes } from "./megabytes";
import type { Recording } from "./recordings/recording";

export type RecordingFormat = "fit" | "tcx" | "gpx";

/** What one file of a watch or service holds. */
export interface RecordingFile {
  format: RecordingFormat;
  encoding: string | null;
  read: Recording[] | FileProblem;
}

/** A file that is larger than anything we read. */
export function tooLarge(bytes: number, maxBytes: number): FileProblem {
  return {
    code: "fileTooLarge",
    message: `The file has ${megabytes(bytes)}; at most ${megabytes(maxBytes)} can be read at once. A Garmin activity list of ten years has less than 1 MB: check that this is the right file.`,
  };
}

/** A recording that is larger than any we read, packed or not. */
export const RECORDING_TOO_LARGE: FileProblem = {
  code: "fileTooLarge",
  message: `A recording can have up to ${megabytes(RECORDING_LIMITS.maxXmlBytes)} unpacked as TCX or GPX, and ${megabytes(RECORDING_LIMITS.maxFitBytes)} as FIT; this one has more. In place of a TCX or GPX file, upload the FIT file of the same activity: it is much smaller.`,
};

/** An upload with more in it than is read at once. */
export const TOO_MANY_RECORDINGS: FileProblem = {
  code: "tooManyRecordings",
  message: `This upload holds more than can be read at once: ${IMPORT_LIMITS.maxRows.toLocaleString("en")} activities, ${megabytes(RECORDING_LIMITS.maxJsonBytes)} of Garmin's summaries, or ${megabytes(ARCHIVE_LIMITS.maxXmlTotalBytes)} of TCX and GPX files. Split it into several smaller files or archives and upload them one after the other.`,
};

/** Reads a FIT file. Its reader is loaded when the first one comes. */
export async function readFitFile(bytes: Uint8Array): Promise<RecordingFile> {
  if (bytes.length > RECORDING_LIMITS.maxFitBytes) {
    return { format: "fit", encoding: null, read: RECORDING_TOO_LARGE };
  }
  const { readFit } = await import("./fit/read-fit");
  return { format: "fit", encoding: null, read: readFit(bytes) };
}

/** Reads the text of a TCX or GPX file. */
export async function readXmlFile(
  text: string,
  input: { kind: "tcx" | "gpx"; encoding: string; sportWords: SportWords },
): Promise<RecordingFile> {
  const { kind, encoding, sportWords } = input;
  if (kind === "tcx") {
    const { readTcx } = await import("./xml/read-tcx");
    return { format: "tcx", encoding, read: readTcx(text, { sportWords }) };
  }
  const { readGpx } = await import("./xml/read-gpx");
  return { format: "gpx", encoding, read: readGpx(text, { sportWords }) };
}

/** Reads one unpacked file as a recording; null when it is none. */
export async function readRecording(
  bytes: Uint8Array,
  { sportWords }: { sportWords: SportWords },
): Promise<RecordingFile | null> {
  const binary = detectBinary(bytes);
  if (binary !== null) return "kind" in binary && binary.kind === "fit" ? readFitFile(bytes) : null;
  const start = decodeStart(bytes);
  const kind = detectText(start.text);
  if (kind === null || !("kind" in kind)) return null;
  if (bytes.length > RECORDING_LIMITS.maxXmlBytes) {
    return { format: kind.kind, encoding: start.encoding, read: RECORDING_TOO_LARGE };
  }
  const { text, encoding } = decodeText(bytes);
  return readXmlFile(text, { kind: kind.kind, encoding, sportWords });
}
