import { beforeAll, describe, expect, test } from "vitest";
import { jobDb } from "@/lib/data/weekly-runs";
import { catchUp } from "@/lib/weekly-refresh/catch-up";
import { rawSql } from "../support/database";
import { allInvariants } from "../support/invariants";
import { at, onboardedRunner } from "../support/runners";
import { useTestEnvironment } from "../support/test-env";

beforeAll(useTestEnvironment);

/** How each rule is broken on purpose, for the runner $1, who has lived with the product for two weeks. */
const FAULTS: readonly [rule: string, sql: string][] = [
  ["runnersWithoutPlan", "delete from public.plans where runner_id = $1"],
  ["planVersionGaps", "delete from public.plans where runner_id = $1 and version = 2"],
  ["planDaysCut", "update public.plans set first_day = first_day + 1 where runner_id = $1 and version = 2"],
  ["planDaysCut", "update public.plans set last_day = last_day - 1 where runner_id = $1 and version = 2"],
  ...["workoutsTwice", "workoutsOverlap"].map((rule): [string, string] => [
    rule,
    `insert into public.workouts (runner_id, workout_id, from_version, date, body)
     select runner_id, workout_id, from_version + 1, date, body from public.workouts
     where runner_id = $1 and from_version = 1 and until_version is null limit 1`,
  ]),
  [
    "workoutsOutsidePlan",
    `insert into public.workouts (runner_id, workout_id, from_version, date, body)
     values ($1, 'early', 1, '2020-01-01', '{"date":"2020-01-01"}')`,
  ],
  [
    "workoutsOutsidePlan",
    `insert into public.workouts (runner_id, workout_id, from_version, date, body)
     values ($1, 'late', 1, '2029-01-01', '{"date":"2029-01-01"}')`,
  ],
  [
    "workoutsMisdated",
    `insert into public.workouts (runner_id, workout_id, from_version, date, body)
     values ($1, 'misdated', 1, '2026-12-01', '{"date":"2026-12-02"}')`,
  ],
  [
    "beliefsWithoutWorkout",
    `insert into public.ledger_entries (runner_id, workout_id, date, state, source, believed_at)
     values ($1, 'ghost', '2026-12-01', 'assumed', 'refresh', now())`,
  ],
  [
    "beliefsWithoutEvidence",
    `insert into public.ledger_entries (runner_id, workout_id, date, state, source, believed_at)
     select runner_id, workout_id, date, 'completed', 'import', now() from public.workouts
     where runner_id = $1 order by date limit 1`,
  ],
  [
    "reviewTotalsOff",
    `update public.weekly_reviews set review = jsonb_set(review, '{plannedKm}', '999') where runner_id = $1`,
  ],
  [
    "reviewTotalsOff",
    `update public.weekly_reviews set review = jsonb_set(review, '{runs,planned}', '99') where runner_id = $1`,
  ],
  ["reviewVersionsOff", "update public.weekly_reviews set plan_version_after = 99 where runner_id = $1"],
  ["weeksWithoutReview", "delete from public.weekly_reviews where runner_id = $1"],
  [
    "weeksNotEnqueued",
    `with runs as (delete from public.weekly_runs where runner_id = $1),
       reviews as (delete from public.weekly_reviews where runner_id = $1)
     update public.profiles set updated_at = '2026-05-01' where runner_id = $1`,
  ],
];

/** What the database itself holds against some of these faults: it must be away for a fault to be planted. */
const GUARDS: Readonly<Record<string, string>> = {
  workoutsTwice: "workouts_in_force_once_idx",
  workoutsOverlap: "workouts_in_force_once_idx",
};

/** Takes a guard away; answers how to put it back. */
async function withoutGuard(rule: string): Promise<() => Promise<unknown>> {
  const name = GUARDS[rule];
  if (name === undefined) return () => Promise.resolve();
  const [index] = await rawSql("select indexdef from pg_indexes where indexname = $1", [name]);
  await rawSql(`drop index public.${name}`);
  return () => rawSql(String(index?.indexdef));
}

describe("a broken invariant is counted", () => {
  test.each(FAULTS)("%s: %s", async (rule, sql) => {
    const context = at(await onboardedRunner(), "2026-12-09T12:00:00Z");
    expect(await catchUp(context)).toBe(2);
    const before = await allInvariants();
    expect(before[rule]).toBe(0);
    const putBack = await withoutGuard(rule);
    try {
      await rawSql(sql, [context.runnerId]);
      expect((await allInvariants())[rule]).toBeGreaterThan(0);
    } finally {
      // The guard can only come back once the fault is gone.
      await jobDb().from("users").delete().eq("id", context.runnerId);
      await putBack();
    }
    expect((await allInvariants())[rule]).toBe(0);
  });

  test("and every rule is tried", async () => {
    const rules = Object.keys(await allInvariants());
    expect([...new Set(FAULTS.map(([rule]) => rule))].sort()).toEqual(rules.sort());
  });
});
