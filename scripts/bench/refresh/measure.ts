import type { ChildProcess } from "node:child_process";
import { cloneRunners } from "./clone-runners";
import { BEFORE_DUE, LAST_MONDAY, TEMPLATES, WARM_UP_RUNNERS, WORKERS } from "./constants";
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

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Sends all processes the same order at once and waits for all answers. */
async function all<Answer>(
  processes: readonly ChildProcess[],
  order: "warm" | "go" | "bare",
): Promise<Answer[]> {
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

/** Runners in the middle of their season; the weeks of the first ones are in the queue, to warm up with. */
async function fill(
  database: BenchDatabase,
  { runners, env }: { runners: number; env: Record<string, string> },
) {
  await answerOf(await start("make-templates", env));
  const copies = Math.round((runners + WARM_UP_RUNNERS) / TEMPLATES.length) - 1;
  await cloneRunners(database.sql, copies);
  await answerOf(await start("prime-checkpoints", { ...env, BENCH_COPIES: String(copies) }));
  await database.sql(
    `insert into public.weekly_runs (runner_id, week_start, time_zone, due_at, run_after)
     select runner_id, '${LAST_MONDAY}', time_zone, '${BEFORE_DUE}', '${BEFORE_DUE}' from public.profiles order by runner_id limit ${WARM_UP_RUNNERS}`,
  );
  // Otherwise the first look would go back twelve weeks.
  await database.sql(
    `insert into public.job_runs (kind, started_at) values ('weekly-refresh', '${BEFORE_DUE}')`,
  );
  // What filling leaves behind would otherwise be tidied up while it is measured, for large numbers of runners alone.
  await database.sql("vacuum (analyze)");
  await database.sql("checkpoint");
}

/** Fills a new database with runners in the middle of their season, and refreshes all of them with overlapping ticks. */
export async function measure(input: { backend: BackendName; runners: number }): Promise<Measured> {
  const { backend, runners } = input;
  const database = await openBenchDatabase(backend);
  const env = environmentOf(database.address);
  const count = WORKERS[backend];
  const bare = await startAll("bare", { count, env });
  const workers = await startAll("tick", { count, env });
  try {
    await fill(database, { runners, env });
    await all(workers, "warm");
    const bareBefore = await bareOn(bare);
    const before = await database.usage();
    const startedMs = performance.now();
    const ticks = await all<Tick>(workers, "go");
    const wallMs = performance.now() - startedMs;
    const after = await database.usage();
    const bareMs = (bareBefore + (await bareOn(bare))) / 2;
    const refreshed = sum(ticks, (tick) => tick.refreshed);
    if (refreshed !== runners) {
      const others = `${sum(ticks, (tick) => tick.alreadyDone)} done, ${sum(ticks, (tick) => tick.failed)} failed`;
      throw new Error(`${refreshed} of ${runners} weeks were refreshed; ${others}.`);
    }
    const jobCpuMs = sum(ticks, (tick) => tick.usage.cpuMs) / runners;
    const httpCpuMs = (after.http.cpuMs - before.http.cpuMs) / runners;
    const postgresCpuMs = (after.postgresCpuMs - before.postgresCpuMs) / runners;
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
  } finally {
    for (const child of [...bare, ...workers]) child.disconnect();
    await database.stop();
  }
}
