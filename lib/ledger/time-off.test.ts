import { describe, expect, it } from "vitest";
import type { RunnerState } from "@/lib/data/runner-state";
import { newRunnerState, runAsPlanned } from "@/tests/support/runner-state";
import { beliefChanges, withBeliefs } from "./belief-changes";
import { daysOffFelt, daysOffNow } from "./time-off";

const TODAY = "2026-10-26";
const fresh = newRunnerState();
const firstTwo = fresh.workouts.slice(0, 2);

/** A runner whose file shows the first two runs and then, up to today, nothing. */
function resting(workouts: RunnerState["workouts"]): RunnerState {
  const activities = firstTwo.map((workout) => runAsPlanned(workout));
  const state = { ...fresh, workouts, activities, coverage: [{ from: "2026-10-01", to: "2026-10-25" }] };
  return withBeliefs(state, beliefChanges(state, { today: TODAY, now: new Date(0) }));
}

describe("days off", () => {
  it("count from the last run on, when runs were planned and not run", () => {
    expect(daysOffNow(resting(fresh.workouts), { today: TODAY, said: 0 })).toBeGreaterThan(10);
  });

  it("are none while all that was planned was run, however much rest there was", () => {
    const rest = resting(firstTwo);
    expect(daysOffNow(rest, { today: TODAY, said: 0 })).toBe(0);
    // Fitness fades in planned rest as in any other.
    expect(daysOffFelt(rest, { today: TODAY, said: 0 })).toBeGreaterThan(10);
  });
});
