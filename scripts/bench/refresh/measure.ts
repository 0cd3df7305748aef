import { cloneRunners } from "./clone-runners";
import { NOW, TEMPLATES } from "./constants";
import { type Address, answerOf, start } from "./messages";
import { type BackendName, openBenchDatabase } from "./open-database";
import type { Tick } from "./tick";

/** What a refresh of so many runners took; processor times and round trips per runner. */
export interface Measured {
  backend: BackendName;
  runners: number;
  perSecond: number;
  /** Runners a second that the measured processor time allows on two cores with nothing else to do. */
  perSecondOnTwoCores: number;
  cpuMs: number;
  jobCpuMs: number;
  httpCpuMs: number;
  postgresCpuMs: number;
  roundTrips: number;
  jobPeakMb: number;
}

function envOf({ url, publishableKey, secretKey, jwtSecret }: Address): Record<string, string> {
  return {
    RUNGPT_MODE: "embedded",
    SUPABASE_URL: url,
    SUPABASE_PUBLISHABLE_KEY: publishableKey,
    SUPABASE_SECRET_KEY: secretKey,
    SUPABASE_JWT_SECRET: jwtSecret,
    NEXTAUTH_SECRET: jwtSecret,
    NEXTAUTH_URL: "http://localhost:3000",
    CRON_SECRET: jwtSecret,
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Fills a new database with runners in the middle of their season, and refreshes all of them. */
export async function measure(input: { backend: BackendName; runners: number }): Promise<Measured> {
  const { backend, runners } = input;
  const database = await openBenchDatabase(backend);
  try {
    const env = envOf(database.address);
    await answerOf(start("make-templates.ts", env));
    await cloneRunners(database, Math.round(runners / TEMPLATES.length) - 1);
    // Otherwise the first look would go back twelve weeks.
    await database.sql(`insert into public.job_runs (kind, started_at) values ('weekly-refresh', '${NOW}')`);
    const job = start("tick.ts", env);
    await answerOf(job);
    const before = await database.usage();
    job.send("go");
    const tick = await answerOf<Tick>(job);
    const after = await database.usage();
    if (tick.refreshed !== runners || tick.failed > 0) {
      throw new Error(`${tick.refreshed} of ${runners} weeks were refreshed, ${tick.failed} failed.`);
    }
    const jobCpuMs = tick.usage.cpuMs / runners;
    const httpCpuMs = (after.http.cpuMs - before.http.cpuMs) / runners;
    const postgresCpuMs = (after.postgresCpuMs - before.postgresCpuMs) / runners;
    const cpuMs = jobCpuMs + httpCpuMs + postgresCpuMs;
    return {
      backend,
      runners,
      perSecond: rounded(runners / (tick.wallMs / 1000)),
      perSecondOnTwoCores: rounded(2000 / cpuMs),
      cpuMs: rounded(cpuMs),
      jobCpuMs: rounded(jobCpuMs),
      httpCpuMs: rounded(httpCpuMs),
      postgresCpuMs: rounded(postgresCpuMs),
      roundTrips: rounded(tick.roundTrips / runners),
      jobPeakMb: Math.round(tick.usage.peakMb),
    };
  } finally {
    await database.stop();
  }
}
