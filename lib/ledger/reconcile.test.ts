import { describe, expect, it } from "vitest";
import type { RunnerState } from "@/lib/data/runner-state";
import { newRunnerState, runAsPlanned, runOn } from "@/tests/support/runner-state";
import { beliefChanges, withBeliefs } from "./belief-changes";

/** A Wednesday, two weeks after the start. */
const TODAY = "2026-10-21";
const NOW = new Date("2026-10-21T10:00:00Z");
const when = { today: TODAY, now: NOW };
const fresh = newRunnerState();
const past = fresh.workouts.filter(({ date }) => date < TODAY);

function stateOf(state: RunnerState, workoutId: string | undefined) {
  return withBeliefs(state, beliefChanges(state, when)).beliefs.find((b) => b.workoutId === workoutId);
}

describe("what is believed", () => {
  it("is that a workout whose day is over was run, until data say something", () => {
    const beliefs = beliefChanges(fresh, when);
    expect(beliefs.map(({ workoutId, state }) => [workoutId, state])).toEqual(
      past.map(({ id }) => [id, "assumed"]),
    );
  });

  it("says nothing about today and later", () => {
    const ids = new Set(beliefChanges(fresh, when).map(({ date }) => date));
    expect([...ids].every((date) => date < TODAY)).toBe(true);
  });

  it("has nothing to add once it is believed", () => {
    const believed = withBeliefs(fresh, beliefChanges(fresh, when));
    expect(beliefChanges(believed, when)).toEqual([]);
  });

  it("is completed, partial or missed inside the days that the data cover", () => {
    const [first, second, third] = past;
    if (!first || !second || !third) throw new Error("The fixture plan is too short.");
    const state: RunnerState = {
      ...fresh,
      activities: [runAsPlanned(first), runAsPlanned(second, 0.5)],
      coverage: [{ from: first.date, to: third.date }],
    };
    expect(stateOf(state, first.id)).toMatchObject({ state: "completed", actualKm: first.km });
    expect(stateOf(state, second.id)).toMatchObject({ state: "partial" });
    expect(stateOf(state, third.id)).toMatchObject({ state: "missed", actualKm: null });
    expect(stateOf(state, past[3]?.id)).toMatchObject({ state: "assumed" });
  });

  it("calls a run outside the plan extra, and takes that back when it turns out to be a planned one", () => {
    const [first] = past;
    if (!first) throw new Error("The fixture plan is too short.");
    const without = {
      ...fresh,
      workouts: fresh.workouts.filter(({ id }) => id !== first.id),
      activities: [runAsPlanned(first)],
    };
    const believed = withBeliefs(without, beliefChanges(without, when));
    expect(believed.beliefs.filter(({ state }) => state === "extra")).toHaveLength(1);
    const again = { ...believed, workouts: fresh.workouts };
    const after = withBeliefs(again, beliefChanges(again, when));
    expect(after.beliefs.filter(({ state }) => state === "extra")).toEqual([]);
    expect(beliefChanges(after, when)).toEqual([]);
  });

  it("keeps what the runner said until data correct it, and for good what they locked", () => {
    const [first] = past;
    const [assumed] = beliefChanges(fresh, when);
    if (!first || !assumed) throw new Error("The fixture plan is too short.");
    const said = { ...assumed, state: "skipped" as const, source: "runner" as const };
    const skipped = withBeliefs(fresh, [said]);
    expect(stateOf(skipped, first.id)).toMatchObject({ state: "skipped" });
    const ran = { ...skipped, activities: [runAsPlanned(first)] };
    expect(stateOf(ran, first.id)).toMatchObject({ state: "completed" });
    const locked = { ...ran, beliefs: [{ ...said, locked: true }] };
    expect(stateOf(locked, first.id)).toMatchObject({ state: "skipped", locked: true });
  });

  it("leaves a run that was skipped weeks ahead skipped", () => {
    const later = fresh.workouts.find(({ date }) => date > "2026-11-01");
    const [assumed] = beliefChanges(fresh, when);
    if (!later || !assumed) throw new Error("The fixture plan is too short.");
    const said = {
      ...assumed,
      workoutId: later.id,
      date: later.date,
      state: "skipped" as const,
      source: "runner" as const,
    };
    const state = withBeliefs(fresh, [said]);
    expect(beliefChanges(state, when).some(({ workoutId }) => workoutId === later.id)).toBe(false);
  });

  it("takes how a run felt as proof that it was run", () => {
    const [first] = past;
    if (!first) throw new Error("The fixture plan is too short.");
    const feedback = {
      workoutId: first.id,
      activityId: null,
      date: first.date,
      rpe: 5,
      feeling: 4,
      pain: null,
    };
    const rest = { painWhere: "", sleep: null, soreness: null, note: "" };
    const state: RunnerState = {
      ...fresh,
      feedback: [{ ...feedback, ...rest }],
      coverage: [{ from: first.date, to: first.date }],
    };
    expect(stateOf(state, first.id)).toMatchObject({
      state: "completed",
      source: "feedback",
      activityId: null,
    });
  });

  it("doesn't count other sports as runs", () => {
    const [first] = past;
    if (!first) throw new Error("The fixture plan is too short.");
    const ride = { ...runOn(first.date, { km: first.km }), sport: "cycle" as const };
    expect(stateOf({ ...fresh, activities: [ride] }, first.id)).toMatchObject({ state: "assumed" });
  });
});
