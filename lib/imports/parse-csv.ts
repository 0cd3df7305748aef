import Papa from "papaparse";
import { checkCsvLimits } from "./csv-limits";
import type { FileProblem } from "./issues";

export interface CsvRecord {
  cells: string[];
  /** Line of the file on which the record starts, counted from 1. */
  line: number;
  /** The whole record was one quoted cell (a spreadsheet in another locale did that) and has been split again. */
  wasWrapped: boolean;
}

export interface CsvTable {
  delimiter: string;
  header: string[];
  rows: CsvRecord[];
  /** Rows in which a quote stands where none may stand, by their position in `rows`. */
  brokenRows: ReadonlySet<number>;
}

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** Leading line that spreadsheets write to name the delimiter. */
const SEPARATOR_LINE = /^\n*sep=(.)\n/i;

function countOutsideQuotes(line: string, delimiter: string): number {
  return line.replace(/"[^"]*"/g, "").split(delimiter).length - 1;
}

/** The delimiter that cuts the first line into the most columns; a comma when none does. */
export function guessDelimiter(text: string): string {
  const start = text.trimStart();
  const end = start.indexOf("\n");
  const line = start.slice(0, end === -1 ? 10_000 : Math.min(end, 10_000));
  const count = (delimiter: string) => countOutsideQuotes(line, delimiter);
  const best = DELIMITERS.reduce((found, next) => (count(next) > count(found) ? next : found));
  if (count(best) > 0) return best;
  // A header that was wrapped into one quoted cell: look inside.
  const inside = (delimiter: string) => line.split(delimiter).length;
  return DELIMITERS.reduce((found, next) => (inside(next) > inside(found) ? next : found));
}

function countNewlines(text: string): number {
  let count = 0;
  for (let index = text.indexOf("\n"); index !== -1; index = text.indexOf("\n", index + 1)) count += 1;
  return count;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

/** Splits a record again that is one filled cell with delimiters inside; trailing empty cells come from the re-save. */
function unwrap(cells: string[], delimiter: string): string[] | null {
  const [first = "", ...rest] = cells;
  if (!first.includes(delimiter) || !isBlank(rest)) return null;
  const inner = Papa.parse<string[]>(first, { delimiter, newline: "\n" }).data[0];
  return inner && inner.length >= 3 ? inner : null;
}

function toRecords(data: string[][], input: { text: string; firstLine: number }): CsvRecord[] {
  const oneLineEach = countNewlines(input.text) === data.length - 1;
  let line = input.firstLine;
  return data.map((cells) => {
    const record: CsvRecord = { cells, line, wasWrapped: false };
    line += 1;
    if (!oneLineEach) for (const cell of cells) line += countNewlines(cell);
    return record;
  });
}

/**
 * Cuts text (lines end in LF) into records: delimiter from the first line, quotes by papaparse, wrapped records
 * unwrapped, blank lines left out. Returns a problem instead when the text exceeds a limit.
 */
export function parseCsv(text: string): CsvTable | FileProblem {
  const separator = SEPARATOR_LINE.exec(text);
  const body = separator ? text.slice(separator[0].length) : text;
  const delimiter = separator?.[1] ?? guessDelimiter(body);
  const refused = checkCsvLimits(body, { delimiter });
  if (refused) return refused;
  const parsed = Papa.parse<string[]>(body, { delimiter, newline: "\n" });
  const broken = new Set(parsed.errors.filter(({ type }) => type === "Quotes").map(({ row }) => row));
  const firstLine = 1 + (separator ? countNewlines(separator[0]) : 0);
  const rows: CsvRecord[] = [];
  const brokenRows = new Set<number>();
  let header: string[] | null = null;
  toRecords(parsed.data, { text: body, firstLine }).forEach((record, index) => {
    if (record.cells.length === 1 ? record.cells[0]?.trim() === "" : isBlank(record.cells)) return;
    const inner = record.cells[1] ? null : unwrap(record.cells, delimiter);
    if (header === null) {
      header = inner ?? record.cells;
      return;
    }
    if (broken.has(index)) brokenRows.add(rows.length);
    rows.push(inner ? { cells: inner, line: record.line, wasWrapped: true } : record);
  });
  return { delimiter, header: header ?? [], rows, brokenRows };
}
