import { describe, expect, it } from "vitest";
import type { StoredActivity } from "@/lib/data/activity-row";
import type { RunnerState } from "@/lib/data/runner-state";
import { factsChange } from "@/lib/ledger/facts-change";
import type { Feedback } from "@/lib/training";
import { newRunnerState, runAsPlanned } from "@/tests/support/runner-state";
import { feedbackChange } from "./feedback";
import { saidOfOthers } from "./same-run";

const fresh = newRunnerState();
const [first, second] = fresh.workouts;
if (first === undefined || second === undefined) throw new Error("The fixture has runs.");
const today = second.date;
const when = { today, now: new Date(`${today}T20:00:00Z`) };
const run = runAsPlanned(first);

/** The first run is recorded, and believed to be the first workout. */
const known = factsChange({ state: fresh, facts: { activities: [run] }, ...when, origin: "import" }).after
  .state;

const BLANK = { feeling: null, pain: null, painWhere: "", sleep: null, soreness: null, note: "", rpe: null };

function said(about: Partial<Feedback>): Feedback {
  return { ...BLANK, workoutId: null, activityId: null, date: run.localDate, ...about };
}

function having(feedback: Feedback[], pain = 5): RunnerState {
  const { profile } = known;
  return { ...known, feedback, profile: { ...profile, health: { ...profile.health, painScore: pain } } };
}

function told(state: RunnerState, feedback: Feedback) {
  return feedbackChange(state, { feedback, ...when }).change;
}

function ofRun({ id }: StoredActivity, about: Partial<Feedback>): Feedback {
  return said({ activityId: id, ...about });
}

describe("pain of one run", () => {
  it("told again of the recording is no pain that came back", () => {
    const change = told(having([ofRun(run, { pain: 5 })]), ofRun(run, { pain: 4 }));
    expect(change.detail).toMatchObject({ advice: "takeItEasy" });
    expect(change.profile?.health?.flags?.map(({ level }) => level)).toEqual(["pain"]);
  });

  it("told of the recording and then of its workout is no pain that came back", () => {
    const change = told(having([ofRun(run, { pain: 5 })]), said({ workoutId: first.id, pain: 4 }));
    expect(change.detail).toMatchObject({ advice: "takeItEasy" });
  });

  it("and of another within two weeks is one", () => {
    const other = said({ date: second.date, pain: 4 });
    const change = told(having([ofRun(run, { pain: 5 })]), other);
    expect(change.detail).toMatchObject({ advice: "seeClinician" });
  });
});

describe("feedback about a recording", () => {
  it("takes the place of what was said of the run before, and of nothing else", () => {
    const other = said({ date: second.date, pain: 4 });
    const state = having([ofRun(run, { pain: 8 }), other]);
    expect(saidOfOthers(state, ofRun(run, { pain: 0 }))).toEqual([other]);
  });

  it("keeps what was said of it as the run of a workout: its pain, its note and its workout", () => {
    const before = ofRun(run, { workoutId: first.id, date: first.date, pain: 5, note: "The knee." });
    const { feedback } = told(having([before]), ofRun(run, { rpe: 7 }));
    expect(feedback).toEqual({ ...before, rpe: 7 });
  });

  it("brings no pain back that the runner has cleared since", () => {
    const before = ofRun(run, { workoutId: first.id, date: first.date, pain: 5 });
    expect(told(having([before], 0), ofRun(run, { rpe: 7 })).profile).toBeUndefined();
  });
});
