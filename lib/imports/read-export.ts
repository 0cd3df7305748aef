import { IMPORT_LIMITS } from "./constants";
import { decodeText } from "./decode-text";
import { detectBinary, detectText, looksBinary } from "./detect";
import { mapColumns } from "./garmin/map-columns";
import { readActivities } from "./garmin/read-activities";
import type { ImportOutput, ImportProfile } from "./import-output";
import { type FileProblem, fileIssue } from "./issues";
import { parseCsv } from "./parse-csv";
import { sha256Hex } from "./sha256";

export interface ReadExportInput {
  bytes: Uint8Array;
  /** Only for messages: files are recognised by what is in them. */
  fileName?: string;
  /** Settles what the file itself cannot. */
  profile?: ImportProfile;
  /** The runner's own day; with it, dates in the future are rejected. */
  today?: string;
  /** The runner's answer to "kilometres or miles?"; goes before everything the file says. */
  unitsOverride?: "km" | "mi";
}

/** What is known of the file so far, for an answer about a file that cannot be read. */
type FileFacts = ImportOutput["file"];

function unreadable(problem: FileProblem, file: FileFacts): ImportOutput {
  return {
    format: "unknown",
    file,
    units: { distance: "unknown", source: "unknown", confidence: "low", proof: "the file could not be read" },
    coverage: { from: null, to: null, possiblyTruncated: false },
    counts: { rows: 0, runs: 0, otherSports: 0, rejected: 0, duplicatesInFile: 0, repaired: 0 },
    activities: [],
    issues: [fileIssue({ ...problem, severity: "error" })],
  };
}

function tooLarge(bytes: number): FileProblem {
  const megabytes = (bytes / 1_000_000).toFixed(1);
  return {
    code: "fileTooLarge",
    message: `The file has ${megabytes} MB; at most 5 MB can be read at once. A Garmin activity list of ten years has less than 1 MB: check that this is the right file.`,
  };
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  type: "activity type",
  date: "date",
  distance: "distance",
  time: "time",
};

function unknownHeaders(missing: readonly string[]): FileProblem {
  const names = missing.map((field) => FIELD_NAMES[field] ?? field).join(", ");
  return {
    code: "unknownHeaders",
    message: `This is a table, but not a Garmin activity list that we know: no column for ${names}. Upload the Activities.csv as Garmin Connect wrote it, or switch Garmin Connect to English and export again.`,
  };
}

/**
 * Reads any file a runner may upload. Pure: the same bytes and profile always give the same answer, in a browser, on
 * the server and on the command line. Never throws because of what is in the file: a file that cannot be read has
 * format `unknown` and one issue that says what it looks like; a row that cannot be read is named in the issues.
 * Needs WebCrypto for the fingerprint.
 */
export async function readExport(input: ReadExportInput): Promise<ImportOutput> {
  const { bytes, profile, unitsOverride } = input;
  const file: FileFacts = {
    bytes: bytes.length,
    sha256: await sha256Hex(bytes),
    encoding: null,
    delimiter: null,
    decimal: null,
    locale: null,
  };
  const foreign = detectBinary(bytes);
  if (foreign) return unreadable(foreign, file);
  if (bytes.length > IMPORT_LIMITS.maxBytes) return unreadable(tooLarge(bytes.length), file);
  const { text, encoding } = decodeText(bytes);
  if (looksBinary(bytes, { encoding })) {
    const message = "This is not a text file. Upload the Activities.csv that Garmin Connect exports.";
    return unreadable({ code: "fileIsBinary", message }, file);
  }
  const table = parseCsv(text);
  const cells = "header" in table ? table.header : [];
  const other = detectText(text, { cells, isTable: "header" in table });
  if (other) return unreadable(other, { ...file, encoding });
  if (!("header" in table)) return unreadable(table, { ...file, encoding });
  const columns = mapColumns(table.header);
  const { delimiter } = table;
  if (columns.missing.length > 0) {
    return unreadable(unknownHeaders(columns.missing), {
      ...file,
      encoding,
      delimiter,
      locale: columns.locale,
    });
  }
  const { decimal, issues, ...list } = readActivities(table, {
    columns,
    profileUnits: profile?.units ?? null,
    unitsOverride: unitsOverride ?? null,
    today: input.today ?? null,
  });
  const encodingNote =
    encoding === "windows-1252"
      ? [
          fileIssue({
            code: "encodingWasWindows1252",
            severity: "info",
            message: "A spreadsheet has saved this file in an old encoding; check that titles look right.",
          }),
        ]
      : [];
  return {
    format: "garmin-activities-csv",
    file: { ...file, encoding, delimiter, decimal, locale: columns.locale },
    ...list,
    issues: [...encodingNote, ...issues],
  };
}
