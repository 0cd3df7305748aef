import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PostgresSupabase, startPostgresSupabase } from "../support/postgres-supabase";

const WAITING = 1_500;
const LIMIT = 16;
/** Each claimed week is found, looked at beside its runner's other weeks, locked and updated. */
const MOST_ROWS_EACH = 20;
/** A runner has eleven weeks here: they are looked through, each open one beside the others. */
const MOST_ROWS_OF_ONE = 40;

let database: PostgresSupabase;

beforeAll(async () => {
  database = await startPostgresSupabase();
  const { sql } = database;
  await sql(`insert into public.users (id, email)
    select gen_random_uuid(), 'u' || n || '@example.org' from generate_series(1, ${WAITING}) n`);
  await sql(`insert into public.weekly_runs (runner_id, week_start, time_zone, due_at, run_after, state)
    select id, date '2026-09-07' + 7 * week, 'UTC', '2026-09-13 23:00Z', '2026-09-13 23:00Z', 'done'
    from public.users, generate_series(0, 9) week`);
  // The counters of a transaction are seen from inside of it, with what its session has not reported yet.
  await sql(`create function public.probe_claim(p_runner uuid, out claimed bigint, out rows bigint) language plpgsql as $$
    declare before bigint;
    begin
      select idx_tup_fetch + seq_tup_read into before from pg_stat_xact_user_tables where relname = 'weekly_runs';
      select count(*) into claimed from public.claim_weekly_runs('2026-11-29 23:05Z', ${LIMIT}, 120, p_runner);
      select idx_tup_fetch + seq_tup_read - before into rows from pg_stat_xact_user_tables where relname = 'weekly_runs';
    end $$`);
});

afterAll(() => database?.stop());

/** Puts the week of the first `count` runners that are not there yet into the queue. */
function enqueue(count: number) {
  return database.sql(`insert into public.weekly_runs (runner_id, week_start, time_zone, due_at, run_after)
    select id, '2026-11-23', 'UTC', '2026-11-29 23:00Z', '2026-11-29 23:00Z' from public.users order by id limit ${count}
    on conflict do nothing`);
}

/** A full queue, of which the statistics know the first `known` weeks. */
async function fillQueue(known: number): Promise<void> {
  await database.sql("delete from public.weekly_runs where week_start = '2026-11-23'");
  await enqueue(known);
  await database.sql("vacuum (analyze) public.weekly_runs");
  await enqueue(WAITING);
}

const STATISTICS = [
  { known: 0, queue: "an empty queue" },
  { known: 100, queue: "a short queue" },
  { known: WAITING, queue: "a long queue" },
] as const;

describe.each(STATISTICS)("while statistics know $queue, a claim", ({ known }) => {
  test("reads no more of a long queue than the weeks that it takes", async () => {
    await fillQueue(known);
    const [probe] = await database.sql(
      "select claimed::integer, rows::integer from public.probe_claim(null)",
    );
    expect(probe?.claimed).toBe(LIMIT);
    expect(probe?.rows).toBeLessThanOrEqual(LIMIT * MOST_ROWS_EACH);
  });

  test("for one runner reads that runner's weeks alone, wherever in the queue they wait", async () => {
    await fillQueue(known);
    const [probe] = await database.sql(`select claimed::integer, rows::integer
      from (select runner_id from public.weekly_runs where state = 'queued' order by due_at desc, id desc limit 1) last,
        public.probe_claim(last.runner_id)`);
    expect(probe?.claimed).toBe(1);
    expect(probe?.rows).toBeLessThanOrEqual(MOST_ROWS_OF_ONE);
  });

  test("for one runner with nothing to do reads that runner's weeks alone", async () => {
    await fillQueue(known);
    const [probe] = await database.sql(`with settled as (update public.weekly_runs set state = 'done'
        where id = (select id from public.weekly_runs where state = 'queued' order by due_at desc, id desc limit 1)
        returning runner_id)
      select claimed::integer, rows::integer from settled, public.probe_claim(settled.runner_id)`);
    expect(probe?.claimed).toBe(0);
    expect(probe?.rows).toBeLessThanOrEqual(MOST_ROWS_OF_ONE);
  });
});
