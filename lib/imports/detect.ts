import { detectTable } from "./detect-table";
import type { FileProblem } from "./issues";

const EXPORT_HINT =
  "In Garmin Connect on the web open Activities, All Activities, scroll down as far as you want to go back, and press Export CSV.";

const SIGNATURES: readonly { code: string; looksLike: string; offset: number; bytes: string }[] = [
  { code: "fileIsZip", looksLike: "a zip archive", offset: 0, bytes: "PK\x03\x04" },
  { code: "fileIsZip", looksLike: "an empty zip archive", offset: 0, bytes: "PK\x05\x06" },
  { code: "fileIsGzip", looksLike: "a gzip archive", offset: 0, bytes: "\x1f\x8b" },
  { code: "fileIsImage", looksLike: "a PNG image", offset: 0, bytes: "\x89PNG" },
  { code: "fileIsImage", looksLike: "a JPEG image", offset: 0, bytes: "\xff\xd8\xff" },
  { code: "fileIsImage", looksLike: "a GIF image", offset: 0, bytes: "GIF8" },
  { code: "fileIsImage", looksLike: "a WebP image", offset: 8, bytes: "WEBP" },
  { code: "fileIsImage", looksLike: "a HEIC image", offset: 4, bytes: "ftyphei" },
  { code: "fileIsPdf", looksLike: "a PDF document", offset: 0, bytes: "%PDF" },
  { code: "fileIsFit", looksLike: "a FIT file from a watch", offset: 8, bytes: ".FIT" },
  { code: "fileIsSpreadsheet", looksLike: "an Excel workbook", offset: 0, bytes: "\xd0\xcf\x11\xe0" },
  { code: "fileIsDatabase", looksLike: "an SQLite database", offset: 0, bytes: "SQLite format 3" },
];

/** Bytes searched for the names of zip entries that tell a workbook or a Garmin archive from other zips. */
const ZIP_PEEK_BYTES = 65_536;
/** Share of zero bytes above which a file is not text. */
const BINARY_ZERO_SHARE = 0.1;

function latin1(bytes: Uint8Array, limits: { from: number; length: number }): string {
  return new TextDecoder("latin1").decode(bytes.subarray(limits.from, limits.from + limits.length));
}

function cannotRead(looksLike: string): string {
  return `This looks like ${looksLike}. RunGPT cannot read that yet. ${EXPORT_HINT}`;
}

function zipProblem(bytes: Uint8Array): FileProblem {
  const names = latin1(bytes, { from: 0, length: ZIP_PEEK_BYTES });
  if (names.includes("xl/") || names.includes("[Content_Types].xml")) {
    return {
      code: "fileIsSpreadsheet",
      message:
        "This is an Excel workbook, even if its name ends in .csv. Upload the Activities.csv that Garmin Connect gave you, or save the sheet as CSV first.",
    };
  }
  if (names.includes("DI_CONNECT")) {
    return { code: "fileIsGarminArchive", message: cannotRead("the archive of a Garmin data export") };
  }
  return {
    code: "fileIsZip",
    message: `This looks like a zip archive. Unpack it and upload the Activities.csv inside. ${EXPORT_HINT}`,
  };
}

/** Recognises files that are no text by their first bytes; null when the file may be text. */
export function detectBinary(bytes: Uint8Array): FileProblem | null {
  if (bytes.length === 0) {
    return { code: "fileIsEmpty", message: `The file is empty. Export it once more. ${EXPORT_HINT}` };
  }
  const found = SIGNATURES.find(
    (signature) =>
      latin1(bytes, { from: signature.offset, length: signature.bytes.length }) ===
      new TextDecoder("latin1").decode(Uint8Array.from(signature.bytes, (char) => char.charCodeAt(0))),
  );
  if (found?.code === "fileIsZip") return zipProblem(bytes);
  return found ? { code: found.code, message: cannotRead(found.looksLike) } : null;
}

/** Many zero bytes in decoded text: not a text file, whatever its encoding. */
export function looksBinary(bytes: Uint8Array, input: { encoding: string }): boolean {
  if (input.encoding.startsWith("utf-16")) return false;
  const sample = bytes.subarray(0, 4_096);
  return sample.filter((byte) => byte === 0).length > sample.length * BINARY_ZERO_SHARE;
}

/**
 * Recognises text that is no activity list; null when it may be one. `cells` is the first record, split; `isTable` is
 * false when the text could not be split within the limits.
 */
export function detectText(
  text: string,
  input: { cells: readonly string[]; isTable: boolean },
): FileProblem | null {
  const start = text.slice(0, 4_096).trimStart().toLowerCase();
  if (start === "") {
    return { code: "fileIsEmpty", message: `The file holds no text. Export it once more. ${EXPORT_HINT}` };
  }
  if (/^(<!doctype html|<html|<head|<body)/.test(start) || /^<[^>]*>\s*<html/.test(start)) {
    return {
      code: "fileIsHtml",
      message: `This is a web page, not an export: often the sign-in page, saved in place of the file. Sign in to Garmin Connect and export once more. ${EXPORT_HINT}`,
    };
  }
  if (start.includes("<trainingcenterdatabase"))
    return { code: "fileIsTcx", message: cannotRead("a TCX file") };
  if (start.includes("<gpx")) return { code: "fileIsGpx", message: cannotRead("a GPX track") };
  if (start.startsWith("<")) return { code: "fileIsXml", message: cannotRead("an XML file") };
  if (/^(\[\s*[[{"\d\]]|\{\s*["}])/.test(start)) {
    const garmin = start.includes("summarizedactivities");
    return {
      code: garmin ? "fileIsGarminJson" : "fileIsJson",
      message: cannotRead(garmin ? "the activity summaries of a Garmin data export" : "a JSON file"),
    };
  }
  return input.isTable ? detectTable(input.cells, { exportHint: EXPORT_HINT }) : null;
}
