import { describe, expect, it } from "vitest";
import type { RunnerState } from "@/lib/data/runner-state";
import { withBeliefs } from "@/lib/ledger/belief-changes";
import { doneBelief } from "@/lib/ledger/believe";
import { sessionOf } from "@/lib/ledger/sessions";
import { type DatedWorkout, type Feedback, shiftDays } from "@/lib/training";
import { newRunnerState, runAsPlanned } from "@/tests/support/runner-state";
import { effortAfter, feedbackOfRun } from "./run-effort";

const SAID = { feeling: null, pain: null, painWhere: "", sleep: null, soreness: null, note: "" };
const KNEE = { ...SAID, rpe: 3, pain: 6, painWhere: "knee", note: "Downhill" };

function workoutOf(state: RunnerState): DatedWorkout {
  const [workout] = state.workouts;
  if (workout === undefined) throw new Error("A new runner has a plan.");
  return workout;
}

/** A run that was the first workout, on that day or some days later, with what was said so far. */
function ran(input: {
  daysLater?: number;
  feedback: (of: { run: string; workout: DatedWorkout }) => Feedback[];
}) {
  const fresh = newRunnerState();
  const workout = workoutOf(fresh);
  const day = shiftDays(workout.date, input.daysLater ?? 0);
  const activity = { ...runAsPlanned(workout), localDate: day, startLocal: `${day}T07:00:00` };
  const match = { workout, session: sessionOf([activity]), score: 1, margin: 1, automatic: true };
  const known = withBeliefs({ ...fresh, activities: [activity] }, [doneBelief(match, { believedAt: "" })]);
  const state = { ...known, feedback: input.feedback({ run: activity.id, workout }) };
  return { state, activity, workout, beliefs: state.beliefs };
}

describe("the effort of a run", () => {
  it("joins what was said of its workout before the run was known", () => {
    const { state, activity, workout, beliefs } = ran({
      feedback: ({ workout: { id, date } }) => [{ ...KNEE, workoutId: id, activityId: null, date }],
    });
    const said = feedbackOfRun(state, { activity, rpe: 8, beliefs });
    expect(said).toEqual({
      ...KNEE,
      workoutId: workout.id,
      activityId: activity.id,
      date: workout.date,
      rpe: 8,
    });
  });

  it.each([
    ["of another run", "00000000-0000-4000-8000-000000000002", undefined],
    ["of the workout alone, when the run has words of its own", null, 7],
  ])("leaves alone what was said %s", (_, activityId, ownRpe) => {
    const { state, activity, beliefs } = ran({
      feedback: ({ run, workout: { id, date } }) => [
        { ...KNEE, workoutId: id, activityId, date },
        ...(ownRpe === undefined
          ? []
          : [{ ...SAID, workoutId: "before", activityId: run, date, rpe: ownRpe }]),
      ],
    });
    const said = feedbackOfRun(state, { activity, rpe: 8, beliefs });
    expect(said).toMatchObject({ ...SAID, workoutId: null, activityId: activity.id, rpe: 8 });
  });

  it("is stored with the day that its consequences were computed with, also for a workout of another day", () => {
    const { state, activity, workout, beliefs } = ran({
      daysLater: 1,
      feedback: ({ run, workout: { id, date } }) => [{ ...KNEE, workoutId: id, activityId: run, date }],
    });
    const told = { activity, rpe: undefined };
    const stored = feedbackOfRun(state, { ...told, beliefs });
    expect(stored).toMatchObject({ workoutId: workout.id, date: activity.localDate, pain: 6 });
    expect(effortAfter(state, told)).toEqual([{ ...stored, workoutId: null }]);
  });
});
