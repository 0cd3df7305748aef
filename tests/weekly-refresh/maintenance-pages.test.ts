import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { GET } from "@/app/api/cron/maintenance/route";
import { jobDb } from "@/lib/data/weekly-runs";
import { MAX_CONTINUATIONS } from "@/lib/jobs/constants";
import { runMaintenance } from "@/lib/maintenance/run";
import { type Cursor, firstCursor, type Sweep, sweepRunners } from "@/lib/maintenance/sweep";
import { tidy } from "@/lib/maintenance/tidy";
import { cloneRunners } from "../../scripts/bench/refresh/clone-runners";
import { type PostgresSupabase, startPostgresSupabase } from "../support/postgres-supabase";
import { TEST_SECRETS } from "../support/test-env";
import { serverRunners } from "./server-runners";

// Pages that a few runners fill several of.
vi.mock(import("@/lib/maintenance/constants"), async (load) => ({
  ...(await load()),
  SNAPSHOT_PAGE: 7 as never,
  INVARIANTS_PAGE: 4 as never,
  INPUTS_PAGE: 10 as never,
}));

const TEMPLATES = 5;
const RUNNERS = 25;
/** Pages of 7 for the snapshots, of 4 for the invariants. */
const PAGES = 4 + 7;
/** A week into a month: the one before it is over in every zone. */
const NOW = new Date("2026-12-08T12:00:00Z");

let database: PostgresSupabase;
let server: Server;
const calls: { authorization: string | undefined; path: string; query: Record<string, string> }[] = [];

beforeAll(async () => {
  database = await startPostgresSupabase();
  server = createServer(async ({ url = "", headers }, response) => {
    const address = new URL(url, "http://localhost");
    const { authorization } = headers;
    calls.push({ authorization, path: address.pathname, query: Object.fromEntries(address.searchParams) });
    const request = new Request(address, { headers: { authorization: String(authorization) } });
    const answer = await GET(request, { params: Promise.resolve({}) });
    response.statusCode = answer.status;
    response.end(await answer.text());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  // The address of this deployment, read once when it is first needed.
  process.env.NEXTAUTH_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await serverRunners(TEMPLATES);
  await cloneRunners(database.sql, RUNNERS / TEMPLATES - 1);
}, 120_000);

afterAll(async () => {
  server?.close();
  await database?.stop();
});

/** Goes through all runners, one page in each invocation. */
async function pageByPage(): Promise<Sweep[]> {
  const sweeps: Sweep[] = [];
  let from: Cursor | null = await firstCursor(jobDb(), { now: NOW });
  while (from !== null) {
    let looks = 0;
    const isTimeUp = () => {
      looks += 1;
      return looks > 1;
    };
    const sweep: Sweep = await sweepRunners(jobDb(), { from, now: NOW, isTimeUp });
    sweeps.push(sweep);
    from = sweep.next;
  }
  return sweeps;
}

function sum(sweeps: readonly Sweep[], value: (sweep: Sweep) => number): number {
  return sweeps.reduce((total, sweep) => total + value(sweep), 0);
}

async function snapshots(): Promise<unknown> {
  return database.sql(`select month::text, version, count(distinct runner_id)::integer as runners
    from public.fitness_snapshots group by 1, 2 order by 1, 2`);
}

const EVERYBODY = [{ month: "2026-11-01", version: 1, runners: RUNNERS }];

describe("maintenance of more runners than one invocation has time for", () => {
  test("comes to each of them once, whoever fails holds up nobody, and nothing is done twice", async () => {
    const [first] = await database.sql(`update public.profiles set health = '{"painScore":"damaged"}'
      where runner_id = (select runner_id from public.profiles order by 1 limit 1) returning runner_id`);
    const sweeps = await pageByPage();
    expect(sweeps).toHaveLength(PAGES);
    expect(sum(sweeps, ({ runners }) => runners)).toBe(RUNNERS);
    expect(sum(sweeps, ({ runnersChecked }) => runnersChecked)).toBe(RUNNERS);
    expect(sum(sweeps, ({ snapshotsAdded }) => snapshotsAdded)).toBe(RUNNERS - 1);
    expect(sweeps.flatMap(({ failures }) => failures)).toEqual([
      { runnerId: first?.runner_id, error: "ZodError" },
    ]);
    await database.sql(`update public.profiles set health =
      '{"painScore":0,"ill":false,"daysOff":0,"crossTrainedWhileOff":false}' where runner_id = '${first?.runner_id}'`);
    const again = await pageByPage();
    expect(sum(again, ({ snapshotsAdded }) => snapshotsAdded)).toBe(1);
    expect(await snapshots()).toEqual(EVERYBODY);
  }, 60_000);

  test("counts what is broken on whichever page it lies", async () => {
    await database.sql(`insert into public.workouts (runner_id, workout_id, from_version, date, body)
      select runner_id, 'misdated', 1, '2026-12-01', '{"date":"2026-12-02"}' from public.profiles
      where runner_id in (select min(id::text)::uuid from public.users union select max(id::text)::uuid from public.users)`);
    const sweeps = await pageByPage();
    expect(sum(sweeps, ({ broken }) => broken.workoutsMisdated ?? 0)).toBe(2);
    expect(sweeps.filter(({ broken }) => (broken.workoutsMisdated ?? 0) > 0)).toHaveLength(2);
  }, 60_000);

  test("drops old frozen inputs a few at a time, all of them, and nothing else", async () => {
    await database.sql(`insert into public.weekly_runs (runner_id, week_start, time_zone, due_at, state, input, input_hash)
      select runner_id, day, 'UTC', day + 6, 'done', '"frozen"', 'hash'
      from public.profiles, (values (date '2026-08-31'), (date '2026-09-07')) weeks (day)`);
    const db = jobDb();
    const rpc = vi.spyOn(db, "rpc");
    const { frozenInputsDropped } = await tidy(db, { now: NOW, isTimeUp: () => false });
    expect(frozenInputsDropped).toBe(RUNNERS);
    expect(rpc.mock.calls.filter(([name]) => name === "drop_frozen_inputs")).toHaveLength(3);
    expect(
      await database.sql(`select week_start::text, count(input)::integer as inputs, count(input_hash)::integer as hashes
        from public.weekly_runs group by 1 order by 1`),
    ).toEqual([
      { week_start: "2026-08-31", inputs: 0, hashes: RUNNERS },
      { week_start: "2026-09-07", inputs: RUNNERS, hashes: RUNNERS },
    ]);
    await database.sql("truncate public.weekly_runs");
  });

  test("goes on in a further invocation, with the secret, from where it was", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const input = { db: jobDb(), now: NOW, trigger: "short of time", budgetMs: 0 };
    expect(await runMaintenance(input)).toMatchObject({ runners: 0, continues: true });
    expect(calls).toEqual([
      {
        authorization: `Bearer ${TEST_SECRETS.CRON_SECRET}`,
        path: "/api/cron/maintenance",
        query: expect.objectContaining({ continuation: "1", step: "snapshots" }),
      },
    ]);
    const records = () =>
      database.sql(
        "select trigger, counts from public.job_runs where kind = 'maintenance' order by trigger desc",
      );
    await expect.poll(async () => (await records()).length, { timeout: 30_000 }).toBe(2);
    expect(await records()).toMatchObject([
      { trigger: "short of time", counts: { leasesLost: 0, runnersChecked: 0 } },
      { trigger: "continuation", counts: { runnersChecked: RUNNERS, workoutsMisdated: 2 } },
    ]);
    expect((await records())[1]?.counts).not.toHaveProperty("leasesLost");
    const last = await runMaintenance({ ...input, continuation: MAX_CONTINUATIONS });
    expect(last.continues).toBe(false);
    expect(calls).toHaveLength(1);
  }, 60_000);

  test("leaves out who was checked before, and refuses a place that is none", async () => {
    const rows = await database.sql("select runner_id from public.profiles order by runner_id");
    const from = { continuation: "1", step: "invariants", since: NOW.toISOString() };
    const answerTo = (after: string) => {
      const query = new URLSearchParams({ ...from, after });
      const headers = { authorization: `Bearer ${TEST_SECRETS.CRON_SECRET}` };
      const request = new Request(`http://localhost/api/cron/maintenance?${query}`, { headers });
      return GET(request, { params: Promise.resolve({}) });
    };
    const answer = await answerTo(String(rows[9]?.runner_id));
    expect(await answer.json()).toMatchObject({ runners: 0, counts: { runnersChecked: RUNNERS - 10 } });
    expect((await answerTo("nobody")).status).toBe(422);
  });
});
