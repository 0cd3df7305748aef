import type { SportWords } from "../mapping";
import type { CsvRecord } from "../parse-csv";
import type { Field, SportKey } from "./locales";
import type { ColumnMap } from "./map-columns";
import { cleanCell, type DecimalMark, parseNumber } from "./numbers";
import { readSport, type SportWord } from "./sports";
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
  for (const position of input.columns.positions.get(input.field) ?? []) {
    const text = cleanCell(record.cells[position]);
    if (text !== null) return text;
  }
  return null;
}

/** The sport of a word: the runner's own answer goes first. */
function sportOf(word: string, own: SportWords | undefined): SportWord {
  const key = own !== undefined && Object.hasOwn(own, word) ? own[word] : undefined;
  return key === undefined ? readSport(word) : { key, known: true };
}

/** Reads the cells that units, repair and checks need. */
export function readRawRow(
  record: CsvRecord,
  input: { row: number; columns: ColumnMap; decimal: DecimalMark; sportWords?: SportWords },
): RawRow {
  const cell = (field: Field) => cellOf(record, { columns: input.columns, field });
  const numberOf = (field: Field) => {
    const text = cell(field);
    return text === null ? null : parseNumber(text, input.decimal);
  };
  const type = cell("type");
  const sport = sportOf(type ?? "", input.sportWords);
  const distanceText = cell("distance");
  const pace = cell("pace");
  const time = cell("time");
  return {
    record,
    row: input.row,
    type,
    sport: sport.key,
    sportKnown: sport.known,
    distance: distanceText === null ? null : parseNumber(distanceText, input.decimal),
    distanceHasDecimals: distanceText !== null && /[.,]\d{1,2}$/.test(distanceText),
    time: time === null ? null : readTime(time),
    paceS: pace?.includes(":") ? readPace(pace) : null,
    speed: pace === null || pace.includes(":") ? null : parseNumber(pace, input.decimal) || null,
    movingS: readClock(cell("movingTime")),
    elapsedS: readClock(cell("elapsedTime")),
    cadenceSpm: numberOf("cadence"),
    strideM: numberOf("stride"),
    steps: numberOf("steps"),
  };
}
