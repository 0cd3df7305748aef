import { BARS, RUNNERS } from "./refresh/constants";
import { type Measured, measure } from "./refresh/measure";
import { atLeast, atMost, type Bar, type Findings } from "./result";

/** `RUNGPT_BENCH_RUNNERS=100` or `100,1000`: smaller runs than the whole. */
function sizes(all: readonly number[]): readonly number[] {
  const asked = process.env.RUNGPT_BENCH_RUNNERS;
  return asked === undefined ? all : asked.split(",").map(Number);
}

function barsOf(postgres: readonly Measured[], embedded: readonly Measured[]): Bar[] {
  const slowest = (measured: readonly Measured[]) => Math.min(...measured.map(({ perSecond }) => perSecond));
  const costs = postgres.map(({ cpuMs }) => cpuMs);
  const spread = Math.round((Math.max(...costs) / Math.min(...costs)) * 100) / 100;
  const roundTrips = Math.max(...[...postgres, ...embedded].map((measured) => measured.roundTrips));
  return [
    atLeast("postgresPerSecond", slowest(postgres), BARS.postgresPerSecond),
    atLeast("embeddedPerSecond", slowest(embedded), BARS.embeddedPerSecond),
    atMost("costSpreadOverSizes", spread, BARS.spread),
    atMost("roundTripsPerRunner", roundTrips, BARS.roundTrips),
  ];
}

/**
 * How many runners a second the Sunday job refreshes without a model, on PostgreSQL 18 (two ticks that overlap) and on the
 * embedded database (one): the database behind its HTTP interface in a process of its own, runners in mid-season.
 */
export async function refreshBenchmark(): Promise<Findings> {
  const postgres: Measured[] = [];
  for (const runners of sizes(RUNNERS.postgres))
    postgres.push(await measure({ backend: "postgres", runners }));
  const embedded: Measured[] = [];
  for (const runners of RUNNERS.embedded) embedded.push(await measure({ backend: "embedded", runners }));
  const rows = [...postgres, ...embedded];
  const measures = Object.fromEntries(
    rows.flatMap(({ backend, runners, ...values }) =>
      Object.entries(values).map(([name, value]) => [`${backend}${runners}.${name}`, value]),
    ),
  );
  return { measures, bars: barsOf(postgres, embedded), table: rows.map((row) => ({ ...row })) };
}
