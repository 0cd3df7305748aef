import type { Activity } from "@/lib/training";
import { shiftDays } from "@/lib/training/format";
import { METRES_PER_FOOT, TITLE_CHARS_MAX } from "../constants";
import type { ImportIssue } from "../import-output";
import { type CheckedValues, checkValues, findImpossible, PLAUSIBLE, type ValueIssue } from "./check-values";
import { type DateOrder, type LocalStart, readStart } from "./dates";
import type { Field } from "./locales";
import type { ColumnMap } from "./map-columns";
import type { DecimalMark } from "./numbers";
import { cellOf, numberOf, type RawRow, textOf } from "./raw-row";
import { type RepairContext, repairRow } from "./repair";
import { type RowIssueCode, rowIssue } from "./row-issues";
import { canonicalSport, isRunKey } from "./sports";

/** What holds for the whole file. */
export interface FileContext extends RepairContext {
  header: readonly string[];
  columns: ColumnMap;
  decimal: DecimalMark;
  dateOrder: DateOrder;
  ascentInFeet: boolean;
  /** The runner's day when the file was uploaded; null when dates in the future are not to be looked for. */
  today: string | null;
}

/** A row that was read, before duplicates are looked for. */
export interface ReadRow {
  raw: RawRow;
  activity: Omit<Activity, "dedupeKey">;
  favorite: boolean;
  hasTimeOfDay: boolean;
}

export interface RowOutcome {
  /** Null when the row was rejected or left out. */
  read: ReadRow | null;
  issues: ImportIssue[];
}

/** Watches without a set clock write the FIT epoch of 1989. */
const FIRST_DATE = "2000-01-01";
/** Far dates are typing errors or attacks. */
const LAST_DATE = "2099-12-31";

const REPAIR_FIELDS = {
  timeWasHoursMinutes: "time",
  timeWasShifted: "time",
  timeWasMissing: "time",
  distanceWasMetres: "distance",
  timeAmbiguous: "time",
  durationMissing: "time",
  unitsUnknown: "distance",
} as const satisfies Partial<Record<RowIssueCode, Field>>;

/** Most titles: plain words with single spaces between them, in which there is nothing to clean. */
const PLAIN_TITLE = /^(?=.{1,100}$)\w+(?: \w+)*$/;

/** The title on one line, without control and direction marks, cut to the length that is stored. */
export function cleanTitle(text: string | null): string {
  if (text === null || PLAIN_TITLE.test(text)) return text ?? "";
  const oneLine = text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .trim();
  if (oneLine.length <= TITLE_CHARS_MAX) return oneLine;
  // Never cut an emoji in two.
  return oneLine
    .slice(0, TITLE_CHARS_MAX)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd();
}

function checkStart(
  text: string | null,
  context: FileContext,
): { start: LocalStart } | { code: RowIssueCode } {
  if (text === null) return { code: "dateMissing" };
  const start = readStart(text, { order: context.dateOrder });
  if (start === null) return { code: "dateInvalid" };
  if (start.localDate < FIRST_DATE) return { code: "dateBeforeWatch" };
  // A day of room: the watch may be in a zone ahead of the runner's own.
  const last = context.today === null ? LAST_DATE : shiftDays(context.today, 1);
  return start.localDate > last ? { code: "dateInFuture" } : { start };
}

/** Position of the last column without which a row says nothing. */
function lastNeeded(columns: ColumnMap): number {
  const needed = ["date", "distance", "time"] as const;
  return Math.max(...needed.map((field) => columns.positions.get(field)?.[0] ?? 0));
}

/** Why the row cannot be used at all, before any value is looked at. */
function checkShape(raw: RawRow, context: FileContext): { code: RowIssueCode; field?: Field } | null {
  const { cells } = raw.record;
  const { columns, header } = context;
  if (cells.length > header.length && cells.slice(header.length).some((cell) => cell.trim() !== "")) {
    return { code: "rowHasTooManyColumns" };
  }
  if (cells.length < header.length && cells.length <= lastNeeded(columns)) return { code: "rowIsCutOff" };
  const unreadable = raw.distance === null && cellOf(raw.record, { columns, field: "distance" }) !== null;
  if (unreadable || (raw.distance ?? 0) < 0) return { code: "distanceInvalid", field: "distance" };
  if (raw.time === null && cellOf(raw.record, { columns, field: "time" }) !== null) {
    return { code: "timeInvalid", field: "time" };
  }
  return null;
}

function readValues(
  raw: RawRow,
  input: { context: FileContext; distanceM: number | null; durationS: number },
): CheckedValues {
  const { context, distanceM, durationS } = input;
  const { record } = raw;
  const { columns, decimal } = context;
  const ascent = numberOf(record, { columns, decimal, field: "ascent" });
  return {
    distanceM,
    durationS,
    movingS: raw.movingS,
    elapsedS: raw.elapsedS,
    avgHr: numberOf(record, { columns, decimal, field: "avgHr" }),
    maxHr: numberOf(record, { columns, decimal, field: "maxHr" }),
    cadenceSpm: raw.cadenceSpm,
    strideM: raw.strideM,
    ascentM: ascent === null ? null : Math.round(context.ascentInFeet ? ascent * METRES_PER_FOOT : ascent),
  };
}

function issueOf(
  raw: RawRow,
  input: { context: FileContext; code: RowIssueCode; field?: Field | undefined },
): ImportIssue {
  const { context, code, field } = input;
  const { header, columns } = context;
  return rowIssue(code, { record: raw.record, row: raw.row, header, columns, ...(field && { field }) });
}

function dropped(
  raw: RawRow,
  input: { context: FileContext; code: RowIssueCode; field?: Field | undefined },
): RowOutcome {
  return { read: null, issues: [issueOf(raw, input)] };
}

/** What was mended in a row that is kept, and what is odd about it. */
function keptIssues(
  raw: RawRow,
  input: {
    context: FileContext;
    repaired: { repairs: readonly (keyof typeof REPAIR_FIELDS)[]; paceMismatch: boolean };
    hasTime: boolean;
    checked: readonly ValueIssue[];
  },
): ImportIssue[] {
  const { context, repaired, hasTime, checked } = input;
  const found: { code: RowIssueCode; field?: Field }[] = [];
  for (const code of repaired.repairs) found.push({ code, field: REPAIR_FIELDS[code] });
  if (raw.record.wasWrapped) found.push({ code: "rowWasWrapped" });
  if (!raw.sportKnown) found.push({ code: "unknownActivityType", field: "type" });
  if (!hasTime) found.push({ code: "startTimeMissing", field: "date" });
  if (repaired.paceMismatch && isRunKey(raw.sport)) found.push({ code: "paceMismatch", field: "pace" });
  found.push(...checked);
  return found.length === 0 ? [] : found.map((one) => issueOf(raw, { context, ...one }));
}

/** Reads one row: shape, date, distance and time with repairs, then the values; says what was mended or left out. */
export function toActivity(raw: RawRow, context: FileContext): RowOutcome {
  const { columns } = context;
  const misshapen = checkShape(raw, context);
  if (misshapen) return dropped(raw, { context, ...misshapen });
  const dated = checkStart(cellOf(raw.record, { columns, field: "date" }), context);
  if ("code" in dated) return dropped(raw, { context, code: dated.code, field: "date" });
  if (raw.sport === "notAWorkout") return dropped(raw, { context, code: "notAWorkout", field: "type" });
  const repaired = repairRow(raw, context);
  if ("code" in repaired) {
    return dropped(raw, { context, code: repaired.code, field: REPAIR_FIELDS[repaired.code] });
  }
  if (repaired.durationS < PLAUSIBLE.durationMinS) {
    return dropped(raw, { context, code: "shorterThanAMinute", field: "time" });
  }
  const values = readValues(raw, { context, ...repaired });
  const impossible = findImpossible(values, raw);
  if (impossible) return dropped(raw, { context, ...impossible });
  const checked = checkValues(values, raw);
  const { localDate, time, hasTime } = dated.start;
  const issues = keptIssues(raw, { context, repaired, hasTime, checked: checked.issues });
  const activity: ReadRow["activity"] = {
    row: raw.row,
    sport: canonicalSport(raw.sport),
    startLocal: `${localDate}T${time}`,
    localDate,
    ...checked.values,
    title: cleanTitle(textOf(raw.record, { columns, field: "title" })),
    flags: issues.length === 0 ? [] : [...new Set(issues.map(({ code }) => code))],
  };
  const favorite = cellOf(raw.record, { columns, field: "favorite" })?.toLowerCase() === "true";
  return { read: { raw, activity, favorite, hasTimeOfDay: hasTime }, issues };
}
