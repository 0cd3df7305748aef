import { describe, expect, it } from "vitest";
import type { RunnerState } from "@/lib/data/runner-state";
import { weekStartOf } from "@/lib/training";
import { newRunnerState, runAsPlanned } from "@/tests/support/runner-state";
import { canonicalJson, hashOf, pack, unpack } from "./freeze";
import { frozenInputOf, refreshRunner } from "./refresh-runner";

/** The first full week of the fixture plan, refreshed on its Sunday night. */
const WEEK = "2026-10-12";
const SUNDAY_NIGHT = { weekStart: WEEK, localDate: "2026-10-18", now: new Date("2026-10-18T21:00:00Z") };
const fresh = newRunnerState();
const inWeek = fresh.workouts.filter(({ date }) => date >= WEEK && date <= "2026-10-18");

function refresh(state: RunnerState) {
  const result = refreshRunner(frozenInputOf({ state, ...SUNDAY_NIGHT }));
  if (result === null) throw new Error("There is a plan, so there is a refresh.");
  return result;
}

function plannedChanges(state: RunnerState) {
  const horizon = state.plan?.lastDay ?? "";
  return refresh(state).review.changes.filter(({ date }) => date <= horizon);
}

/** Everything before the week was run as planned. */
const onTrack: RunnerState = {
  ...fresh,
  activities: fresh.workouts
    .filter(({ date }) => date <= "2026-10-18")
    .map((workout) => runAsPlanned(workout)),
  coverage: [{ from: "2026-10-07", to: "2026-10-18" }],
};

describe("a Sunday", () => {
  it("after a week as planned changes nothing that was planned, and appends the next week", () => {
    expect(plannedChanges(onTrack)).toEqual([]);
    const { plan, review } = refresh(onTrack);
    expect(plan?.write.lastDay).toBe("2026-12-20");
    expect(plan?.write.changes.every(({ reasons }) => reasons.join() === "newWeek")).toBe(true);
    expect(review.runs).toMatchObject({ planned: inWeek.length, completed: inWeek.length, missed: 0 });
    expect(review.adherence).toBe(1);
    expect(review.words.join(" ")).toContain("What was planned stays as it is");
  });

  it("without data counts the week as run and changes nothing that was planned", () => {
    expect(plannedChanges(fresh)).toEqual([]);
    const { review } = refresh(fresh);
    expect(review).toMatchObject({ actualKm: 0, assumedKm: review.plannedKm });
    expect(review.words.join(" ")).toContain("assumed");
  });

  it("after a week in which half was run changes what is planned, and says why", () => {
    const half = { ...onTrack, activities: onTrack.activities.filter((_, index) => index % 2 === 0) };
    const { review, plan } = refresh(half);
    expect(review.reasons).toContain("adherenceLow");
    expect(plan?.write.changes.every(({ reasons }) => reasons.length > 0)).toBe(true);
    expect(review.words.join(" ")).toContain("less was run than planned");
  });

  it("never changes the past", () => {
    const { plan } = refresh({ ...onTrack, activities: [] });
    const past = new Set(fresh.workouts.filter(({ date }) => date < "2026-10-19").map(({ id }) => id));
    expect(plan?.write.closed.filter((id) => past.has(id))).toEqual([]);
    expect(plan?.write.opened.filter(({ date }) => date < "2026-10-19")).toEqual([]);
  });

  it("leaves no day of the plan out, also when an earlier week was never refreshed", () => {
    const { plan } = refresh(onTrack);
    const dates = (plan?.write.opened ?? []).map(({ date }) => weekStartOf(date));
    expect(new Set(dates)).toEqual(new Set(["2026-12-07", "2026-12-14"]));
  });

  it("leaves pinned workouts where the runner put them", () => {
    const next = fresh.workouts.find(({ date }) => date > "2026-10-19");
    const workouts = onTrack.workouts.map((workout) => ({ ...workout, pinned: workout.id === next?.id }));
    const half = onTrack.activities.filter((_, index) => index % 2 === 0);
    const { plan } = refresh({ ...onTrack, workouts, activities: half });
    expect(plan?.write.changes.length).toBeGreaterThan(0);
    expect(plan?.write.closed).not.toContain(next?.id);
  });

  it("can be computed again byte for byte from its stored input", () => {
    const input = frozenInputOf({ state: onTrack, ...SUNDAY_NIGHT });
    const stored = JSON.parse(unpack(pack(JSON.stringify(input))));
    expect(JSON.stringify(refreshRunner(stored))).toBe(JSON.stringify(refreshRunner(input)));
    // As the database returns what earlier releases stored: with its properties in another order.
    const reordered = JSON.parse(canonicalJson(input));
    expect(canonicalJson(refreshRunner(reordered))).toBe(canonicalJson(refreshRunner(input)));
    expect(hashOf(reordered)).toBe(hashOf(input));
  });

  it("does nothing for a runner without a plan", () => {
    expect(refreshRunner(frozenInputOf({ state: { ...fresh, plan: null }, ...SUNDAY_NIGHT }))).toBeNull();
  });
});
