import Papa from "papaparse";
import { type ImportOutput, readExport } from "@/lib/imports";
import { listOfRuns, recordingsOfHours } from "./import/files";
import { peakMemory } from "./import/peak-memory";
import { storeInPostgres } from "./import/store-in-postgres";
import { atMost, type Findings, quantile } from "./result";

const ROWS = 10_000;
const ROUNDS = 7;
const WARM_UP_ROUNDS = 3;
/** Hours of running per recording, at one point a second. */
const HOURS = 1;
/** Rounds of storing a list; each takes some seconds. */
const STORE_ROUNDS = 5;
const BARS = { ratioToPapaparse: 2.5, peakMemoryRatio: 10, storeS: 3, copiesStored: 1 } as const;

async function timed(work: () => Promise<unknown> | unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Milliseconds of each kind of work, taken in turns so that another program's burst hits all alike. */
async function medians(works: Readonly<Record<string, () => unknown>>): Promise<Map<string, number>> {
  const times = new Map(Object.keys(works).map((name) => [name, [] as number[]]));
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    for (const [name, work] of Object.entries(works)) {
      const took = await timed(work);
      if (round >= 0) times.get(name)?.push(took);
    }
  }
  return new Map([...times].map(([name, all]) => [name, quantile(all, 0.5)]));
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function refuseWrong(output: ImportOutput, rows: number): void {
  if (output.activities.length === rows) return;
  throw new Error(`Read ${output.activities.length} of ${rows}: ${output.issues[0]?.message ?? ""}`);
}

/** Files of one hour of running that are read in a second, by format. */
async function recordingMeasures(): Promise<Record<string, number>> {
  const files = recordingsOfHours(HOURS);
  for (const bytes of Object.values(files)) refuseWrong(await readExport({ bytes }), 1);
  const works = Object.fromEntries(
    Object.entries(files).map(([format, bytes]) => [format, () => readExport({ bytes })]),
  );
  const times = await medians(works);
  return Object.fromEntries([...times].map(([format, ms]) => [`${format}PerSecond`, rounded(1_000 / ms)]));
}

/**
 * Seconds from the bytes of 10,000 rows to the receipt on PostgreSQL 18, everything included: read, matched, reconciled,
 * stored. `storeS` is the slowest kind of runner.
 */
async function storeMeasures(): Promise<Record<string, number>> {
  const { times, atOnce } = await storeInPostgres({ rows: ROWS, rounds: STORE_ROUNDS });
  const seconds = (all: readonly number[]) => rounded(quantile(all, 0.5) / 1_000);
  const [first, planned, again] = [times.first, times.planned, times.again].map(seconds);
  return {
    storeNewRunnerS: first ?? Number.NaN,
    storePlannedS: planned ?? Number.NaN,
    storeOverlappingS: again ?? Number.NaN,
    storeS: Math.max(first ?? Number.NaN, planned ?? Number.NaN, again ?? Number.NaN),
    undoS: seconds(times.undo),
    copiesStored: rounded(atOnce.added / (ROWS / 10)),
    importsStored: atOnce.imports,
  };
}

/**
 * How fast a list of 10,000 rows is read (decoded, parsed, normalised, checked), against papaparse alone on the same
 * text; what storing it takes on PostgreSQL, and that the same file five times at once is stored once. Papaparse runs with
 * `header: true`, because every reader needs its cells by name; without names it is given too.
 */
export async function importBenchmark(): Promise<Findings> {
  const text = listOfRuns(ROWS);
  const bytes = new TextEncoder().encode(text);
  refuseWrong(await readExport({ bytes }), ROWS);
  const times = await medians({
    read: () => readExport({ bytes }),
    byName: () => Papa.parse(text, { header: true, skipEmptyLines: true }),
    plain: () => Papa.parse(text, { skipEmptyLines: true }),
  });
  const [read = 0, byName = 1, plain = 1] = ["read", "byName", "plain"].map((name) => times.get(name) ?? 0);
  const peakBytes = await peakMemory(ROWS);
  const measures = {
    rowsPerSecond: Math.round((ROWS / read) * 1_000),
    ratioToPapaparse: rounded(read / byName),
    ratioToPapaparseWithoutNames: rounded(read / plain),
    readMs: rounded(read),
    papaparseMs: rounded(byName),
    fileMb: rounded(bytes.length / 1_000_000),
    peakMemoryRatio: rounded(peakBytes / bytes.length),
    ...(await recordingMeasures()),
  };
  const stored = await storeMeasures();
  return {
    measures: { ...measures, ...stored },
    bars: [
      atMost("ratioToPapaparse", measures.ratioToPapaparse, BARS.ratioToPapaparse),
      atMost("peakMemoryRatio", measures.peakMemoryRatio, BARS.peakMemoryRatio),
      atMost("storeS", stored.storeS ?? Number.NaN, BARS.storeS),
      atMost("copiesStored", stored.copiesStored ?? Number.NaN, BARS.copiesStored),
      atMost("importsStored", stored.importsStored ?? Number.NaN, BARS.copiesStored),
    ],
  };
}
