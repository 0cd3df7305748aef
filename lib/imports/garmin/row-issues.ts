import { RAW_CHARS_MAX } from "../constants";
import type { ImportIssue } from "../import-output";
import type { IssueSeverity } from "../issues";
import type { CsvRecord } from "../parse-csv";
import type { Field } from "./locales";
import type { ColumnMap } from "./map-columns";

interface IssueText {
  severity: IssueSeverity;
  message: string;
}

/** Everything that can be said about one row, with what was done or what the runner can do. */
const ROW_ISSUES = {
  rowBroken: {
    severity: "error",
    message:
      "A quote is open or stands in the wrong place, so this row and lines after it run together. Close or remove it in a text editor.",
  },
  rowHasTooManyColumns: {
    severity: "error",
    message:
      "This row has more cells than the header: often a number whose comma was taken for a column. Put that number in quotes.",
  },
  rowIsCutOff: {
    severity: "error",
    message: "This row ends before its date, distance and time. Fill them in.",
  },
  dateMissing: { severity: "error", message: "This row has no date. Fill it in as YYYY-MM-DD HH:MM:SS." },
  dateInvalid: {
    severity: "error",
    message: "This is not a date that we can read; use YYYY-MM-DD HH:MM:SS.",
  },
  dateBeforeWatch: {
    severity: "error",
    message:
      "The date lies before the year 2000: the clock of the watch was not set. Write the real date, if you know it.",
  },
  dateInFuture: {
    severity: "error",
    message: "The date lies in the future. Check the year, and the order of day and month.",
  },
  distanceInvalid: {
    severity: "error",
    message: "This is not a distance that we can read; use a number such as 8.56.",
  },
  distanceTooLarge: {
    severity: "error",
    message: "More than 400 km in one run: the distance cannot be right. Check its decimal mark.",
  },
  timeInvalid: { severity: "error", message: "This is not a time that we can read; use h:mm:ss." },
  timeAmbiguous: {
    severity: "error",
    message:
      "This time may be hours and minutes or minutes and seconds, and nothing in the row tells; use h:mm:ss.",
  },
  durationMissing: { severity: "error", message: "This row has no time. Fill it in as h:mm:ss." },
  durationTooLong: {
    severity: "error",
    message: "More than four days in one activity: the time cannot be right; use h:mm:ss.",
  },
  unitsUnknown: {
    severity: "error",
    message: "The distance cannot be read until we know whether the file is in kilometres or miles.",
  },
  notAWorkout: { severity: "info", message: "This is not a workout, so it was left out." },
  shorterThanAMinute: { severity: "info", message: "Shorter than a minute, so it was left out." },
  duplicateInFile: { severity: "info", message: "The same activity stands in the file twice; one is kept." },
  conflictingDuplicate: {
    severity: "warning",
    message:
      "Two rows start at the same second with different numbers; the favourite or the longer one is kept.",
  },
  timeWasHoursMinutes: {
    severity: "fixed",
    message:
      "The time was written as hours and minutes; the seconds come from pace, distance and the other times.",
  },
  timeWasShifted: { severity: "fixed", message: "A spreadsheet had turned minutes into hours; put right." },
  timeWasMissing: {
    severity: "fixed",
    message: "The time was missing; taken from the moving or elapsed time or the pace.",
  },
  distanceWasMetres: { severity: "fixed", message: "The distance was written in metres; read as metres." },
  rowWasWrapped: { severity: "fixed", message: "The whole row stood in one cell; split into its columns." },
  unknownActivityType: {
    severity: "warning",
    message: "We don't know this activity type, so it counts as another sport, not as a run.",
  },
  startTimeMissing: { severity: "info", message: "The file gives no time of day; midnight stands for it." },
  distanceMissing: { severity: "info", message: "The run has no distance; it counts by its time." },
  distanceImplausible: {
    severity: "warning",
    message: "The distance cannot be right for this sport; left out.",
  },
  paceImplausible: {
    severity: "warning",
    message: "The pace is outside 2:20 to 20:00 per km; kept as it is.",
  },
  paceMismatch: { severity: "warning", message: "Pace, distance and time do not agree; kept as written." },
  heartRateImplausible: { severity: "warning", message: "The heart rate cannot be right; left out." },
  cadenceImplausible: { severity: "warning", message: "The cadence cannot be right; left out." },
  strideImplausible: { severity: "warning", message: "The stride length cannot be right; left out." },
  ascentImplausible: {
    severity: "warning",
    message: "More than 250 m of climbing per km; the ascent was left out.",
  },
  durationLong: { severity: "warning", message: "Longer than 30 hours; kept as it is." },
  sportAssumed: {
    severity: "warning",
    message: "The file does not say which sport this was; the speed fits a run, so it counts as one.",
  },
  recordingHasGaps: {
    severity: "info",
    message: "The recording has gaps; they count as standing still unless the distance says otherwise.",
  },
  movingTimeImplausible: {
    severity: "warning",
    message: "The moving time is longer than the time; left out.",
  },
  elapsedTimeImplausible: {
    severity: "warning",
    message: "The elapsed time is shorter than the time; left out.",
  },
} as const satisfies Record<string, IssueText>;

export type RowIssueCode = keyof typeof ROW_ISSUES;

/** Names of the output for the columns of the file. */
const OUTPUT_FIELDS: Readonly<Record<string, string>> = {
  type: "sport",
  date: "startLocal",
  distance: "distanceM",
  time: "durationS",
  avgHr: "avgHr",
  maxHr: "maxHr",
  cadence: "cadenceSpm",
  stride: "strideM",
  ascent: "ascentM",
  movingTime: "movingS",
  elapsedTime: "elapsedS",
};

/** An issue of one row, with the original cell when it concerns one column. */
export function rowIssue(
  code: RowIssueCode,
  input: { record: CsvRecord; row: number; header: readonly string[]; columns: ColumnMap; field?: Field },
): ImportIssue {
  const { record, row, header, columns, field } = input;
  const position = field === undefined ? undefined : columns.positions.get(field)?.[0];
  const raw = position === undefined ? null : (record.cells[position] ?? null);
  return {
    line: record.line,
    row,
    field: field === undefined ? null : (OUTPUT_FIELDS[field] ?? field),
    header: position === undefined ? null : (header[position] ?? null),
    raw: raw === null ? null : raw.slice(0, RAW_CHARS_MAX),
    code,
    ...ROW_ISSUES[code],
  };
}

/** An issue of one recording: a file without cells, or one whose cells say nothing to a runner. */
export function recordIssue(
  code: RowIssueCode,
  input: { row: number; line: number | null; field: string | null },
): ImportIssue {
  const { row, line, field } = input;
  const name = field === null ? null : (OUTPUT_FIELDS[field] ?? field);
  return { line, row, field: name, header: null, raw: null, code, ...ROW_ISSUES[code] };
}
