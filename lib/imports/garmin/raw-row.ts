import type { SportWords } from "../mapping";
import type { CsvRecord } from "../parse-csv";
import type { Field, SportKey } from "./locales";
import type { ColumnMap } from "./map-columns";
import { cleanCell, cleanText, type DecimalMark, parseNumber } from "./numbers";
import { answeredSport, readSport, type SportWord } from "./sports";
import { readClock, readPace, readTime, type TimeReading } from "./times";

/** One row as the file says it: numbers read, nothing converted, repaired or judged yet. */
export interface RawRow {
  record: CsvRecord;
  /** Data row, counted from 1. */
  row: number;
  type: string | null;
  sport: SportKey;
  sportKnown: boolean;
  /** In the unit of the file, or in metres; null when missing. */
  distance: number | null;
  /** Decimals in the text of the distance: metres have none. */
  distanceHasDecimals: boolean;
  time: TimeReading | null;
  /** Seconds per unit of distance; swims per 100 m. */
  paceS: number | null;
  /** Units of distance per hour; only where the file has no pace. */
  speed: number | null;
  movingS: number | null;
  elapsedS: number | null;
  cadenceSpm: number | null;
  strideM: number | null;
  steps: number | null;
}

/** The first filled cell of a field; headings may occur twice, once per sport. */
export function cellOf(record: CsvRecord, input: { columns: ColumnMap; field: Field }): string | null {
  return firstFilled(record.cells, input.columns.positions.get(input.field));
}

function firstFilled(cells: readonly string[], positions: readonly number[] | undefined): string | null {
  if (positions === undefined) return null;
  for (let index = 0; index < positions.length; index += 1) {
    const text = cleanCell(cells[positions[index] ?? -1]);
    if (text !== null) return text;
  }
  return null;
}

/** The words in a field, such as a title; null when there are none. */
export function textOf(record: CsvRecord, input: { columns: ColumnMap; field: Field }): string | null {
  const position = input.columns.positions.get(input.field)?.[0];
  return position === undefined ? null : cleanText(record.cells[position]);
}

/** The number in a field; null when it is missing or none. */
export function numberOf(
  record: CsvRecord,
  input: { columns: ColumnMap; decimal: DecimalMark; field: Field },
): number | null {
  const text = firstFilled(record.cells, input.columns.positions.get(input.field));
  return text === null ? null : parseNumber(text, input.decimal);
}

const A_RUN: SportWord = { key: "run", known: true };

/** Reads the cells that units, repair and checks need. */
export function readRawRow(
  record: CsvRecord,
  input: { row: number; columns: ColumnMap; decimal: DecimalMark; sportWords?: SportWords },
): RawRow {
  // No closures here and in what is called per row: ten thousand rows would make as many of each.
  const { columns, decimal } = input;
  const type = cellOf(record, { columns, field: "type" });
  const sport = columns.allRuns
    ? A_RUN
    : (answeredSport(type ?? "", input.sportWords) ?? readSport(type ?? ""));
  const distanceText = cellOf(record, { columns, field: "distance" });
  const pace = cellOf(record, { columns, field: "pace" });
  const time = cellOf(record, { columns, field: "time" });
  return {
    record,
    row: input.row,
    type,
    sport: sport.key,
    sportKnown: sport.known,
    distance: distanceText === null ? null : parseNumber(distanceText, decimal),
    distanceHasDecimals: distanceText !== null && /[.,]\d{1,2}$/.test(distanceText),
    time: time === null ? null : readTime(time),
    paceS: pace?.includes(":") ? readPace(pace) : null,
    speed: pace === null || pace.includes(":") ? null : parseNumber(pace, decimal) || null,
    movingS: readClock(cellOf(record, { columns, field: "movingTime" })),
    elapsedS: readClock(cellOf(record, { columns, field: "elapsedTime" })),
    cadenceSpm: numberOf(record, { columns, decimal, field: "cadence" }),
    strideM: numberOf(record, { columns, decimal, field: "stride" }),
    steps: numberOf(record, { columns, decimal, field: "steps" }),
  };
}
