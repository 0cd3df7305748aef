import { describe, expect, it } from "vitest";
import type { PlanWrite } from "@/lib/data/commit";
import type { RunnerState } from "@/lib/data/runner-state";
import { withBeliefs } from "@/lib/ledger/belief-changes";
import { factsChange } from "@/lib/ledger/facts-change";
import { planInputOf } from "@/lib/ledger/plan-input";
import { replanned } from "@/lib/plan/replan";
import { type Goal, hardViolations, shiftDays } from "@/lib/training";
import { frozenInputOf, refreshRunner } from "@/lib/weekly-refresh/refresh-runner";
import { afterFacts, afterWrite } from "@/tests/support/next-state";
import { newRunnerState, runAsPlanned } from "@/tests/support/runner-state";
import { feedbackChange } from "./feedback";
import { goalsChange } from "./goals";
import type { ProfilePatch } from "./profile-patch";
import { profileChange } from "./update-profile";

const TODAY = "2026-11-02";
const NOW = new Date(`${TODAY}T10:00:00Z`);
const fresh = newRunnerState();
const past = fresh.workouts.filter(({ date }) => date < TODAY);
/** A runner four weeks in, all of it run as planned. */
const STATE: RunnerState = { ...fresh, activities: past.map((workout) => runAsPlanned(workout)) };
const PINS = STATE.workouts.filter(({ date }) => date >= TODAY && date < shiftDays(TODAY, 14));

const SAID = { feeling: null, painWhere: "", sleep: null, soreness: null, note: "" };
const PAINFUL = { ...SAID, workoutId: null, activityId: null, date: TODAY, rpe: 6, pain: 6 };

type Writer = (state: RunnerState) => { after: RunnerState; write: PlanWrite | null };

function patched(patch: ProfilePatch): Writer {
  return (state) => {
    const { plan = null, profile } = profileChange(state, { patch, now: NOW });
    const after = afterWrite(state, plan);
    return { after: { ...after, profile: { ...after.profile, ...profile } }, write: plan };
  };
}

function withGoal(goal: Goal): Writer {
  return (state) => {
    const when = { today: TODAY, now: NOW };
    const { plan = null } = goalsChange(state, { dropped: [], added: [goal], action: "addGoal", ...when });
    const after = afterWrite(state, plan);
    return { after: { ...after, goals: [...after.goals, { id: "added", goal }] }, write: plan };
  };
}

/** Whatever makes a plan anew or carries it on, beside the runner's own edits, which are refused where they break a rule. */
const WRITERS: Record<string, Writer> = {
  "pain told with a run": (state) => {
    const { change } = feedbackChange(state, { feedback: PAINFUL, today: TODAY, now: NOW });
    const after = afterWrite(state, change.plan ?? null);
    return {
      after: { ...after, profile: { ...after.profile, ...change.profile } },
      write: change.plan ?? null,
    };
  },
  illness: patched({ health: { ill: true } }),
  "a day less to run": patched({
    availability: { days: ["tue", "thu", "sat"], longRunDay: "sat", runsPerWeek: 3 },
  }),
  "another methodology": patched({ methodology: "polarized" }),
  "a race on a Sunday": withGoal({ kind: "race", priority: "B", distanceM: 10_000, date: "2026-11-15" }),
  "a race on a Saturday": withGoal({ kind: "race", priority: "B", distanceM: 5_000, date: "2026-11-14" }),
  "a plan made anew": (state) => {
    const wish = { after: state, today: TODAY, now: NOW, reasons: ["edit"], origin: "edit" } as const;
    const { plan = null } = replanned(state, wish);
    return { after: afterWrite(state, plan), write: plan };
  },
  "an import that shows that little was run": (state) => {
    const activities = state.activities.slice(0, 6);
    const coverage = [{ from: "2026-10-07", to: "2026-11-01" }];
    const facts = { activities, coverage };
    const change = factsChange({ state, facts, today: TODAY, now: NOW, origin: "import" });
    return { after: afterFacts(state, change), write: change.plan?.write ?? null };
  },
  "a Sunday": (state) => {
    const now = new Date("2026-11-01T22:00:00Z");
    const known = {
      ...state,
      activities: state.activities.slice(0, 8),
      coverage: [{ from: "2026-10-07", to: "2026-11-01" }],
    };
    const input = frozenInputOf({ state: known, weekStart: "2026-10-26", localDate: "2026-11-01", now });
    const result = refreshRunner(input);
    if (result === null) throw new Error("The week is over.");
    const write = result.plan?.write ?? null;
    return { after: afterWrite(withBeliefs(known, result.beliefs), write), write };
  },
};

function brokenIn(state: RunnerState) {
  const { plan } = state;
  if (plan === null) throw new Error("There is a plan.");
  const workouts = state.workouts.filter(({ date }) => date >= TODAY);
  const { season, fitness } = plan;
  return hardViolations({ workouts, input: planInputOf(state, TODAY), season, fitness });
}

describe.each(Object.entries(WRITERS))("%s", (_, write) => {
  const without = new Set(brokenIn(write(STATE).after).map(({ rule, date }) => `${rule} ${date}`));

  it.each(PINS.map(({ id, date, kind }) => ({ id, date, kind })))(
    "beside the pinned $kind of $date breaks no further hard rule, and tells it where the pin went",
    ({ id }) => {
      const pinned = STATE.workouts.map((workout) => ({ ...workout, pinned: workout.id === id }));
      const { after, write: stored } = write({ ...STATE, workouts: pinned });
      const broken = brokenIn(after).filter(({ rule, date }) => !without.has(`${rule} ${date}`));
      expect(broken).toEqual([]);
      const stands = after.workouts.some((workout) => workout.id === id && workout.pinned);
      const told = stored?.changes.find(({ workoutId }) => workoutId === id)?.reasons[0] === "pinDropped";
      const proven = stored?.evidence.some(({ reason }) => reason === "pinDropped") ?? false;
      expect({ told, proven }).toEqual({ told: !stands, proven: !stands });
    },
  );
});
