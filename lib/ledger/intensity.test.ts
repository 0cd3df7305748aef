import { describe, expect, it } from "vitest";
import { newRunnerState, runAsPlanned, runOn, TEST_INPUT } from "@/tests/support/runner-state";
import { beliefChanges, withBeliefs } from "./belief-changes";
import { intensityOf } from "./intensity";

const TODAY = "2026-11-02";
const runner = { ...TEST_INPUT.runner, hrMax: 190, hrRest: 50 };
const fresh = newRunnerState({ ...TEST_INPUT, runner });
const past = fresh.workouts.filter(({ date }) => date < TODAY);

function believed(activities: typeof fresh.activities) {
  const state = { ...fresh, activities };
  return withBeliefs(state, beliefChanges(state, { today: TODAY, now: new Date(0) }));
}

const total = ({ low, between, high }: ReturnType<typeof intensityOf>) => low + between + high;

describe("intensity", () => {
  it("is all assumed without data, and none of it once every run is recorded", () => {
    const assumed = intensityOf(believed([]), TODAY);
    const recorded = intensityOf(believed(past.map((workout) => runAsPlanned(workout))), TODAY);
    expect(Math.abs(assumed.assumed - total(assumed))).toBeLessThanOrEqual(2);
    expect(recorded.assumed).toBe(0);
    expect(recorded.between + recorded.high).toBeGreaterThan(0);
    expect(recorded.low).toBeGreaterThan(0.75 * total(recorded));
    expect(Math.abs(total(recorded) - total(assumed))).toBeLessThanOrEqual(10);
  });

  it("takes runs outside the plan by their heart rate, and as easy without one", () => {
    const none = { ...fresh, workouts: [], beliefs: [] };
    const run = (avgHr: number | null) =>
      intensityOf({ ...none, activities: [runOn("2026-11-01", { km: 10, avgHr })] }, TODAY);
    expect(run(130)).toEqual({ low: 60, between: 0, high: 0, assumed: 0 });
    expect(run(165)).toEqual({ low: 0, between: 60, high: 0, assumed: 0 });
    expect(run(185)).toEqual({ low: 0, between: 0, high: 60, assumed: 0 });
    expect(run(null)).toEqual({ low: 60, between: 0, high: 0, assumed: 0 });
  });

  it("looks at four weeks and at nothing of today", () => {
    const none = { ...fresh, workouts: [], beliefs: [] };
    const activities = ["2026-10-04", "2026-10-05", "2026-11-01", TODAY].map((day) => runOn(day, { km: 10 }));
    expect(intensityOf({ ...none, activities }, TODAY).low).toBe(120);
  });
});
