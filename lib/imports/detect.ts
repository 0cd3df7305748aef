import { PEEK_BYTES } from "./constants";
import { EXPORT_HINT, type FileProblem } from "./issues";

/** Files that a reader of their own takes. */
export type BinaryKind = "zip" | "gzip" | "fit";
type TextKind = "tcx" | "gpx";

const FIT = { kind: "fit", offset: 8, bytes: ".FIT" } as const;
const READABLE: readonly { kind: BinaryKind; offset: number; bytes: string }[] = [
  { kind: "zip", offset: 0, bytes: "PK\x03\x04" },
  { kind: "gzip", offset: 0, bytes: "\x1f\x8b" },
  FIT,
];

const SIGNATURES: readonly { code: string; looksLike: string; offset: number; bytes: string }[] = [
  { code: "fileIsZip", looksLike: "an empty zip archive", offset: 0, bytes: "PK\x05\x06" },
  { code: "fileIsImage", looksLike: "a PNG image", offset: 0, bytes: "\x89PNG" },
  { code: "fileIsImage", looksLike: "a JPEG image", offset: 0, bytes: "\xff\xd8\xff" },
  { code: "fileIsImage", looksLike: "a GIF image", offset: 0, bytes: "GIF8" },
  { code: "fileIsImage", looksLike: "a WebP image", offset: 8, bytes: "WEBP" },
  { code: "fileIsImage", looksLike: "a HEIC image", offset: 4, bytes: "ftyphei" },
  { code: "fileIsPdf", looksLike: "a PDF document", offset: 0, bytes: "%PDF" },
  { code: "fileIsSpreadsheet", looksLike: "an Excel workbook", offset: 0, bytes: "\xd0\xcf\x11\xe0" },
  { code: "fileIsDatabase", looksLike: "an SQLite database", offset: 0, bytes: "SQLite format 3" },
  { code: "fileIsRar", looksLike: "a RAR archive", offset: 0, bytes: "Rar!" },
  { code: "fileIs7z", looksLike: "a 7z archive", offset: 0, bytes: "7z\xbc\xaf" },
];

/** Bytes searched for the names of zip entries that tell a workbook or a Garmin archive from other zips. */
const ZIP_PEEK_BYTES = 65_536;
/** Share of zero bytes above which a file is not text. */
const BINARY_ZERO_SHARE = 0.1;

function latin1(bytes: Uint8Array, limits: { from: number; length: number }): string {
  return new TextDecoder("latin1").decode(bytes.subarray(limits.from, limits.from + limits.length));
}

function cannotRead(looksLike: string): string {
  return `This looks like ${looksLike}, which holds no activities that we can read. ${EXPORT_HINT}`;
}

function hasSignature(bytes: Uint8Array, signature: { offset: number; bytes: string }): boolean {
  return [...signature.bytes].every((char, index) => bytes[signature.offset + index] === char.charCodeAt(0));
}

/** Does a FIT file begin here? */
export function isFit(bytes: Uint8Array): boolean {
  return hasSignature(bytes, FIT);
}

/** Recognises files that are no text by their first bytes; null when the file may be text. */
export function detectBinary(bytes: Uint8Array): { kind: BinaryKind } | FileProblem | null {
  if (bytes.length === 0) {
    return { code: "fileIsEmpty", message: `The file is empty. Export it once more. ${EXPORT_HINT}` };
  }
  const readable = READABLE.find((signature) => hasSignature(bytes, signature));
  if (readable?.kind === "zip") {
    const names = latin1(bytes, { from: 0, length: ZIP_PEEK_BYTES });
    if (!names.includes("xl/") && !names.includes("[Content_Types].xml")) return { kind: "zip" };
    return {
      code: "fileIsSpreadsheet",
      message:
        "This is an Excel workbook, even if its name ends in .csv. Upload the Activities.csv that Garmin Connect gave you, or save the sheet as CSV first.",
    };
  }
  if (readable) return { kind: readable.kind };
  const found = SIGNATURES.find((signature) => hasSignature(bytes, signature));
  return found ? { code: found.code, message: cannotRead(found.looksLike) } : null;
}

/** The start of a text, for recognising it: without a byte order mark, spaces and capitals. */
export function startOf(text: string): string {
  return text.slice(0, PEEK_BYTES).trimStart().toLowerCase();
}

/** Recognises text that is no table; null when it may be one. */
export function detectText(text: string): { kind: TextKind } | FileProblem | null {
  const start = startOf(text);
  if (start === "") {
    return { code: "fileIsEmpty", message: `The file holds no text. Export it once more. ${EXPORT_HINT}` };
  }
  if (/^(<!doctype html|<html|<head|<body)/.test(start) || /^<[^>]*>\s*<html/.test(start)) {
    return {
      code: "fileIsHtml",
      message: `This is a web page, not an export: often the sign-in page, saved in place of the file. Sign in to Garmin Connect and export once more. ${EXPORT_HINT}`,
    };
  }
  if (start.startsWith("<")) {
    if (start.includes("<trainingcenterdatabase")) return { kind: "tcx" };
    if (start.includes("<gpx")) return { kind: "gpx" };
    if (start.includes("<healthdata")) {
      return { code: "fileIsAppleHealth", message: cannotRead("the data of Apple Health") };
    }
    if (start.includes("<kml")) return { code: "fileIsMap", message: cannotRead("a route for maps (KML)") };
    return { code: "fileIsXml", message: cannotRead("an XML file") };
  }
  if (!/^(\[\s*[[{"\d\]]|\{\s*["}])/.test(start)) return null;
  const isDump = start.includes('"activityid"') && start.includes('"starttimelocal"');
  if (isDump)
    return { code: "fileIsConnectDump", message: cannotRead("a dump of the Garmin Connect interface") };
  return { code: "fileIsJson", message: cannotRead("a JSON file") };
}

/** Many zero bytes in decoded text: not a text file, whatever its encoding. */
export function looksBinary(bytes: Uint8Array, input: { encoding: string }): boolean {
  if (input.encoding.startsWith("utf-16")) return false;
  const sample = bytes.subarray(0, PEEK_BYTES);
  return sample.filter((byte) => byte === 0).length > sample.length * BINARY_ZERO_SHARE;
}
