import { METRES_PER_FOOT, METRES_PER_KM, METRES_PER_MILE } from "../constants";
import type { ImportOutput } from "../import-output";
import type { CsvTable } from "../parse-csv";
import { listRecordings, type RecordingList } from "../recordings/list-recordings";
import { type FailedRecording, NO_VALUES, type Recording } from "../recordings/recording";
import { readStart } from "./dates";
import { type ColumnMap, mapColumns } from "./map-columns";
import { type DecimalMark, inferDecimal, parseNumber } from "./numbers";
import { cellOf, type RawRow, readRawRow } from "./raw-row";
import { type DistanceUnit, inferUnits, type UnitChoice } from "./units";

export interface SplitsOptions {
  earlierUnits: DistanceUnit | null;
  profileUnits: DistanceUnit | null;
  unitsOverride: UnitChoice | null;
  today: string | null;
  /** The runner's answer to "when was this?": a day, or a day and time. The file itself has no date. */
  startLocal: string | null;
}

/** Share by which the sum of the laps may differ from the summary line. */
const SUM_TOLERANCE = 0.02;

interface Lap {
  raw: RawRow;
  seconds: number;
  avgHr: number | null;
  maxHr: number | null;
  ascent: number | null;
}

function readLaps(table: CsvTable, input: { columns: ColumnMap; decimal: DecimalMark }): Lap[] {
  return table.rows.map((record, index) => {
    const raw = readRawRow(record, { row: index + 1, ...input });
    const numberOf = (field: "avgHr" | "maxHr" | "ascent") => {
      const text = cellOf(record, { columns: input.columns, field });
      return text === null ? null : parseNumber(text, input.decimal);
    };
    return {
      raw: { ...raw, sport: "run", sportKnown: true },
      // A lap of two parts is minutes and seconds.
      seconds: raw.time?.candidates[0]?.seconds ?? 0,
      avgHr: numberOf("avgHr"),
      maxHr: numberOf("maxHr"),
      ascent: numberOf("ascent"),
    };
  });
}

function sumOf(laps: readonly Lap[], value: (lap: Lap) => number | null): number {
  return laps.reduce((sum, lap) => sum + (value(lap) ?? 0), 0);
}

/** The last line sums up the others; its word is translated, so it is known by its time. */
function splitSummary(lines: readonly Lap[]): { laps: Lap[]; summary: Lap | null } {
  const last = lines.at(-1);
  const before = lines.slice(0, -1);
  const total = sumOf(before, ({ seconds }) => seconds);
  const isSummary =
    last !== undefined && total > 0 && Math.abs(last.seconds - total) <= total * SUM_TOLERANCE;
  return isSummary && (before.length > 1 || !/^\d+$/.test(last.raw.record.cells[0]?.trim() ?? ""))
    ? { laps: before, summary: last }
    : { laps: [...lines], summary: null };
}

function overTime(laps: readonly Lap[], value: (lap: Lap) => number | null): number | null {
  const counted = laps.filter((lap) => (value(lap) ?? 0) > 0);
  const seconds = sumOf(counted, (lap) => lap.seconds);
  return seconds > 0 ? sumOf(counted, (lap) => (value(lap) ?? 0) * lap.seconds) / seconds : null;
}

function sumUp(lines: readonly Lap[], input: { unitM: number; ascentInFeet: boolean }): Recording["values"] {
  const { laps, summary } = splitSummary(lines);
  const whole = summary ? [summary] : laps;
  const ascent = sumOf(whole, (lap) => lap.ascent) * (input.ascentInFeet ? METRES_PER_FOOT : 1);
  return {
    ...NO_VALUES,
    distanceM: sumOf(laps, ({ raw }) => raw.distance) * input.unitM,
    durationS: sumOf(laps, ({ seconds }) => seconds),
    movingS: sumOf(laps, ({ raw }) => raw.movingS) || null,
    avgHr: overTime(whole, ({ avgHr }) => avgHr),
    maxHr: Math.max(0, ...lines.map(({ maxHr }) => maxHr ?? 0)) || null,
    cadenceSpm: overTime(whole, ({ raw }) => raw.cadenceSpm),
    strideM: overTime(whole, ({ raw }) => raw.strideM),
    ascentM: whole.some((lap) => lap.ascent !== null) ? ascent : null,
  };
}

const NEEDS_DATE = {
  code: "splitsNeedDate",
  message:
    "These are the laps of one activity, and the file does not say when it was. Say the day; or export the activity list (Activities, All Activities, Export CSV), which has it with its date, or use Export Original on the activity.",
} as const;
const NEEDS_UNITS = {
  code: "unitsUnknown",
  message: "Nothing in this file tells kilometres from miles. Choose the unit of your Garmin account.",
} as const;

function recordingOf(
  laps: readonly Lap[],
  input: { columns: ColumnMap; unit: ImportOutput["units"]["distance"]; startLocal: string | null },
): Recording | FailedRecording {
  const { columns, unit } = input;
  if (unit === "unknown") return { problem: NEEDS_UNITS, line: null };
  const start = readStart(input.startLocal ?? "", { order: "dayFirst" });
  if (start === null) return { problem: NEEDS_DATE, line: null };
  const unitM = unit === "mi" ? METRES_PER_MILE : METRES_PER_KM;
  const ascentInFeet = (columns.ascentUnit ?? (unit === "mi" ? "ft" : "m")) === "ft";
  const local = `${start.localDate}T${start.time}`;
  return {
    key: `splits|${local}`,
    sport: "run",
    sportKnown: true,
    startMs: Date.parse(`${local}Z`),
    // Already the runner's own clock.
    utcOffsetS: 0,
    values: sumUp(laps, { unitM, ascentInFeet }),
    title: "",
    notes: start.hasTime ? ["sportAssumed"] : ["sportAssumed", "startTimeMissing"],
    line: null,
  };
}

/**
 * Reads the laps of one activity (`activity_<id>.csv`) as one run. The file has no date, title or sport: without the
 * runner's answer the run is rejected, with what to do instead.
 */
export function readSplits(
  table: CsvTable,
  options: SplitsOptions,
): { list: RecordingList; decimal: DecimalMark; locale: string | null } {
  const columns = mapColumns(table.header);
  const distances = table.rows.map((record) => cellOf(record, { columns, field: "distance" }));
  const decimal = inferDecimal(distances) ?? ".";
  const laps = readLaps(table, { columns, decimal });
  const { units } = inferUnits(
    splitSummary(laps).laps.map(({ raw }) => raw),
    {
      header: columns.distanceUnit,
      earlier: options.earlierUnits,
      profile: options.profileUnits,
      override: options.unitsOverride,
    },
  );
  const one = recordingOf(laps, { columns, unit: units.distance, startLocal: options.startLocal });
  const list = listRecordings([one], {
    timeZone: null,
    today: options.today,
    proof: "",
    complete: false,
    sportWords: {},
  });
  const proof = units.proof.replace(/\bruns?\b/, "laps");
  return { list: { ...list, units: { ...units, proof } }, decimal, locale: columns.locale };
}
