import { afterAll, beforeAll, test } from "vitest";
import { usePostgres } from "../support/postgres-environment";
import { twentyTicksApplyEachWeekOnce } from "./twenty-ticks";

let stop: () => Promise<void>;

beforeAll(async () => {
  stop = await usePostgres();
});

afterAll(() => stop?.());

test("on PostgreSQL 18, with real concurrency, twenty ticks at once apply each runner's week once", async () => {
  await twentyTicksApplyEachWeekOnce({ runnerCount: 12 });
});
