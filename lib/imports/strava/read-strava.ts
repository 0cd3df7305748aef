import { cleanCell, cleanText, type DecimalMark, inferDecimal, parseNumber } from "../garmin/numbers";
import { isRunKey } from "../garmin/sports";
import type { SportWords } from "../mapping";
import type { CsvRecord, CsvTable } from "../parse-csv";
import { type FailedRecording, NO_VALUES, type Recording } from "../recordings/recording";
import { readServiceSport } from "../recordings/service-sports";
import type { StravaColumns } from "./strava-columns";
import { readStravaDate, stravaDateOrder } from "./strava-dates";

interface RowContext {
  columns: StravaColumns;
  order: "dayFirst" | "monthFirst";
  decimal: DecimalMark;
  sportWords: SportWords;
}

function cellOf(record: CsvRecord, position: number | null): string | null {
  return position === null ? null : cleanCell(record.cells[position]);
}

function readRow(record: CsvRecord, context: RowContext): Recording {
  const { columns, order, decimal } = context;
  // Seconds and metres always have a decimal point; the kilometres follow the language.
  const numberAt = (position: number | null, mark: DecimalMark = ".") => {
    const text = cellOf(record, position);
    return text === null ? null : parseNumber(text.replace(/(\.\d{1,2})\d+$/, "$1"), mark);
  };
  const word = cellOf(record, columns.type) ?? "";
  const sport = readServiceSport(word, context.sportWords);
  const startText = cellOf(record, columns.date) ?? "";
  const startMs = readStravaDate(startText, { order });
  const kilometres = numberAt(columns.kilometres, decimal);
  const elapsedS = numberAt(columns.elapsed);
  const movingS = numberAt(columns.moving);
  const perFoot = numberAt(columns.avgCadence);
  return {
    key: `strava|${cellOf(record, columns.id) ?? startText}`.slice(0, 200),
    sport: sport.key,
    sportKnown: sport.known,
    sportWord: word,
    startMs,
    startText,
    utcOffsetS: null,
    values: {
      ...NO_VALUES,
      distanceM: numberAt(columns.metres) ?? (kilometres === null ? null : kilometres * 1_000),
      durationS: movingS || elapsedS,
      movingS,
      elapsedS,
      avgHr: numberAt(columns.avgHr),
      maxHr: numberAt(columns.maxHr),
      cadenceSpm: perFoot !== null && isRunKey(sport.key) ? perFoot * 2 : null,
      ascentM: numberAt(columns.ascent),
    },
    title: (columns.name === null ? null : cleanText(record.cells[columns.name])) ?? "",
    notes: [],
    line: record.line,
  };
}

/**
 * Reads the activities.csv of the archive that a runner asked Strava for: distances from the column in metres, times
 * in UTC, steps of one foot made steps of both.
 */
export function readStrava(
  table: CsvTable,
  input: { columns: StravaColumns; sportWords: SportWords },
): (Recording | FailedRecording)[] {
  const { columns, sportWords } = input;
  const dates = table.rows.map((record) => cellOf(record, columns.date) ?? "");
  const context: RowContext = {
    columns,
    sportWords,
    order: stravaDateOrder(dates, columns),
    decimal: inferDecimal(table.rows.map((record) => cellOf(record, columns.kilometres))) ?? ".",
  };
  return table.rows.map((record, index) => {
    if (!table.brokenRows.has(index)) return readRow(record, context);
    const message =
      "A quote is open or stands in the wrong place, so this row and lines after it run together. Upload the file as Strava wrote it.";
    return { problem: { code: "rowBroken", message }, line: record.line };
  });
}
