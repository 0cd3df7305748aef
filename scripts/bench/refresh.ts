import { BARS, LONG, RUNNERS, TIMES } from "./refresh/constants";
import { type Measured, measure } from "./refresh/measure";
import type { BackendName } from "./refresh/open-database";
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

/** Measures each size, a short one several times; the fastest of each, and all. */
async function measured(
  backend: BackendName,
  sizesToDo: readonly number[],
): Promise<{ fastest: Measured[]; all: Measured[] }> {
  const fastest: Measured[] = [];
  const all: Measured[] = [];
  for (const runners of sizesToDo) {
    const ofSize: Measured[] = [];
    for (let left = backend === "postgres" && runners < LONG ? TIMES : 1; left > 0; left -= 1) {
      ofSize.push(await measure({ backend, runners }));
    }
    all.push(...ofSize);
    fastest.push(ofSize.reduce((best, other) => (other.perSecond > best.perSecond ? other : best)));
  }
  return { fastest, all };
}

/**
 * How many runners a second the Sunday job refreshes without a model, on PostgreSQL 18 (two ticks that overlap) and on the
 * embedded database (one): the database behind its HTTP interface in a process of its own, runners in mid-season. The
 * table has every measurement.
 */
export async function refreshBenchmark(): Promise<Findings> {
  const postgres = await measured("postgres", sizes(RUNNERS.postgres));
  const embedded = await measured("embedded", RUNNERS.embedded);
  const measures = Object.fromEntries(
    [...postgres.fastest, ...embedded.fastest].flatMap(({ backend, runners, ...values }) =>
      Object.entries(values).map(([name, value]) => [`${backend}${runners}.${name}`, value]),
    ),
  );
  return {
    measures,
    bars: barsOf(postgres.fastest, embedded.fastest),
    table: [...postgres.all, ...embedded.all].map((row) => ({ ...row })),
  };
}
