import { describe, expect, it } from "vitest";
import type { RunnerState } from "@/lib/data/runner-state";
import { newRunnerState, runAsPlanned } from "@/tests/support/runner-state";
import { beliefChanges, withBeliefs } from "./belief-changes";
import { linkedBelief, unlinkedBelief } from "./believe";
import { sessionOf } from "./sessions";

const when = { today: "2026-10-21", now: new Date("2026-10-21T10:00:00Z") };
const believedAt = when.now.toISOString();
const fresh = newRunnerState();
const [first, second] = fresh.workouts;
if (!first || !second) throw new Error("The fixture plan is too short.");
const run = runAsPlanned(first);
const ran: RunnerState = { ...fresh, activities: [run] };
const session = sessionOf([run]);

function believed(state: RunnerState) {
  const after = withBeliefs(state, beliefChanges(state, when));
  return (workoutId: string | null) => after.beliefs.find((belief) => belief.workoutId === workoutId);
}

describe("a link by hand", () => {
  it("gives its run to the workout that the runner named, and to no other", () => {
    const of = believed({ ...ran, beliefs: [linkedBelief(second, { session, believedAt })] });
    expect(of(second.id)).toMatchObject({ activityId: run.id, locked: true });
    expect(of(first.id)).toMatchObject({ state: "assumed", activityId: null });
  });

  it("follows the numbers of its run", () => {
    const linked = linkedBelief(first, { session, believedAt });
    const shorter = { ...run, distanceM: (run.distanceM ?? 0) / 2, durationS: run.durationS / 2 };
    const of = believed({ ...ran, activities: [shorter], beliefs: [linked] });
    expect(of(first.id)).toMatchObject({ state: "partial", locked: true });
  });

  it("holds no longer when its run is gone or its workout is none of the plan", () => {
    const linked = linkedBelief(second, { session, believedAt });
    const gone = believed({ ...fresh, beliefs: [{ ...linked, activityId: null }] });
    expect(gone(second.id)).toMatchObject({ state: "assumed", locked: false });
    const workouts = fresh.workouts.filter(({ id }) => id !== second.id);
    expect(believed({ ...ran, workouts, beliefs: [linked] })(first.id)).toMatchObject({
      activityId: run.id,
      locked: false,
    });
  });

  it("that says a run was none of the planned ones leaves the workout open and the run extra", () => {
    const of = believed({ ...ran, beliefs: [unlinkedBelief(session, { believedAt })] });
    expect(of(first.id)).toMatchObject({ state: "assumed", activityId: null });
    expect(of(null)).toMatchObject({ state: "extra", activityId: run.id, locked: true });
  });
});
