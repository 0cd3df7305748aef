import type { Activity } from "@/lib/training";
import { GARMIN_PAGE_ROWS, METRES_PER_KM, METRES_PER_MILE } from "../constants";
import type { ImportIssue, ImportOutput, ImportUnits } from "../import-output";
import { fileIssue } from "../issues";
import type { SportWords } from "../mapping";
import type { CsvTable } from "../parse-csv";
import { type DateOrder, inferDateOrder } from "./dates";
import { dedupe } from "./dedupe";
import type { Field } from "./locales";
import type { ColumnMap } from "./map-columns";
import { type DecimalMark, inferDecimal } from "./numbers";
import { cellOf, type RawRow, readRawRow } from "./raw-row";
import { provenTwoPart, type RepairContext } from "./repair";
import { rowIssue } from "./row-issues";
import { isRunKey } from "./sports";
import { type FileContext, type ReadRow, toActivity } from "./to-activity";
import { type DistanceUnit, inferUnits, type UnitChoice, type UnitInference } from "./units";

export interface ReadOptions {
  /** Unit of the runner's last list, for files that don't tell. */
  earlierUnits: DistanceUnit | null;
  /** Unit of the runner's profile, for files that don't tell. */
  profileUnits: DistanceUnit | null;
  /** The runner's choice for this file. */
  unitsOverride: UnitChoice | null;
  /** The runner's own meaning of activity types that no language knows. */
  sportWords: SportWords;
  /** The runner's day; null when future dates are not to be looked for. */
  today: string | null;
}

export type ActivityList = Pick<ImportOutput, "units" | "coverage" | "counts" | "activities" | "issues"> & {
  decimal: DecimalMark;
};

/** Columns whose numbers have one or two decimals in every account. */
const DECIMAL_FIELDS: readonly Field[] = ["distance", "stride", "aerobicTe"];
/** Rows, spread over the file, that decide on the decimal mark. */
const DECIMAL_SAMPLE_ROWS = 1_000;
const UNIT_M: Readonly<Record<ImportUnits["distance"], number | null>> = {
  km: METRES_PER_KM,
  mi: METRES_PER_MILE,
  unknown: null,
};

function cellsOf(table: CsvTable, input: { columns: ColumnMap; field: Field }): (string | null)[] {
  return table.rows.map((record) => cellOf(record, input));
}

function findDecimal(table: CsvTable, columns: ColumnMap): DecimalMark {
  const every = Math.ceil(table.rows.length / DECIMAL_SAMPLE_ROWS);
  const sample = table.rows.filter((_, index) => index % every === 0);
  const cells = sample.flatMap((record) => DECIMAL_FIELDS.map((field) => cellOf(record, { columns, field })));
  return inferDecimal(cells) ?? ".";
}

function proveTwoPartTimes(rows: readonly RawRow[]): RepairContext["twoPartTimes"] {
  const proven = new Set(rows.map(provenTwoPart).filter((meaning) => meaning !== null));
  const [only = null] = proven;
  return proven.size === 1 ? only : null;
}

function unitIssues(inference: UnitInference, input: { rowIssues: readonly ImportIssue[] }): ImportIssue[] {
  const { units, mixed, contradictsProof, perRow } = inference;
  if (contradictsProof) {
    return [
      fileIssue({
        code: "unitsContradictProof",
        severity: "warning",
        message: `You chose ${units.distance === "km" ? "kilometres" : "miles"}, but stride and cadence say otherwise. Check the distances before you store them.`,
      }),
    ];
  }
  if (mixed && perRow === null) {
    return [
      fileIssue({
        code: "mixedUnits",
        severity: units.distance === "unknown" ? "error" : "warning",
        message: `${mixed.km} runs look like kilometres and ${mixed.mi} like miles: the unit was switched between two exports. Let each row be read in its own unit, or upload the two parts as two files.`,
      }),
    ];
  }
  // Without rows that need it (swims and track runs are in metres) nobody has to be asked.
  if (units.distance !== "unknown" || !input.rowIssues.some(({ code }) => code === "unitsUnknown")) return [];
  return [
    fileIssue({
      code: "ambiguousUnits",
      severity: "error",
      message:
        "Nothing in this file tells kilometres from miles. Choose the unit of your Garmin account, then read it again.",
    }),
  ];
}

function coverageOf(activities: readonly Activity[], input: { rows: number }): ImportOutput["coverage"] {
  let from: string | null = null;
  let to: string | null = null;
  for (const { localDate } of activities) {
    if (from === null || localDate < from) from = localDate;
    if (to === null || localDate > to) to = localDate;
  }
  return {
    from,
    to,
    possiblyTruncated: input.rows > 0 && input.rows % GARMIN_PAGE_ROWS === 0,
  };
}

function fileNotes(input: {
  coverage: ImportOutput["coverage"];
  rows: number;
  orderCertain: boolean;
}): ImportIssue[] {
  const notes: ImportIssue[] = [];
  if (input.rows === 0) {
    const message =
      "The file has the right columns but no activities. Scroll down in Garmin Connect before you export.";
    notes.push(fileIssue({ code: "noRows", severity: "error", message }));
  }
  if (input.coverage.possiblyTruncated) {
    const message = `${input.rows} rows: Garmin Connect exports only what you scrolled to, 20 at a time, so older activities may be missing.`;
    notes.push(fileIssue({ code: "possiblyTruncated", severity: "info", message }));
  }
  if (!input.orderCertain) {
    const message =
      "The dates may be day-month or month-day; we took the order that fits the list. Check the date range.";
    notes.push(fileIssue({ code: "dateOrderAssumed", severity: "warning", message }));
  }
  return notes;
}

/** The context of a row that has a unit of its own. */
function inUnit(context: FileContext, unit: DistanceUnit | null): FileContext {
  const ascentInFeet = (context.columns.ascentUnit ?? (unit === "mi" ? "ft" : "m")) === "ft";
  return { ...context, unitM: UNIT_M[unit ?? "unknown"], ascentInFeet };
}

interface ReadRows {
  read: ReadRow[];
  issues: ImportIssue[];
}

function readRows(
  rows: readonly RawRow[],
  input: { table: CsvTable; context: FileContext; perRow: UnitInference["perRow"] },
): ReadRows {
  const { table, context, perRow } = input;
  const read: ReadRow[] = [];
  const issues: ImportIssue[] = [];
  rows.forEach((raw, index) => {
    if (table.brokenRows.has(index)) {
      const { header, columns } = context;
      issues.push(rowIssue("rowBroken", { record: raw.record, row: raw.row, header, columns }));
      return;
    }
    const outcome = toActivity(raw, perRow === null ? context : inUnit(context, perRow[index] ?? null));
    if (outcome.read) read.push(outcome.read);
    for (const issue of outcome.issues) issues.push(issue);
  });
  return { read, issues };
}

/** What holds for every row: marks, units, order of dates. */
function fileContext(
  rawRows: readonly RawRow[],
  input: {
    table: CsvTable;
    columns: ColumnMap;
    decimal: DecimalMark;
    dateOrder: DateOrder;
    options: ReadOptions;
  },
): { context: FileContext; inference: UnitInference } {
  const { table, columns, decimal, dateOrder, options } = input;
  const inference = inferUnits(rawRows, {
    header: columns.distanceUnit,
    earlier: options.earlierUnits,
    profile: options.profileUnits,
    override: options.unitsOverride,
  });
  const { distance } = inference.units;
  const context: FileContext = {
    header: table.header,
    columns,
    decimal,
    dateOrder,
    unitM: UNIT_M[distance],
    twoPartTimes: proveTwoPartTimes(rawRows),
    ascentInFeet: (columns.ascentUnit ?? (distance === "mi" ? "ft" : "m")) === "ft",
    today: options.today,
  };
  return { context, inference };
}

function countRows(
  activities: readonly Activity[],
  input: { rows: number; read: readonly ReadRow[]; duplicates: number; issues: readonly ImportIssue[] },
): ImportOutput["counts"] {
  const kept = new Set(activities.map(({ row }) => row));
  const runs = input.read.filter(({ raw }) => kept.has(raw.row) && isRunKey(raw.sport)).length;
  const mended = new Set(
    input.issues.filter(({ severity }) => severity === "fixed").map(({ row }) => row ?? 0),
  );
  return {
    rows: input.rows,
    runs,
    otherSports: activities.length - runs,
    rejected: input.rows - input.read.length,
    duplicatesInFile: input.duplicates,
    repaired: [...mended].filter((row) => kept.has(row)).length,
  };
}

/**
 * Reads the rows of a Garmin activity list whose columns are known. Rows that cannot be used are named in the issues;
 * the good ones are kept.
 */
export function readActivities(table: CsvTable, input: ReadOptions & { columns: ColumnMap }): ActivityList {
  const { columns } = input;
  const { header } = table;
  const decimal = findDecimal(table, columns);
  const rawRows = table.rows.map((record, index) =>
    readRawRow(record, { row: index + 1, columns, decimal, sportWords: input.sportWords }),
  );
  const dates = cellsOf(table, { columns, field: "date" }).filter((text) => text !== null);
  const { order, certain } = inferDateOrder(dates, { locale: columns.locale });
  const whole = { table, columns, decimal, dateOrder: order, options: input };
  const { context, inference } = fileContext(rawRows, whole);
  const { read, issues } = readRows(rawRows, { table, context, perRow: inference.perRow });
  const { activities, dropped } = dedupe(read);
  for (const { row, code } of dropped) {
    const { record } = row.raw;
    issues.push(rowIssue(code, { record, row: row.raw.row, header, columns, field: "date" }));
  }
  const rows = rawRows.length;
  const coverage = coverageOf(activities, { rows });
  return {
    decimal,
    units: inference.units,
    coverage,
    counts: countRows(activities, { rows, read, duplicates: dropped.length, issues }),
    activities,
    issues: [
      ...unitIssues(inference, { rowIssues: issues }),
      ...fileNotes({ coverage, rows, orderCertain: certain }),
      ...issues.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    ],
  };
}
