import { IMPORT_LIMITS } from "./constants";
import { decodeText } from "./decode-text";
import { detectBinary } from "./detect";
import { readStart } from "./garmin/dates";
import type { Field } from "./garmin/locales";
import { mapColumns } from "./garmin/map-columns";
import { cleanCell, inferDecimal, parseNumber } from "./garmin/numbers";
import { readSport } from "./garmin/sports";
import { readTime } from "./garmin/times";
import { ALL_RUNS, type ColumnMapping } from "./mapping";
import { type CsvTable, parseCsv } from "./parse-csv";

export interface MappingSuggestion {
  headers: string[];
  /** The first values under each heading, in the order of the headings. */
  samples: string[][];
  /** Our best guess; the runner confirms or changes it. */
  suggestions: Partial<Record<Field, string>>;
  /** Words for sports that we don't know, most frequent first; the runner says which sport each one is. */
  unknownSports: string[];
}

/** Rows whose shape is looked at. */
const SAMPLE_ROWS = 200;
/** Values that are shown of a column, and characters of each. */
const SHOWN_VALUES = 3;
const SHOWN_CHARS = 24;
/** Share of the filled cells of a column that must have the shape. */
const SHAPE_SHARE = 0.8;
/** Where these columns stand in a file as Garmin wrote it. Seen in every language. */
const USUAL_POSITION: Readonly<Partial<Record<Field, number>>> = {
  type: 0,
  date: 1,
  favorite: 2,
  title: 3,
  distance: 4,
  calories: 5,
  time: 6,
  avgHr: 7,
  maxHr: 8,
  aerobicTe: 9,
  cadence: 10,
  pace: 12,
  stride: 16,
};

interface Column {
  position: number;
  heading: string;
  cells: string[];
}

type Shape = (cell: string) => boolean;

function numberShape(bounds: { min: number; max: number; decimals?: boolean }): Shape {
  return (cell) => {
    if (bounds.decimals && !/[.,]\d{1,2}$/.test(cell)) return false;
    const value = parseNumber(cell, inferDecimal([cell]) ?? ".");
    return value !== null && value >= bounds.min && value <= bounds.max;
  };
}

/** What the cells of a column look like, in the order in which columns are taken. */
const SHAPES: readonly (readonly [Field, Shape])[] = [
  [
    "date",
    (cell) =>
      readStart(cell, { order: "dayFirst" }) !== null || readStart(cell, { order: "monthFirst" }) !== null,
  ],
  ["favorite", (cell) => /^(true|false)$/i.test(cell)],
  ["time", (cell) => (readTime(cell)?.parts ?? 0) === 3],
  ["pace", (cell) => /^\d{1,2}:\d{2}$/.test(cell)],
  ["distance", numberShape({ min: 0, max: 400, decimals: true })],
  ["stride", numberShape({ min: 0.3, max: 2.5, decimals: true })],
  ["avgHr", numberShape({ min: 60, max: 230 })],
  ["maxHr", numberShape({ min: 80, max: 240 })],
  ["cadence", numberShape({ min: 40, max: 230 })],
  ["type", (cell) => !/\d/.test(cell)],
  ["title", (cell) => /\p{L}/u.test(cell)],
];

function columnsOf(table: CsvTable): Column[] {
  const rows = table.rows.slice(0, SAMPLE_ROWS);
  return table.header.map((heading, position) => ({
    position,
    heading,
    cells: rows.map(({ cells }) => cleanCell(cells[position])).filter((cell) => cell !== null),
  }));
}

function fits(column: Column, shape: Shape): boolean {
  if (column.cells.length === 0 || column.heading.trim() === "") return false;
  return column.cells.filter(shape).length >= column.cells.length * SHAPE_SHARE;
}

/** The free column of that shape nearest to its usual place. */
function findColumn(free: readonly Column[], input: { field: Field; shape: Shape }): Column | undefined {
  const usual = USUAL_POSITION[input.field] ?? 0;
  const away = ({ position }: Column) => Math.abs(position - usual);
  return free.filter((column) => fits(column, input.shape)).sort((a, b) => away(a) - away(b))[0];
}

function unknownWords(table: CsvTable, position: number): string[] {
  const counts = new Map<string, number>();
  for (const { cells } of table.rows) {
    const word = cleanCell(cells[position]);
    if (word !== null && !readSport(word).known) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

function suggest(table: CsvTable, mapping: ColumnMapping): MappingSuggestion {
  const columns = columnsOf(table);
  const suggestions: Partial<Record<Field, string>> = mapping.type === ALL_RUNS ? { type: ALL_RUNS } : {};
  const taken = new Set<number>();
  for (const [field, [position]] of mapColumns(table.header, mapping).positions) {
    if (position === undefined) continue;
    suggestions[field] = table.header[position] ?? "";
    taken.add(position);
  }
  for (const [field, shape] of SHAPES) {
    if (suggestions[field] !== undefined) continue;
    const found = findColumn(
      columns.filter(({ position }) => !taken.has(position)),
      { field, shape },
    );
    if (!found) continue;
    suggestions[field] = found.heading;
    taken.add(found.position);
  }
  const types = columns.find(({ heading }) => heading === suggestions.type);
  return {
    headers: [...table.header],
    samples: columns.map(({ cells }) => cells.slice(0, SHOWN_VALUES).map(shorten)),
    suggestions,
    unknownSports: types === undefined ? [] : unknownWords(table, types.position),
  };
}

function shorten(cell: string): string {
  return cell.length <= SHOWN_CHARS ? cell : `${cell.slice(0, SHOWN_CHARS).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** A file without its gzip around it; null when that is damaged. */
async function unpacked(bytes: Uint8Array): Promise<Uint8Array | null> {
  const found = detectBinary(bytes);
  if (found === null || !("kind" in found) || found.kind !== "gzip") return bytes;
  const { gunzip } = await import("./export-zip/gunzip");
  const plain = gunzip(bytes);
  return plain instanceof Uint8Array ? plain : null;
}

/**
 * Guesses which column of a table is what: by the headings that we know, then by what the cells look like and where
 * columns usually stand. For a list in a language that we don't know; the runner confirms, and `readExport` takes the
 * answer as `mapping`. An earlier answer goes before the guesses. Empty for a file that is no table.
 */
export async function suggestMapping(
  bytes: Uint8Array,
  mapping: ColumnMapping = {},
): Promise<MappingSuggestion> {
  const none: MappingSuggestion = { headers: [], samples: [], suggestions: {}, unknownSports: [] };
  const plain = await unpacked(bytes);
  if (plain === null || plain.length > IMPORT_LIMITS.maxBytes || detectBinary(plain) !== null) return none;
  const table = parseCsv(decodeText(plain).text);
  return "header" in table ? suggest(table, mapping) : none;
}
