import { BARS, LONG, RUNNERS, TIMES } from "./refresh/constants";
import { type Measured, measure } from "./refresh/measure";
import type { BackendName } from "./refresh/open-database";
import { atLeast, atMost, type Bar, type Findings } from "./result";

/** `RUNGPT_BENCH_RUNNERS=100` or `100,1000`: smaller runs than the whole. */
function sizes(all: readonly number[]): readonly number[] {
  const asked = process.env.RUNGPT_BENCH_RUNNERS;
  return asked === undefined ? all : asked.split(",").map(Number);
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

/** Measures each size, a short one several times: the middle measurement of each, and all. */
async function measured(
  backend: BackendName,
  sizesToDo: readonly number[],
): Promise<{ middle: Measured[]; all: Measured[] }> {
  const middle: Measured[] = [];
  const all: Measured[] = [];
  for (const runners of sizesToDo) {
    const ofSize: Measured[] = [];
    const times = backend === "postgres" && runners < LONG ? TIMES : 1;
    while (ofSize.length < times) ofSize.push(await measure({ backend, runners }));
    all.push(...ofSize);
    const bySpeed = ofSize.toSorted((left, right) => left.perSecond - right.perSecond);
    middle.push(...bySpeed.slice(times >> 1, (times >> 1) + 1));
  }
  return { middle, all };
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
