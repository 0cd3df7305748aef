import { expect, it } from "vitest";
import { shiftDays } from "@/lib/training";
import { newRunnerState, runOn, TEST_INPUT } from "@/tests/support/runner-state";
import { coverageOf } from "./coverage";
import { factsChange } from "./facts-change";

/** A history that the runner uploads on the day of the first plan: four runs a week, eight weeks long. */
function historyOf(kmPerRun: number) {
  const runs = Array.from({ length: 32 }, (_, index) =>
    runOn(shiftDays("2026-08-10", Math.floor(index / 4) * 7 + (index % 4) * 2), { km: kmPerRun }),
  );
  const state = newRunnerState();
  const range = coverageOf(runs);
  const facts = { activities: runs, coverage: range === null ? [] : [range] };
  return factsChange({ state, facts, today: TEST_INPUT.today, now: new Date(0), origin: "import" });
}

it("a history that bears out what the runner said changes nothing that was planned", () => {
  expect(historyOf(10).plan).toBeNull();
});

it("a history of half as much makes the plan anew, for a stated cause", () => {
  const { plan } = historyOf(5);
  expect(plan?.reasons).toContain("lateData");
  const km = (workouts: readonly { km: number }[]) => workouts.reduce((sum, workout) => sum + workout.km, 0);
  const before = newRunnerState().workouts;
  expect(km(plan?.write.opened.map(({ body }) => body) ?? [])).toBeLessThan(km(before));
});
