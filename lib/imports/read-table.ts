import { type Content, type ReadContext, unreadable } from "./content";
import type { DecodedText } from "./decode-text";
import { detectTable, SPLITS } from "./detect-table";
import { mapColumns } from "./garmin/map-columns";
import { readActivities } from "./garmin/read-activities";
import { readSplits } from "./garmin/read-splits";
import type { DistanceUnit, UnitChoice } from "./garmin/units";
import type { ImportIssue } from "./import-output";
import { type FileProblem, fileIssue } from "./issues";
import { parseCsv } from "./parse-csv";
import { listRecordings, type RecordingList } from "./recordings/list-recordings";
import { readStrava } from "./strava/read-strava";
import { stravaColumns } from "./strava/strava-columns";

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
    message: `This is a table, but not a Garmin activity list that we know: no column for ${names}. Say which column is which, or upload the Activities.csv as Garmin Connect wrote it.`,
  };
}

function contextUnits({ profile, earlierUnits, unitsOverride }: ReadContext): {
  profileUnits: DistanceUnit | null;
  earlierUnits: DistanceUnit | null;
  unitsOverride: UnitChoice | null;
} {
  return { profileUnits: profile.units ?? null, earlierUnits, unitsOverride };
}

function encodingNotes(encoding: DecodedText["encoding"]): ImportIssue[] {
  if (encoding !== "windows-1252") return [];
  const message = "A spreadsheet has saved this file in an old encoding; check that titles look right.";
  return [fileIssue({ code: "encodingWasWindows1252", severity: "info", message })];
}

function withNoRows(list: RecordingList): RecordingList {
  if (list.counts.rows > 0) return list;
  const message = "The file has the right columns but no activities. Ask Strava for your archive once more.";
  return { ...list, issues: [fileIssue({ code: "noRows", severity: "error", message })] };
}

/** Reads a table: the activity list of Garmin in any language, or a list of another service. */
export function readTable(
  text: string,
  input: { encoding: DecodedText["encoding"]; context: ReadContext },
): Content {
  const { encoding, context } = input;
  const table = parseCsv(text);
  if (!("header" in table)) return unreadable(table, { encoding });
  const { delimiter } = table;
  const strava = stravaColumns(table.header);
  if (strava) {
    const { sportWords } = context;
    const list = listRecordings(readStrava(table, { columns: strava, sportWords }), {
      timeZone: context.profile.timeZone ?? null,
      today: context.today,
      proof: "Strava writes a column of metres",
      complete: true,
      sportWords,
    });
    const writing = { encoding, delimiter, decimal: null, locale: strava.english ? "en" : null };
    return { format: "strava-activities-csv", writing, list: withNoRows(list) };
  }
  const other = detectTable(table.header);
  if (other?.code === SPLITS) {
    const { list, decimal, locale } = readSplits(table, { ...contextUnits(context), ...context });
    return { format: "garmin-splits-csv", writing: { encoding, delimiter, decimal, locale }, list };
  }
  const columns = mapColumns(table.header, context.mapping);
  if (other && columns.missing.length > 0) return unreadable(other, { encoding });
  const { locale } = columns;
  if (columns.missing.length > 0) {
    return unreadable(unknownHeaders(columns.missing), { encoding, delimiter, locale });
  }
  const { decimal, issues, ...list } = readActivities(table, {
    columns,
    ...contextUnits(context),
    sportWords: context.sportWords,
    today: context.today,
  });
  return {
    format: "garmin-activities-csv",
    writing: { encoding, delimiter, decimal, locale },
    list: { ...list, issues: [...encodingNotes(encoding), ...issues] },
  };
}
