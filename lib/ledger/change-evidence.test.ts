import { describe, expect, it } from "vitest";
import type { PlanWrite } from "@/lib/data/commit";
import type { RunnerState } from "@/lib/data/runner-state";
import { frozenInputOf, refreshRunner } from "@/lib/weekly-refresh/refresh-runner";
import { newRunnerState, runAsPlanned } from "@/tests/support/runner-state";
import { coverageOf } from "./coverage";
import { factsChange } from "./facts-change";
import { weekKmOf } from "./weekly-km";

const fresh = newRunnerState();
/** The first full week of the plan, and the Monday after it. */
const WEEK = "2026-10-12";
const MONDAY = "2026-10-19";
const week = fresh.workouts.filter(({ date }) => date < MONDAY);

/** The runner after a list that shows the first runs of each week in full and the last one, the long run, not at all. */
function withoutLongRuns(): RunnerState {
  const runs = week.filter(({ kind }) => kind !== "long").map((workout) => runAsPlanned(workout));
  const range = coverageOf([...runs, { localDate: MONDAY, sport: "run" }]);
  return { ...fresh, activities: runs, coverage: range === null ? [] : [range] };
}

function refreshed(state: RunnerState): PlanWrite {
  const now = new Date("2026-10-18T21:00:00Z");
  const result = refreshRunner(frozenInputOf({ state, weekStart: WEEK, localDate: "2026-10-18", now }));
  if (!result?.plan) throw new Error("A week without its long run changes the plan.");
  return result.plan.write;
}

const rowsOf = (write: PlanWrite, reason: string) =>
  write.evidence.find((evidence) => evidence.reason === reason)?.rows ?? [];

describe("the facts behind a change", () => {
  it("are the week that fell short, and the key workouts that did not happen", () => {
    const state = withoutLongRuns();
    const write = refreshed(state);
    const long = week.find(({ kind, date }) => kind === "long" && date >= WEEK);
    expect(rowsOf(write, "adherenceLow")).toEqual([
      { kind: "week", ...weekKmOf(state, { weekStart: WEEK, until: MONDAY }) },
    ]);
    expect(rowsOf(write, "missedKeyWorkout")).toMatchObject([{ workoutId: long?.id, after: "missed" }]);
  });

  it("are the beliefs that late data correct, each with what was believed before", () => {
    const known = withoutLongRuns();
    const facts = { activities: known.activities, coverage: known.coverage };
    const input = { facts, today: "2026-10-20", now: new Date(0), origin: "import" } as const;
    const { plan, ledger } = factsChange({ state: fresh, ...input });
    if (!plan) throw new Error("Missed long runs change the plan.");
    const rows = rowsOf(plan.write, "lateData");
    expect(rows.length).toBe(week.length);
    expect(rows).toContainEqual(expect.objectContaining({ before: "assumed", after: "missed" }));
    // Two entries each: that it was assumed, and what the data say.
    expect(ledger.length).toBe(2 * rows.length);
  });

  it("stand behind every reason that is no wish of the runner", () => {
    const write = refreshed(withoutLongRuns());
    const reasons = new Set(write.changes.flatMap(({ reasons: codes }) => codes));
    reasons.delete("newWeek");
    expect(write.evidence.map(({ reason }) => reason).sort()).toEqual([...reasons].sort());
    expect(write.evidence.every(({ rows }) => rows.length > 0)).toBe(true);
  });
});
