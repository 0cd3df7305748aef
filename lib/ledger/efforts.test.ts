import { expect, it } from "vitest";
import type { RunnerState } from "@/lib/data/runner-state";
import { newRunnerState, runAsPlanned } from "@/tests/support/runner-state";
import { withBeliefs } from "./belief-changes";
import { dailyLoads } from "./daily-loads";
import { effortsByRun } from "./efforts";
import { reconcile } from "./reconcile";

const TODAY = "2026-10-12";
const SAID = { feeling: null, pain: null, painWhere: "", sleep: null, soreness: null, note: "" };

/** A runner whose first workout was run without a distance or a heart rate. */
function ran(): { state: RunnerState; workoutId: string; activityId: string } {
  const fresh = newRunnerState();
  const workout = fresh.workouts[0];
  if (workout === undefined) throw new Error("A new runner has a plan.");
  const run = { ...runAsPlanned(workout), distanceM: null, avgHr: null, maxHr: null };
  const known = { ...fresh, activities: [run] };
  const { beliefs } = reconcile(known, { today: TODAY, believedAt: "", firstDay: workout.date });
  return { state: withBeliefs(known, beliefs), workoutId: workout.id, activityId: run.id };
}

it("what was said of a workout counts for the run that it was, and what was said of the run itself comes first", () => {
  const { state, workoutId, activityId } = ran();
  const ofWorkout = { ...SAID, workoutId, activityId: null, date: TODAY, rpe: 7 };
  const ofRun = { ...SAID, workoutId: null, activityId, date: TODAY, rpe: 4 };
  expect([...effortsByRun({ ...state, feedback: [ofWorkout] })]).toEqual([[activityId, 7]]);
  expect([...effortsByRun({ ...state, feedback: [ofRun, ofWorkout] })]).toEqual([[activityId, 4]]);
});

it("the effort that a workout's page takes down is the load of a run that has no other measure", () => {
  const { state, workoutId } = ran();
  const feedback = [{ ...SAID, workoutId, activityId: null, date: TODAY, rpe: 7 }];
  const methods = (known: RunnerState) =>
    dailyLoads(known, { today: TODAY, thresholdPaceSecPerKm: 270 })
      .filter(({ method }) => method !== "assumed")
      .map(({ method }) => method);
  expect(methods({ ...state, feedback })).toEqual(["sRPE"]);
  expect(methods(state)).not.toContain("sRPE");
});
