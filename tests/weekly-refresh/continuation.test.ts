import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { RunnerContext } from "@/lib/data/change-runner";
import { jobDb } from "@/lib/data/weekly-runs";
import { CONTINUATION } from "@/lib/jobs/call-again";
import { MAX_CONTINUATIONS } from "@/lib/jobs/constants";
import { CONCURRENCY, FIRST_CLAIM } from "@/lib/weekly-refresh/constants";
import { setFailpointHook } from "@/lib/weekly-refresh/failpoints";
import { lookNow } from "@/lib/weekly-refresh/look-now";
import { runWeeklyRefresh } from "@/lib/weekly-refresh/run";
import { onboardedRunner } from "../support/runners";
import { TEST_SECRETS, useTestEnvironment } from "../support/test-env";
import { forgetTicks } from "./server-runners";

/** Two more than one invocation takes on before it looks at the clock. */
const RUNNERS = FIRST_CLAIM * CONCURRENCY + 2;
const MONDAY = new Date("2026-11-30T12:00:00Z");

let server: Server;
let runners: RunnerContext[];
const calls: string[] = [];
/** Invocations at work. Each waits for the answer of the one that it calls: at 0 the chain is over. */
let atWork = 0;

/** An invocation that has time for one batch per worker alone, or for none. */
function look(continuation: number, budgetMs = 1) {
  return lookNow({ db: jobDb(), now: MONDAY, trigger: "short of time", continuation, budgetMs });
}

beforeAll(async () => {
  useTestEnvironment();
  server = createServer(async (request, response) => {
    const url = new URL(String(request.url), "http://localhost");
    calls.push(`${request.headers.authorization} ${url.pathname}`);
    atWork += 1;
    const answer = await look(Number(url.searchParams.get(CONTINUATION))).finally(() => {
      atWork -= 1;
    });
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  // The address of this deployment, read once when it is first needed.
  process.env.NEXTAUTH_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await forgetTicks();
  runners = [];
  for (let index = 0; index < RUNNERS; index += 1) runners.push(await onboardedRunner());
}, 120_000);

afterAll(() => server?.close());

async function openWeeks(): Promise<number | null> {
  const ids = runners.map(({ runnerId }) => runnerId);
  const { count } = await jobDb()
    .from("weekly_reviews")
    .select("*", { count: "exact", head: true })
    .in("runner_id", ids);
  return count === null ? null : RUNNERS - count;
}

describe("a tick whose time is up with work left", () => {
  test("goes on in a further invocation, with the secret, until all is done", async () => {
    const { isTimeUp, continues } = await look(0);
    expect({ isTimeUp, continues }).toEqual({ isTimeUp: true, continues: true });
    await expect.poll(openWeeks, { timeout: 30_000, interval: 200 }).toBe(0);
    // With all weeks done, one more invocation may still look whether any is left.
    await expect.poll(() => atWork, { timeout: 30_000, interval: 50 }).toBe(0);
    expect(new Set(calls)).toEqual(new Set([`Bearer ${TEST_SECRETS.CRON_SECRET} /api/cron/weekly-refresh`]));
    const { data } = await jobDb()
      .from("job_runs")
      .select("trigger")
      .in("trigger", ["short of time", "continuation"]);
    expect(data?.map(({ trigger }) => trigger)).toEqual(
      expect.arrayContaining(["short of time", "continuation"]),
    );
  }, 60_000);

  test("counts its time from its start: what enqueueing took is no longer there for the queue", async () => {
    const real = performance.now.bind(performance);
    let lateMs = 0;
    vi.spyOn(performance, "now").mockImplementation(() => real() + lateMs);
    // Of 240 s enqueueing takes 200, and each claim 25: two of them, of the eight weeks that each worker takes first.
    setFailpointHook((name) => {
      if (name === "weeksEnqueued") lateMs += 200_000;
      if (name === "claimed") lateMs += 25_000;
    });
    const now = new Date(MONDAY.getTime() + 7 * 86_400_000);
    const run = await runWeeklyRefresh({ db: jobDb(), now, trigger: "slow" });
    setFailpointHook(null);
    vi.restoreAllMocks();
    expect(run).toMatchObject({ isTimeUp: true, claimed: FIRST_CLAIM * CONCURRENCY });
    expect(await runWeeklyRefresh({ db: jobDb(), now, trigger: "rest" })).toMatchObject({ isTimeUp: false });
  }, 60_000);

  test("says that the next tick goes on when the chain is long enough, or when nobody answers", async () => {
    const before = calls.length;
    expect(await look(MAX_CONTINUATIONS, 0)).toMatchObject({ isTimeUp: true, continues: false });
    expect(calls).toHaveLength(before);
    await new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
    expect(await look(0, 0)).toMatchObject({ isTimeUp: true, continues: false });
  }, 60_000);
});
