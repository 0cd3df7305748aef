import type { ChildProcess } from "node:child_process";
import { WORKERS } from "./constants";
import { fill } from "./fill";
import { hourOf } from "./hours";
import { answerOf, start } from "./messages";
import { type BackendName, type BenchDatabase, environmentOf, openBenchDatabase } from "./open-database";
import type { Tick } from "./tick";

/** What a refresh of so many runners took; processor times and round trips per runner. */
export interface Measured {
  backend: BackendName;
  runners: number;
  perSecond: number;
  /** Runners a second that the measured processor time allows on two cores with nothing else to do. */
  perSecondOnTwoCores: number;
  cpuMs: number;
  /** The bare baseline right before and after, in milliseconds, and how many times as much a runner took. */
  bareMs: number;
  timesBare: number;
  jobCpuMs: number;
  httpCpuMs: number;
  postgresCpuMs: number;
  roundTrips: number;
  jobPeakMb: number;
}

/** A filled database with its processes: as many measurements as there are hours. */
export interface Bench {
  times: number;
  measure: () => Promise<Measured>;
  stop: () => Promise<void>;
}

interface Processes {
  database: BenchDatabase;
  bare: readonly ChildProcess[];
  workers: readonly ChildProcess[];
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Sends all processes the same order at once and waits for all answers. */
async function all<Answer>(processes: readonly ChildProcess[], order: string): Promise<Answer[]> {
  return Promise.all(
    processes.map((child) => {
      child.send(order);
      return answerOf<Answer>(child);
    }),
  );
}

/** As many processes of one script as the job runs in, ready for orders. */
async function startAll(
  script: "bare" | "tick",
  { count, env }: { count: number; env: Record<string, string> },
): Promise<ChildProcess[]> {
  const children = await Promise.all(Array.from({ length: count }, () => start(script, env)));
  await Promise.all(children.map((child) => answerOf(child)));
  return children;
}

/** The bare baseline, run as the job is. */
async function bareOn(processes: readonly ChildProcess[]): Promise<number> {
  const measured = await all<number>(processes, "bare");
  return measured.reduce((total, ms) => total + ms, 0) / measured.length;
}

function sum(ticks: readonly Tick[], value: (tick: Tick) => number): number {
  return ticks.reduce((total, tick) => total + value(tick), 0);
}

/** Looks at the hour in every worker, until the weeks that are over by then are refreshed. */
async function lookAt(
  hour: number,
  { database, workers }: Processes,
): Promise<{ ticks: Tick[]; wallMs: number; httpCpuMs: number; postgresCpuMs: number }> {
  const before = await database.usage();
  const startedMs = performance.now();
  const ticks = await all<Tick>(workers, hourOf(hour).now);
  const wallMs = performance.now() - startedMs;
  const after = await database.usage();
  return {
    ticks,
    wallMs,
    httpCpuMs: after.http.cpuMs - before.http.cpuMs,
    postgresCpuMs: after.postgresCpuMs - before.postgresCpuMs,
  };
}

async function measureHour(
  hour: number,
  { backend, runners, ...processes }: Processes & { backend: BackendName; runners: number },
): Promise<Measured> {
  const bareBefore = await bareOn(processes.bare);
  const { ticks, wallMs, ...used } = await lookAt(hour, processes);
  const bareMs = (bareBefore + (await bareOn(processes.bare))) / 2;
  const refreshed = sum(ticks, (tick) => tick.refreshed);
  if (refreshed !== runners) {
    const others = `${sum(ticks, (tick) => tick.alreadyDone)} done, ${sum(ticks, (tick) => tick.failed)} failed`;
    throw new Error(`${refreshed} of ${runners} weeks were refreshed; ${others}.`);
  }
  const jobCpuMs = sum(ticks, (tick) => tick.usage.cpuMs) / runners;
  const httpCpuMs = used.httpCpuMs / runners;
  const postgresCpuMs = used.postgresCpuMs / runners;
  const cpuMs = jobCpuMs + httpCpuMs + postgresCpuMs;
  return {
    backend,
    runners,
    perSecond: rounded(runners / (wallMs / 1000)),
    perSecondOnTwoCores: rounded(2000 / cpuMs),
    cpuMs: rounded(cpuMs),
    bareMs: rounded(bareMs),
    timesBare: rounded(cpuMs / bareMs),
    jobCpuMs: rounded(jobCpuMs),
    httpCpuMs: rounded(httpCpuMs),
    postgresCpuMs: rounded(postgresCpuMs),
    roundTrips: rounded(sum(ticks, (tick) => tick.roundTrips) / runners),
    jobPeakMb: Math.round(Math.max(...ticks.map((tick) => tick.usage.peakMb))),
  };
}

/** A new database with so many runners for each measurement, in the middle of their season. */
export async function openBench(input: {
  backend: BackendName;
  runners: number;
  times: number;
}): Promise<Bench> {
  const { backend, runners, times } = input;
  const database = await openBenchDatabase(backend);
  const env = environmentOf(database.address);
  const count = WORKERS[backend];
  const bare = await startAll("bare", { count, env });
  const workers = await startAll("tick", { count, env });
  const stop = async () => {
    for (const child of [...bare, ...workers]) child.disconnect();
    await database.stop();
  };
  try {
    await fill(database, { runners, hours: times, env });
  } catch (error) {
    await stop();
    throw error;
  }
  const processes = { database, bare, workers };
  let hour = 0;
  const measure = async () => {
    // Right before the first measurement: processes that lie idle while others are filled lose what they have compiled.
    if (hour === 0) await lookAt(hour, processes);
    hour += 1;
    return measureHour(hour, { backend, runners, ...processes });
  };
  return { times, measure, stop };
}
