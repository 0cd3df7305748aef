import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jobDb } from "@/lib/data/weekly-runs";
import { LEASE_SECONDS } from "@/lib/weekly-refresh/constants";
import { FAILPOINTS, type Failpoint } from "@/lib/weekly-refresh/failpoints";
import { runWeeklyRefresh } from "@/lib/weekly-refresh/run";
import { type PostgresSupabase, startPostgresSupabase } from "../support/postgres-supabase";
import { appliedWeeks, brokenInvariants, mondayNoon, serverRunners } from "./server-runners";

const RUNNERS = 6;
const script = fileURLToPath(new URL("./doomed-worker.ts", import.meta.url));

let database: PostgresSupabase;

beforeAll(async () => {
  database = await startPostgresSupabase();
  await serverRunners(RUNNERS);
}, 120_000);

afterAll(() => database?.stop());

/** Starts a worker that dies at a failpoint; answers the signal that ended it. */
async function killedAt(failpoint: Failpoint, now: Date): Promise<NodeJS.Signals | null> {
  const worker = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", script, failpoint, now.toISOString()],
    { env: { ...process.env, ...database.env }, stdio: ["ignore", "ignore", "ignore"] },
  );
  const [, signal] = await once(worker, "exit");
  return signal;
}

test.each(FAILPOINTS.map((failpoint, week) => ({ failpoint, week })))(
  "a worker killed at $failpoint leaves nothing half done, and the next tick finishes each week once",
  async ({ failpoint, week }) => {
    const now = mondayNoon(week);
    expect(await killedAt(failpoint, now)).toBe("SIGKILL");
    expect(await brokenInvariants()).toEqual([]);
    for (const { reviews, versions } of await appliedWeeks(database.sql)) {
      expect([week, week + 1]).toContain(reviews);
      expect(versions).toBe(reviews);
    }
    // By then the lease has run out, and a week that failed waits no longer.
    const next = new Date(now.getTime() + (LEASE_SECONDS + 60) * 1000);
    const { failures } = await runWeeklyRefresh({ db: jobDb(), now: next, trigger: "test" });
    expect(failures).toEqual([]);
    const done = { reviews: week + 1, versions: week + 1, open: 0 };
    expect(await appliedWeeks(database.sql)).toEqual(Array.from({ length: RUNNERS }, () => done));
    expect(await brokenInvariants()).toEqual([]);
  },
  60_000,
);
