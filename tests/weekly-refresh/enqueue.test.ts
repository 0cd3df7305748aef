import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { enqueueWeeklyRuns, jobDb } from "@/lib/data/weekly-runs";
import { type PostgresSupabase, startPostgresSupabase } from "../support/postgres-supabase";

const RUNNERS = 1_000;
const PAGE = 64;
const MADRID = { timeZone: "Europe/Madrid", weekStart: "2026-11-23", dueAt: "2026-11-29T22:00:00Z" };
const TOKYO = { timeZone: "Asia/Tokyo", weekStart: "2026-11-23", dueAt: "2026-11-29T14:00:00Z" };
const MADRID_BEFORE = { timeZone: "Europe/Madrid", weekStart: "2026-11-16", dueAt: "2026-11-22T22:00:00Z" };

let database: PostgresSupabase;

// Of four runners one lives in Tokyo, one in Lima, one in Madrid, and one there who has not ended the onboarding.
beforeAll(async () => {
  database = await startPostgresSupabase();
  await database.sql(`insert into public.users (id, email)
    select gen_random_uuid(), 'u' || n || '@example.org' from generate_series(1, ${RUNNERS}) n`);
  await database.sql(`insert into public.profiles (runner_id, time_zone, onboarded_at)
    select id, (array['Europe/Madrid', 'Asia/Tokyo', 'America/Lima', 'Europe/Madrid'])[1 + n % 4],
      case when n % 4 < 3 then timestamptz '2026-10-01 12:00Z' end
    from (select id, row_number() over (order by email) as n from public.users) numbered
    on conflict (runner_id) do update set time_zone = excluded.time_zone, onboarded_at = excluded.onboarded_at`);
}, 60_000);

afterAll(() => database?.stop());

afterEach(async () => {
  vi.restoreAllMocks();
  await database.sql("truncate public.weekly_runs");
});

function enqueue(weeks: readonly (typeof MADRID)[], pageSize = PAGE): Promise<number> {
  return enqueueWeeklyRuns(jobDb(), { weeks, pageSize });
}

/** How many runners of each zone have which weeks in the queue. */
function queue() {
  return database.sql(`select time_zone, week_start::text, count(distinct runner_id)::integer as runners, count(*)::integer as runs
    from public.weekly_runs group by 1, 2 order by 1, 2`);
}

function row(time_zone: string, week_start: string) {
  return { time_zone, week_start, runners: RUNNERS / 4, runs: RUNNERS / 4 };
}

const EVERYBODY = [
  row("Asia/Tokyo", "2026-11-23"),
  row("Europe/Madrid", "2026-11-16"),
  row("Europe/Madrid", "2026-11-23"),
];

describe("a look at a thousand runners", () => {
  test("puts each week of each runner with a plan in these zones into the queue once, however often it looks", async () => {
    expect(await enqueue([MADRID, TOKYO, MADRID_BEFORE])).toBe((3 * RUNNERS) / 4);
    expect(await enqueue([MADRID, TOKYO, MADRID_BEFORE])).toBe(0);
    expect(await queue()).toEqual(EVERYBODY);
  });

  test("asks the database for so many runners at a time, and stops after the last", async () => {
    const db = jobDb();
    const rpc = vi.spyOn(db, "rpc");
    expect(await enqueueWeeklyRuns(db, { weeks: [TOKYO], pageSize: PAGE })).toBe(RUNNERS / 4);
    expect(rpc).toHaveBeenCalledTimes(Math.ceil(RUNNERS / PAGE));
    rpc.mockClear();
    expect(await enqueueWeeklyRuns(db, { weeks: [TOKYO], pageSize: RUNNERS + 1 })).toBe(0);
    expect(rpc).toHaveBeenCalledTimes(1);
  });

  test("looks at no more runners in one statement than it was told to", async () => {
    const [answer] =
      await database.sql(`select public.enqueue_weekly_runs('${JSON.stringify([MADRID, TOKYO])}',
      '00000000-0000-0000-0000-000000000000', ${PAGE}) as page`);
    const looked = await database.sql(
      `select runner_id from public.profiles order by runner_id limit ${PAGE}`,
    );
    expect(answer?.page).toMatchObject({ last: looked[PAGE - 1]?.runner_id });
    const [strangers] = await database.sql(`select count(*)::integer as count from public.weekly_runs
      where runner_id > '${looked[PAGE - 1]?.runner_id}'`);
    expect(strangers?.count).toBe(0);
  });

  test("that ends exactly with a page finds nobody on the next one, and goes on where a look before broke off", async () => {
    const first = (
      await database.sql("select runner_id from public.profiles order by runner_id offset 499 limit 1")
    )[0];
    await database.sql(`insert into public.weekly_runs (runner_id, week_start, time_zone, due_at, run_after)
      select runner_id, '2026-11-23', time_zone, '2026-11-29 22:00Z', '2026-11-29 22:00Z' from public.profiles
      where time_zone = 'Europe/Madrid' and onboarded_at is not null and runner_id <= '${first?.runner_id}'`);
    const [there] = await queue();
    expect(await enqueue([MADRID], RUNNERS / 4)).toBe(RUNNERS / 4 - Number(there?.runs));
    expect(await queue()).toEqual([row("Europe/Madrid", "2026-11-23")]);
  });

  test.each([
    ["as they come", (weeks: readonly (typeof MADRID)[]) => weeks],
    ["the other way round", (weeks: readonly (typeof MADRID)[]) => weeks.toReversed()],
  ])(
    "takes the weeks in one order, given %s: so looks that overlap can't wait for each other",
    async (_, given) => {
      await enqueue(given([MADRID_BEFORE, MADRID, TOKYO]));
      const [unordered] = await database.sql(`select count(*)::integer as count from (
        select (runner_id, week_start) < lag((runner_id, week_start)) over (order by ctid) as earlier
        from public.weekly_runs) rows where earlier`);
      expect(unordered?.count).toBe(0);
    },
  );

  test("at the same time as nine others puts each week there once, and none of them gives up", async () => {
    const weeks = [MADRID, TOKYO, MADRID_BEFORE];
    const added = await Promise.all(
      Array.from({ length: 10 }, (_, at) => enqueue(at % 2 === 0 ? weeks : weeks.toReversed())),
    );
    expect(added.reduce((sum, count) => sum + count, 0)).toBe((3 * RUNNERS) / 4);
    expect(await queue()).toEqual(EVERYBODY);
  });
});
