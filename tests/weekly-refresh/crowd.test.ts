import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { claimWeeklyRuns, jobDb } from "@/lib/data/weekly-runs";
import {
  CLAIM_BATCH,
  CONCURRENCY,
  FIRST_CLAIM,
  LEASE_SECONDS,
  MAX_ATTEMPTS,
} from "@/lib/weekly-refresh/constants";
import { setFailpointHook } from "@/lib/weekly-refresh/failpoints";
import { runWeeklyRefresh } from "@/lib/weekly-refresh/run";
import { cloneRunners } from "../../scripts/bench/refresh/clone-runners";
import { type PostgresSupabase, startPostgresSupabase } from "../support/postgres-supabase";
import { appliedWeeks, brokenInvariants, mondayNoon, serverRunners } from "./server-runners";

const limit = vi.hoisted(() => ({ ms: 20_000 }));

// A call that hangs is given up sooner than in the product where a test waits for it.
vi.mock(import("@/lib/weekly-refresh/constants"), async (load) => {
  const real = await load();
  return {
    ...real,
    get CALL_LIMIT_MS() {
      return limit.ms as typeof real.CALL_LIMIT_MS;
    },
  };
});

const RUNNERS = 200;
const TEMPLATES = 5;
const TICKS_AT_ONCE = 10;
/** Twenty is the whole proof; fewer keep the suite short. */
const ROUNDS = Number(process.env.RUNGPT_ROUNDS ?? 3);

let database: PostgresSupabase;
/** Weeks that are over, in this file's order of tests. */
let week = 0;

beforeAll(async () => {
  database = await startPostgresSupabase();
  await serverRunners(TEMPLATES);
  await cloneRunners(database.sql, RUNNERS / TEMPLATES - 1);
}, 120_000);

afterAll(() => database?.stop());

afterEach(() => {
  limit.ms = 20_000;
  setFailpointHook(null);
  vi.restoreAllMocks();
});

function tick(now: Date) {
  return runWeeklyRefresh({ db: jobDb(), now, trigger: "test" });
}

function minutesLater(now: Date, minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000);
}

function everybody(weeks: number) {
  return Array.from({ length: RUNNERS }, () => ({ reviews: weeks, versions: weeks, open: 0 }));
}

/** Runs of the week that falls due at `now`, in the queue, by runner. */
async function queued(now: Date): Promise<{ id: string; runner_id: string }[]> {
  // A tick without time only puts them there.
  await runWeeklyRefresh({ db: jobDb(), now, trigger: "test", budgetMs: 0 });
  const rows = await database.sql(
    "select id, runner_id from public.weekly_runs where state = 'queued' order by due_at, id",
  );
  return rows.map(({ id, runner_id }) => ({ id: String(id), runner_id: String(runner_id) }));
}

describe("two hundred runners", () => {
  test(
    `are each refreshed exactly once by ${TICKS_AT_ONCE} ticks at once, ${ROUNDS} Sundays in a row`,
    async () => {
      for (let round = 0; round < ROUNDS; round += 1, week += 1) {
        const now = mondayNoon(week);
        const ticks = await Promise.all(Array.from({ length: TICKS_AT_ONCE }, () => tick(now)));
        expect(ticks.flatMap(({ failures }) => failures)).toEqual([]);
        expect(ticks.reduce((sum, { refreshed }) => sum + refreshed, 0)).toBe(RUNNERS);
        expect(await appliedWeeks(database.sql)).toEqual(everybody(week + 1));
      }
      expect(await brokenInvariants()).toEqual([]);
    },
    ROUNDS * 60_000,
  );

  test("are claimed a few at a time at first, then ever more, up to a batch", async () => {
    const db = jobDb();
    const rpc = vi.spyOn(db, "rpc");
    expect((await runWeeklyRefresh({ db, now: mondayNoon(week), trigger: "test" })).refreshed).toBe(RUNNERS);
    week += 1;
    const limits = rpc.mock.calls.flatMap(([name, args]) =>
      name === "claim_weekly_runs" && args !== undefined && "p_limit" in args ? [args.p_limit] : [],
    );
    const growing: number[] = [];
    for (let limit = FIRST_CLAIM; limit < CLAIM_BATCH; limit *= 2) growing.push(limit);
    for (const limit of growing) expect(limits.filter((other) => other === limit)).toHaveLength(CONCURRENCY);
    expect(new Set(limits)).toEqual(new Set([...growing, CLAIM_BATCH]));
  }, 60_000);

  test("are all done although one in a hundred throws, hangs or holds damaged data", async () => {
    const now = mondayNoon(week);
    const runs = await queued(now);
    const [throwing, throwing2, hanging, hanging2, damaged, damaged2] = runs.filter(
      (_, index) => index % 30 === 7,
    );
    const thrown = new Set([throwing?.id, throwing2?.id]);
    setFailpointHook((name, id) => {
      if (name === "weekBegun" && thrown.has(id)) throw new TypeError("a fault of the product");
    });
    limit.ms = 6_000;
    const hung = [String(hanging?.runner_id), String(hanging2?.runner_id)];
    const { fetch } = globalThis;
    vi.spyOn(globalThis, "fetch").mockImplementation((address, init) => {
      const isHanging =
        String(address).endsWith("/load_runners") && hung.some((id) => String(init?.body).includes(id));
      if (!isHanging) return fetch(address, init);
      return new Promise((_resolve, reject) => {
        init?.signal?.addEventListener("abort", () => reject(init.signal?.reason));
      });
    });
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    for (const run of [damaged, damaged2]) {
      await database.sql(
        `update public.profiles set health = '{"painScore":"damaged"}' where runner_id = '${run?.runner_id}'`,
      );
    }
    const { refreshed, failures } = await tick(now);
    expect(refreshed).toBe(RUNNERS - 6);
    expect(failures.map(({ error }) => error).sort()).toEqual(
      ["TypeError", "TypeError", "ZodError", "ZodError", "databaseTimeLimit", "databaseTimeLimit"].sort(),
    );
    expect(log).toHaveBeenCalledTimes(6);
    expect(JSON.stringify(log.mock.calls)).not.toContain("a fault of the product");
    // Whatever was wrong is mended: the next try of each finds a healthy runner.
    setFailpointHook(null);
    vi.restoreAllMocks();
    await database.sql(
      'update public.profiles set health = \'{"painScore":0,"ill":false,"daysOff":0,"crossTrainedWhileOff":false}\'',
    );
    expect((await tick(minutesLater(now, 2))).refreshed).toBe(6);
    week += 1;
    expect(await appliedWeeks(database.sql)).toEqual(everybody(week));
    expect(await brokenInvariants()).toEqual([]);
  }, 120_000);

  test("lose nothing when one of them takes each worker down: that one alone is put aside", async () => {
    let now = mondayNoon(week);
    const [poison] = await queued(now);
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      // A worker that claims and is never heard of again: at first with a batch, from then on with the one alone.
      const claim = { now, limit: CLAIM_BATCH, leaseSeconds: LEASE_SECONDS, runnerId: null };
      const lost = await claimWeeklyRuns(jobDb(), claim);
      expect(lost).toHaveLength(attempt === 1 ? CLAIM_BATCH : 1);
      expect(lost.map(({ id }) => id)).toContain(poison?.id);
      expect((await tick(now)).failures).toEqual([]);
      now = minutesLater(now, LEASE_SECONDS / 60 + 1);
    }
    const { failures } = await tick(now);
    expect(failures).toMatchObject([
      { runId: poison?.id, error: "workerLost", attempt: MAX_ATTEMPTS, dead: true },
    ]);
    expect(log).toHaveBeenCalledTimes(1);
    const applied = await appliedWeeks(database.sql);
    expect(applied.filter(({ reviews, open }) => reviews === week + 1 && open === 0)).toHaveLength(
      RUNNERS - 1,
    );
    expect(applied.filter(({ reviews, open }) => reviews === week && open === 1)).toHaveLength(1);
    expect(await brokenInvariants()).toEqual([]);
  }, 120_000);
});
