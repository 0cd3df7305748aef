import { describe, expect, it } from "vitest";
import type { StoredActivity } from "@/lib/data/activity-row";
import { type Belief, hardViolations, shiftDays } from "@/lib/training";
import { newRunnerState, runOn } from "@/tests/support/runner-state";
import { carefulInputOf } from "./careful-input";
import { coverageOf } from "./coverage";
import { planInputOf } from "./plan-input";
import { reconcile } from "./reconcile";
import { replayPlan } from "./replay";

const fresh = newRunnerState();

function viewOn(day: string, runs: readonly StoredActivity[]) {
  const range = coverageOf(runs);
  const state = { ...fresh, activities: [...runs], coverage: range === null ? [] : [range] };
  const { beliefs } = reconcile(state, { today: day, believedAt: "", firstDay: "2026-10-07" });
  return { ...state, beliefs };
}

describe("the careful plan input", () => {
  it("counts what is confirmed of the week that data end in, and nothing that is assumed of its rest", () => {
    const view = viewOn("2026-10-19", [runOn("2026-10-08", { km: 9 }), runOn("2026-10-13", { km: 7 })]);
    const day = "2026-10-19";
    const input = planInputOf(view, day);
    expect(input.fitness.weeklyKm.at(-1)).toBeGreaterThan(20);
    expect(carefulInputOf(view, { day, input })?.fitness.weeklyKm.at(-1)).toBe(7);
  });

  it("is no other where all of that week is known, and of weeks of silence", () => {
    const covered = { ...fresh, coverage: [{ from: "2026-10-07", to: "2026-10-18" }] };
    const { beliefs } = reconcile(covered, { today: "2026-10-26", believedAt: "", firstDay: "2026-10-07" });
    const [view, day] = [{ ...covered, beliefs }, "2026-10-26"];
    expect(carefulInputOf(view, { day, input: planInputOf(view, day) })).toBeNull();
  });
});

/** Runs of October and November as "10-13 14": the day and its km. */
function runsOf(days: string): StoredActivity[] {
  return days.split(", ").map((text) => {
    const [day, km] = text.split(" ");
    return runOn(`2026-${day}`, { km: Number(km) });
  });
}

/** The hard rules that the plan of a replay breaks when `isKnown` says which of its beliefs count. */
function brokenWithout(
  runs: readonly StoredActivity[],
  { today, isKnown }: { today: string; isKnown: (belief: Belief) => boolean },
) {
  const { plan } = fresh;
  if (plan === null) throw new Error("The fixture has a plan.");
  const coverage = [{ from: "2026-10-07", to: shiftDays(today, -1) }];
  const state = { ...fresh, activities: [...runs], coverage };
  const { workouts, season, fitness, beliefs } = replayPlan(state, { plan, today });
  const ahead = workouts.filter(({ date }) => date >= today);
  const input = planInputOf({ ...state, beliefs: beliefs.filter(isKnown) }, today);
  return hardViolations({ workouts: ahead, input, season, fitness });
}

describe("a replay", () => {
  it("is safe without what it assumes of the week that data end in: other plans assumed other runs there", () => {
    const runs = runsOf(
      "10-13 14, 10-20 6, 10-22 6, 10-24 6, 10-25 14, 10-27 7, 10-29 7, 11-01 12, 11-03 5, 11-05 5, 11-07 5, 11-10 6, 11-15 8, 11-17 10, 11-22 5",
    );
    const today = "2026-11-23";
    const isKnown = (belief: Belief) => belief.state !== "assumed" || belief.date < shiftDays(today, -7);
    expect(brokenWithout(runs, { today, isKnown })).toEqual([]);
  });

  it("counts a run that may have been a workout once: the workout beside it makes no plan safe", () => {
    const runs = runsOf(
      "10-13 14, 10-15 14, 10-18 9, 10-20 6, 10-22 6, 10-27 12, 10-29 12, 11-01 6, 11-03 4, 11-05 4, 11-08 15",
    );
    const isKnown = ({ state }: Belief) => state !== "assumed";
    expect(brokenWithout(runs, { today: "2026-11-09", isKnown })).toEqual([]);
  });
});
