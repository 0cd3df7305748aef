import { describe, expect, it } from "vitest";
import type { RunnerState } from "@/lib/data/runner-state";
import { newRunnerState, runAsPlanned } from "@/tests/support/runner-state";
import { beliefChanges, withBeliefs } from "./belief-changes";
import { triggersOfWeek } from "./triggers";

const WEEK = { from: "2026-10-12", to: "2026-10-18" };
const TODAY = "2026-10-19";
const fresh = newRunnerState();

function planOf({ plan }: RunnerState) {
  if (plan === null) throw new Error("The fixture has a plan.");
  return plan;
}

const { fitness } = planOf(fresh);

const inWeek = fresh.workouts.filter(({ date }) => date >= WEEK.from && date <= WEEK.to);

function triggersOf(facts: Partial<RunnerState>, change: { vdot?: number; daysOff?: number } = {}) {
  const state: RunnerState = { ...fresh, coverage: [{ from: "2026-10-07", to: WEEK.to }], ...facts };
  const believed = withBeliefs(state, beliefChanges(state, { today: TODAY, now: new Date(0) }));
  const now = { ...fitness, vdot: fitness.vdot + (change.vdot ?? 0) };
  return triggersOfWeek(believed, { ...WEEK, inForce: fitness, now, daysOff: change.daysOff ?? 0 });
}

const runs = (share: number) => inWeek.map((workout) => runAsPlanned(workout, share));

describe("causes to change the plan", () => {
  it("are none within a tenth of the plan, or when nothing is known", () => {
    for (const share of [0.92, 1, 1.08]) expect(triggersOf({ activities: runs(share) })).toEqual([]);
    expect(triggersOf({ coverage: [] })).toEqual([]);
  });

  it("are much less or much more than planned", () => {
    expect(triggersOf({ activities: runs(0.85) })).toEqual(["adherenceLow"]);
    expect(triggersOf({ activities: runs(1.2) })).toEqual(["adherenceHigh"]);
  });

  it("are a missed long run, even when the kilometres fit", () => {
    const others = inWeek.filter(({ kind }) => kind !== "long").map((workout) => runAsPlanned(workout, 1.55));
    expect(triggersOf({ activities: others })).toContain("missedKeyWorkout");
  });

  it("are a change of fitness by one VDOT or more, and none by less", () => {
    expect(triggersOf({ coverage: [] }, { vdot: 0.9 })).toEqual([]);
    expect(triggersOf({ coverage: [] }, { vdot: 1 })).toEqual(["fitnessUp"]);
    expect(triggersOf({ coverage: [] }, { vdot: -1 })).toEqual(["fitnessDown"]);
  });

  it("are a pause of six days, and pain of four or more", () => {
    expect(triggersOf({ coverage: [] }, { daysOff: 6 })).toEqual(["gap"]);
    const felt = { workoutId: null, activityId: null, date: "2026-10-15", rpe: null, feeling: null };
    const rest = { painWhere: "", sleep: null, soreness: null, note: "" };
    const pain = (score: number) => ({ coverage: [], feedback: [{ ...felt, ...rest, pain: score }] });
    expect(triggersOf(pain(3))).toEqual([]);
    expect(triggersOf(pain(4))).toEqual(["pain"]);
  });
});
