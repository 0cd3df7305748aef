import { afterAll, beforeAll, test } from "vitest";
import { type PostgresSupabase, startPostgresSupabase } from "../support/postgres-supabase";
import { twentyTicksApplyEachWeekOnce } from "./twenty-ticks";

let database: PostgresSupabase;

beforeAll(async () => {
  database = await startPostgresSupabase();
});

afterAll(() => database?.stop());

test("on PostgreSQL 18, with real concurrency, twenty ticks at once apply each runner's week once", async () => {
  await twentyTicksApplyEachWeekOnce({ runnerCount: 12 });
});
