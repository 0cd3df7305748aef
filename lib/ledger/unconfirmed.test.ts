import { describe, expect, it } from "vitest";
import type { RunnerState } from "@/lib/data/runner-state";
import { type LocalDate, shiftDays, weekStartOf } from "@/lib/training";
import { newRunnerState, runAsPlanned, runOn } from "@/tests/support/runner-state";
import { replayPlan } from "./replay";
import { footingOf, unconfirmedWeeks } from "./unconfirmed";

const fresh = newRunnerState();
/** The Monday after the week in which the fixture plan begins. */
const FIRST_MONDAY = "2026-10-12";
const monday = (week: number) => shiftDays(FIRST_MONDAY, 7 * week);

function replayTo(state: RunnerState, today: LocalDate) {
  if (state.plan === null) throw new Error("The fixture has a plan.");
  return replayPlan(state, { plan: state.plan, today });
}

function kmByWeek(workouts: readonly { date: LocalDate; km: number; kind: string }[], from: LocalDate) {
  const weeks = new Map<LocalDate, number>();
  for (const { date, km, kind } of workouts) {
    if (date < from || kind === "race") continue;
    weeks.set(weekStartOf(date), (weeks.get(weekStartOf(date)) ?? 0) + km);
  }
  return [...weeks.values()];
}

function causes(state: RunnerState, today: LocalDate) {
  return replayTo(state, today).weeks.flatMap(({ triggers }) => triggers);
}

describe("weeks without anything confirmed", () => {
  it("are counted from the last run, file or word of the runner, and at first from the day they joined", () => {
    expect(unconfirmedWeeks(fresh, "2026-10-27")).toBe(2);
    expect(unconfirmedWeeks(fresh, "2026-10-28")).toBe(3);
    const ran = { ...fresh, activities: [runOn("2026-10-20", { km: 5 })] };
    expect(unconfirmedWeeks(ran, "2026-11-10")).toBe(2);
    expect(unconfirmedWeeks(ran, "2026-11-11")).toBe(3);
    const covered = { ...fresh, coverage: [{ from: "2026-10-08", to: "2026-10-25" }] };
    expect(unconfirmedWeeks(covered, "2026-11-11")).toBe(2);
  });

  it("stop the growth of volume after three and fall back to maintenance after six", () => {
    expect([2, 3, 5, 6].map(footingOf)).toEqual(["confirmed", "held", "held", "maintenance"]);
  });
});

describe("a plan of which nothing is confirmed", { timeout: 60_000 }, () => {
  const before = Math.max(
    ...kmByWeek(
      fresh.workouts.filter(({ date }) => date < monday(3)),
      "2026-10-07",
    ),
  );

  it("is left alone for three weeks, then stops growing, for a stated reason", () => {
    expect(causes(fresh, monday(2))).toEqual([]);
    const held = replayTo(fresh, monday(5));
    expect(held.weeks.flatMap(({ triggers }) => triggers)).toEqual(["unconfirmed"]);
    const weeks = kmByWeek(held.workouts, monday(3));
    expect(weeks.length).toBeGreaterThan(8);
    expect(Math.max(...weeks)).toBeLessThanOrEqual(before);
  });

  it("falls back to maintenance after six weeks and changes no further", () => {
    const silent = replayTo(fresh, monday(9));
    expect(silent.weeks.flatMap(({ triggers }) => triggers)).toEqual(["unconfirmed", "unconfirmedLong"]);
    expect(Math.max(...kmByWeek(silent.workouts, monday(7)))).toBeLessThanOrEqual(0.75 * before);
  });

  it("keeps the targets of its season, and builds again once there are data", () => {
    const runs = fresh.workouts
      .filter(({ date }) => date >= monday(4) && date < monday(5))
      .map((workout) => runAsPlanned(workout, 0.95));
    const back = { ...fresh, activities: runs };
    expect(causes(back, monday(5))).toContain("confirmedAgain");
    const again = Math.max(...kmByWeek(replayTo(back, monday(5)).workouts, monday(5)));
    expect(again).toBeGreaterThan(Math.max(...kmByWeek(replayTo(fresh, monday(5)).workouts, monday(5))));
  });

  it("ends as if it had been confirmed in time when the data come late", () => {
    const file = fresh.workouts
      .filter(({ date }) => date < monday(7))
      .map((workout) => runAsPlanned(workout));
    const late = { ...fresh, activities: file, coverage: [{ from: "2026-10-08", to: monday(6) }] };
    expect(causes(late, monday(7))).toEqual([]);
  });
});
