import { unzipSync } from "fflate";
import { IMPORT_LIMITS } from "../constants";
import { type Content, type ReadContext, unreadable } from "../content";
import { readSummary } from "../garmin/summaries";
import { EXPORT_HINT, type FileProblem, fileIssue } from "../issues";
import {
  RECORDING_TOO_LARGE,
  type RecordingFormat,
  readRecording,
  TOO_MANY_RECORDINGS,
  tooLarge,
} from "../read-recording";
import { listRecordings } from "../recordings/list-recordings";
import type { FailedRecording, Recording } from "../recordings/recording";
import { ARCHIVE_LIMITS, entriesAllowed } from "./limits";
import { mergeRecordings } from "./merge-recordings";
import { ArchiveRefused, type Unpacked, unpack } from "./unpack";

const MEND = "Download the archive once more and upload it unchanged.";

const REFUSALS: Readonly<Record<ArchiveRefused["code"], string>> = {
  expandsTooFar: `This archive unpacks to far more than an export can have, so we stopped. ${MEND}`,
  fileTooLarge: RECORDING_TOO_LARGE.message,
  tooManyRecordings: TOO_MANY_RECORDINGS.message,
  tooManyEntries: `This archive has more entries than any export. ${MEND}`,
  zipBroken: `This archive is damaged or was cut off. ${MEND}`,
};

/** What was found while unpacking. */
interface Found {
  summaries: Recording[];
  recordings: Recording[];
  failed: FailedRecording[];
  tables: Unpacked[];
  /** Recordings by format, to name the archive after what it holds most. */
  formats: Map<RecordingFormat, number>;
  /** Files that hold no activity: settings, days of health data. */
  leftOut: number;
}

/** Names of the entries, by the directory at the end of the archive; null when it is damaged. */
function listNames(bytes: Uint8Array): string[] | null {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        if (names.length <= ARCHIVE_LIMITS.maxEntries) names.push(name);
        return false;
      },
    });
  } catch {
    return null; // No directory: the archive was cut off.
  }
  return names;
}

const ENTRY_BROKEN: FileProblem = {
  code: "entryBroken",
  message: `One file in this archive is damaged. ${MEND}`,
};

function isTable(name: string): boolean {
  return /(^|\/)activities[^/]*\.csv$/i.test(name) || /^[^/]*\.csv$/i.test(name);
}

function isSummaries(name: string): boolean {
  return /summarizedactivities[^/]*\.json$/i.test(name);
}

function isRecording(name: string): boolean {
  return /\.(fit|tcx|gpx)(\.gz)?$/i.test(name);
}

/** Which entries are worth unpacking. Strava's list holds all activities, so their recordings are left packed. */
function wantedOf(names: readonly string[]): (name: string) => boolean {
  const isStrava =
    names.some((name) => /(^|\/)activities\.csv$/.test(name)) &&
    names.some((name) => /(^|\/)profile\.csv$/i.test(name));
  return (name) => {
    if (/(^|\/)(__MACOSX\/|\._)/.test(name)) return false;
    if (isStrava) return isTable(name) && /(^|\/)activities\.csv$/.test(name);
    return isTable(name) || isSummaries(name) || isRecording(name) || /\.zip$/i.test(name);
  };
}

async function takeFile(
  { name, bytes }: Unpacked,
  { found, context }: { found: Found; context: ReadContext },
): Promise<void> {
  if (/\.csv$/i.test(name)) {
    found.tables.push({ name, bytes });
    return;
  }
  const file = await readRecording(bytes, context);
  if (file === null) {
    found.leftOut += 1;
  } else if (Array.isArray(file.read)) {
    found.formats.set(file.format, (found.formats.get(file.format) ?? 0) + 1);
    for (const recording of file.read) found.recordings.push(recording);
    if (found.recordings.length > IMPORT_LIMITS.maxRows) throw new ArchiveRefused("tooManyRecordings");
  } else if (file.read.code === "fitIsNotAnActivity") {
    found.leftOut += 1;
  } else {
    found.formats.set(file.format, (found.formats.get(file.format) ?? 0) + 1);
    found.failed.push({ problem: file.read, line: null });
  }
}

async function unpackAll(
  bytes: Uint8Array,
  { wants, context }: { wants: (name: string) => boolean; context: ReadContext },
): Promise<Found> {
  const found: Found = {
    summaries: [],
    recordings: [],
    failed: [],
    tables: [],
    formats: new Map(),
    leftOut: 0,
  };
  let waiting: Unpacked[] = [];
  await unpack(bytes, {
    wants,
    onFile: (file) => waiting.push(file),
    onSummary: (value) => {
      const summary = readSummary(value);
      if (summary) found.summaries.push(summary);
      else found.leftOut += 1;
    },
    onFailed: (_, why) =>
      found.failed.push({ problem: why === "fileTooLarge" ? RECORDING_TOO_LARGE : ENTRY_BROKEN, line: null }),
    drain: async () => {
      const files = waiting;
      waiting = [];
      for (const file of files) await takeFile(file, { found, context });
    },
  });
  return found;
}

function nothingFound(names: readonly string[]): FileProblem {
  const isGarmin = names.some((name) => name.includes("DI_CONNECT"));
  if (isGarmin) {
    const message = `This is a Garmin data export, but without activities. ${EXPORT_HINT}`;
    return { code: "fileIsGarminArchive", message };
  }
  const message = `This zip archive holds no activities that we can read. Upload the Activities.csv, or FIT, TCX or GPX files. ${EXPORT_HINT}`;
  return { code: "fileIsZip", message };
}

function listFound(found: Found, input: { names: readonly string[]; context: ReadContext }): Content {
  const { context } = input;
  const { summaries, recordings, failed, leftOut } = found;
  if (summaries.length + recordings.length + failed.length === 0)
    return unreadable(nothingFound(input.names));
  const [only] = failed;
  if (only && summaries.length + recordings.length === 0) return unreadable(only.problem);
  const complete = summaries.length > 0;
  const [[most] = ["fit" as const]] = [...found.formats].sort((a, b) => b[1] - a[1]);
  const list = listRecordings([...mergeRecordings(summaries, recordings), ...failed], {
    timeZone: context.profile.timeZone ?? null,
    today: context.today,
    proof: complete ? "the data export stores centimetres" : "recordings store metres",
    complete,
    sportWords: context.sportWords,
  });
  const message = `${leftOut} files in the archive are no activities (settings, days of health data); left out.`;
  const notes = leftOut === 0 ? [] : [fileIssue({ code: "filesLeftOut", severity: "info", message })];
  return {
    format: complete ? "garmin-export-json" : most,
    writing: {},
    list: { ...list, issues: [...notes, ...list.issues] },
  };
}

/**
 * Reads an archive: the data export of Garmin (summaries, joined with the recordings packed inside), the archive of
 * Strava (its list), or any zip of an activity list or of FIT, TCX and GPX files. Unpacked piece by piece, within limits
 * on entries, size and ratio.
 */
export async function readZip(
  bytes: Uint8Array,
  input: { context: ReadContext; readContent: (bytes: Uint8Array, context: ReadContext) => Promise<Content> },
): Promise<Content> {
  const { context, readContent } = input;
  const { maxBytes } = ARCHIVE_LIMITS;
  if (bytes.length > maxBytes) return unreadable(tooLarge(bytes.length, maxBytes));
  const names = listNames(bytes);
  if (names === null) return unreadable({ code: "zipBroken", message: REFUSALS.zipBroken });
  if (names.length > entriesAllowed(bytes.length)) {
    return unreadable({ code: "tooManyEntries", message: REFUSALS.tooManyEntries });
  }
  try {
    const found = await unpackAll(bytes, { wants: wantedOf(names), context });
    if (found.summaries.length === 0) {
      for (const { bytes: table } of found.tables) {
        const content = await readContent(table, context);
        if (content.format !== "unknown" || found.recordings.length + found.failed.length === 0)
          return content;
      }
    }
    return listFound(found, { names, context });
  } catch (cause) {
    if (!(cause instanceof ArchiveRefused)) throw cause;
    return unreadable({ code: cause.code, message: REFUSALS[cause.code] });
  }
}
