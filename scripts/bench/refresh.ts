import { BARS, SIZES } from "./refresh/constants";
import { type Bench, type Measured, openBench } from "./refresh/measure";
import type { BackendName } from "./refresh/open-database";
import { atLeast, atMost, type Bar, type Findings } from "./result";

interface Size {
  runners: number;
  times: number;
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

function barsOf(postgres: readonly Measured[], embedded: readonly Measured[]): Bar[] {
  const slowest = (measured: readonly Measured[]) => Math.min(...measured.map(({ perSecond }) => perSecond));
  const roundTrips = Math.max(...[...postgres, ...embedded].map((measured) => measured.roundTrips));
  return [
    atLeast("postgresPerSecond", slowest(postgres), BARS.postgresPerSecond),
    atLeast("embeddedPerSecond", slowest(embedded), BARS.embeddedPerSecond),
    atMost("costSpreadOverSizes", spreadOf(postgres.map(({ cpuMs }) => cpuMs)), BARS.spread),
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

/** All measurements of a backend, and the middle one of each size. */
async function measured(backend: BackendName): Promise<{ middle: Measured[]; all: Measured[] }> {
  const sizes = sizesOf(backend);
  const benches: Bench[] = [];
  const all: Measured[] = [];
  try {
    for (const size of sizes) benches.push(await openBench({ backend, ...size }));
    for (const bench of inTurns(benches)) all.push(await bench.measure());
  } finally {
    for (const bench of benches) await bench.stop();
  }
  const middle = sizes.flatMap(({ runners, times }) =>
    all
      .filter((one) => one.runners === runners)
      .sort((left, right) => left.perSecond - right.perSecond)
      .slice(times >> 1, (times >> 1) + 1),
  );
  return { middle, all };
}

/**
 * How many runners a second the Sunday job refreshes without a model, on PostgreSQL 18 (two ticks that overlap) and on the
 * embedded database (one): the database behind its HTTP interface in a process of its own, runners in mid-season. The
 * table has every measurement, in the order in which they were made.
 */
export async function refreshBenchmark(): Promise<Findings> {
  const postgres = await measured("postgres");
  const embedded = await measured("embedded");
  const measures = Object.fromEntries(
    [...postgres.middle, ...embedded.middle].flatMap(({ backend, runners, ...values }) =>
      Object.entries(values).map(([name, value]) => [`${backend}${runners}.${name}`, value]),
    ),
  );
  return {
    measures: {
      ...measures,
      costSpreadAgainstBare: spreadOf(postgres.middle.map(({ timesBare }) => timesBare)),
    },
    bars: barsOf(postgres.middle, embedded.middle),
    table: [...postgres.all, ...embedded.all].map((row) => ({ ...row })),
  };
}
