import { BARS, SIZES } from "./refresh/constants";
import { type Bench, type Measured, openBench } from "./refresh/measure";
import type { BackendName } from "./refresh/open-database";
import { atLeast, atMost, type Bar, type Findings } from "./result";

interface Size {
  runners: number;
  times: number;
}

/** What was measured of a backend: in order, and of each size the fastest and the middle one. */
interface Series {
  all: Measured[];
  fastest: Measured[];
  middle: Measured[];
}

/** `RUNGPT_BENCH_RUNNERS=100` or `100,1000`: these sizes on PostgreSQL alone, multiples of the templates. */
function sizesOf(backend: BackendName): readonly Size[] {
  const sizes: readonly Size[] = SIZES[backend];
  const asked = process.env.RUNGPT_BENCH_RUNNERS?.split(",").map(Number);
  if (backend === "embedded" || asked === undefined) return sizes;
  return asked.map((runners) => sizes.find((size) => size.runners === runners) ?? { runners, times: 1 });
}

/** How many times as much the dearest size costs as the cheapest, per runner. */
function spreadOf(costs: readonly number[]): number {
  return Math.round((Math.max(...costs) / Math.min(...costs)) * 100) / 100;
}

function barsOf(postgres: Series, embedded: Series): Bar[] {
  const slowestSize = ({ fastest }: Series) => Math.min(...fastest.map(({ perSecond }) => perSecond));
  const roundTrips = Math.max(...[...postgres.all, ...embedded.all].map((measured) => measured.roundTrips));
  return [
    atLeast("postgresPerSecond", slowestSize(postgres), BARS.postgresPerSecond),
    atLeast("embeddedPerSecond", slowestSize(embedded), BARS.embeddedPerSecond),
    atMost("costSpreadOverSizes", spreadOf(postgres.fastest.map(({ cpuMs }) => cpuMs)), BARS.spread),
    atMost("roundTripsPerRunner", roundTrips, BARS.roundTrips),
  ];
}

/** Every measurement of every size, each size spread evenly over the same minutes; one that takes minutes itself comes last. */
function inTurns(benches: readonly Bench[]): Bench[] {
  return benches
    .flatMap((bench) =>
      Array.from({ length: bench.times }, (_, turn) => ({ bench, at: (turn + 1) / bench.times })),
    )
    .toSorted((left, right) => left.at - right.at)
    .map(({ bench }) => bench);
}

/** Measurements of one size, the slowest first. */
function slowestFirst(all: readonly Measured[], { runners }: Size): Measured[] {
  return all
    .filter((one) => one.runners === runners)
    .toSorted((left, right) => left.perSecond - right.perSecond);
}

async function measured(backend: BackendName): Promise<Series> {
  const sizes = sizesOf(backend);
  const benches: Bench[] = [];
  const all: Measured[] = [];
  try {
    for (const size of sizes) benches.push(await openBench({ backend, ...size }));
    for (const bench of inTurns(benches)) all.push(await bench.measure());
  } finally {
    for (const bench of benches) await bench.stop();
  }
  const ofSize = sizes.map((size) => slowestFirst(all, size));
  return {
    all,
    fastest: ofSize.flatMap((some) => some.slice(-1)),
    middle: ofSize.flatMap((some) => some.slice(some.length >> 1, (some.length >> 1) + 1)),
  };
}

/** Everything of the measurement that counts, and how fast the middle one was. */
function measuresOf({ fastest, middle }: Series): Record<string, number> {
  const entries = fastest.flatMap(({ backend, runners, ...values }) =>
    Object.entries(values).map(([name, value]) => [`${backend}${runners}.${name}`, value] as const),
  );
  const rates = middle.map(
    ({ backend, runners, perSecond }) => [`${backend}${runners}.middlePerSecond`, perSecond] as const,
  );
  return Object.fromEntries([...entries, ...rates]);
}

/**
 * How many runners a second the Sunday job refreshes without a model, on PostgreSQL 18 (two ticks that overlap) and on the
 * embedded database (one): the database behind its HTTP interface in a process of its own, runners in mid-season. Of each
 * size the fastest measurement counts: what else runs on a shared machine only ever takes away (the reason why Python's
 * timeit takes the lowest time). The table has every measurement, in the order in which they were made.
 */
export async function refreshBenchmark(): Promise<Findings> {
  const postgres = await measured("postgres");
  const embedded = await measured("embedded");
  return {
    measures: {
      ...measuresOf(postgres),
      ...measuresOf(embedded),
      costSpreadAgainstBare: spreadOf(postgres.fastest.map(({ timesBare }) => timesBare)),
    },
    bars: barsOf(postgres, embedded),
    table: [...postgres.all, ...embedded.all].map((row) => ({ ...row })),
  };
}
