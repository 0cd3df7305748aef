import type { Content } from "./content";
import type { DistanceUnit, UnitChoice } from "./garmin/units";
import type { ImportOutput, ImportProfile } from "./import-output";
import { fileIssue } from "./issues";
import type { ColumnMapping, SportWords } from "./mapping";
import { readContent } from "./read-content";
import type { RecordingList } from "./recordings/list-recordings";
import { sha256Hex } from "./sha256";

export interface ReadExportInput {
  bytes: Uint8Array;
  /** Only for messages: files are recognised by what is in them. */
  fileName?: string;
  /** Settles what the file itself cannot. */
  profile?: ImportProfile;
  /** The runner's own day; with it, dates in the future are rejected. */
  today?: string;
  /** The unit that the runner's last list proved; goes before the profile's, which may be for the screen alone. */
  earlierUnits?: DistanceUnit;
  /** The runner's answer to "kilometres or miles?"; goes before everything the file says. `each`: row by row. */
  unitsOverride?: UnitChoice;
  /** The runner's own meaning of columns in a list of unknown language: canonical field to heading. */
  mapping?: ColumnMapping;
  /** The runner's own meaning of activity types that we don't know: the word as written to a sport. */
  sportWords?: SportWords;
  /** The runner's answer to "when was this?" for the laps of one activity: `2026-03-08` or `2026-03-08T09:00:00`. */
  startLocal?: string;
}

function listOf(content: Content): RecordingList {
  if (content.format !== "unknown") return content.list;
  return {
    units: { distance: "unknown", source: "unknown", confidence: "low", proof: "the file could not be read" },
    coverage: { from: null, to: null, possiblyTruncated: false },
    counts: { rows: 0, runs: 0, otherSports: 0, rejected: 0, duplicatesInFile: 0, repaired: 0 },
    activities: [],
    issues: [fileIssue({ ...content.problem, severity: "error" })],
  };
}

/**
 * Reads any file a runner may upload. Pure: the same bytes and profile always give the same answer, in a browser, on
 * the server and on the command line. Never throws because of what is in the file: a file that cannot be read has
 * format `unknown` and one issue that says what it looks like; a row that cannot be read is named in the issues.
 * Needs WebCrypto for the fingerprint.
 */
export async function readExport(input: ReadExportInput): Promise<ImportOutput> {
  return (await readAsking(input)).output;
}

/**
 * As `readExport`, with the words for sports in files of watches and services that nobody but the runner knows, answered
 * or not. Those of Garmin's lists are found by `suggestMapping`.
 */
export async function readAsking(
  input: ReadExportInput,
): Promise<{ output: ImportOutput; askedWords: string[] }> {
  const { bytes } = input;
  const content = await readContent(bytes, {
    profile: input.profile ?? {},
    today: input.today ?? null,
    earlierUnits: input.earlierUnits ?? null,
    unitsOverride: input.unitsOverride ?? null,
    startLocal: input.startLocal ?? null,
    mapping: input.mapping ?? {},
    sportWords: input.sportWords ?? {},
  });
  const { encoding = null, delimiter = null, decimal = null, locale = null } = content.writing;
  const sha256 = await sha256Hex(bytes);
  const { askedWords = [], ...list } = listOf(content);
  const file = { bytes: bytes.length, sha256, encoding, delimiter, decimal, locale };
  return { output: { format: content.format, file, ...list }, askedWords };
}
