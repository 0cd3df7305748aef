import { beforeAll, describe, expect, test } from "vitest";
import { planView, progressView, todayView, workoutView } from "@/lib/plan/views";
import { at, newRunner, onboardedRunner } from "../support/runners";
import { useTestEnvironment } from "../support/test-env";

beforeAll(useTestEnvironment);

describe("pages of a runner with a fresh plan", () => {
  test("today shows the day's run or the next one, the week and the race", async () => {
    const view = await todayView(await onboardedRunner());
    expect(view).toMatchObject({ today: "2026-11-25", units: "km", version: 1, lastWeek: null });
    expect(view.week.days.map(({ date }) => date)).toEqual(
      ["23", "24", "25", "26", "27", "28", "29"].map((day) => `2026-11-${day}`),
    );
    expect(view.race).toMatchObject({ date: "2027-03-14", daysLeft: 109 });
    expect([...view.workouts, view.next].some((workout) => workout !== null)).toBe(true);
    expect(view.assumed).toEqual({ count: 0, km: 0 });
  });

  test("the plan shows this week and eight full ones, each with its totals", async () => {
    const view = await planView(await onboardedRunner());
    expect(view.weeks).toHaveLength(9);
    expect(view.totals.map(({ weekStart }) => weekStart)).toEqual(
      view.weeks.map(({ weekStart }) => weekStart),
    );
    expect(view.lastDay).toBe("2027-01-24");
    expect(view.races).toEqual([
      { date: "2027-03-14", name: "Half marathon", distanceM: 21_097.5, priority: "A" },
    ]);
  });

  test("a run whose day is over without data shows as assumed before any refresh", async () => {
    const later = at(await onboardedRunner(), "2026-12-01T11:00:00Z");
    const view = await todayView(later);
    const lastWeek = (await planView(later)).weeks[0]?.days.flatMap(({ workouts }) => workouts) ?? [];
    expect(view.assumed.count).toBe(lastWeek.length);
    expect(lastWeek.map(({ id }) => view.ledger[id]?.state)).toEqual(lastWeek.map(() => "assumed"));
    expect(view.lastWeek?.totals.actualKm).toBe(0);
  });

  test("a workout says why, and whether it can still be changed", async () => {
    const context = await onboardedRunner();
    const plan = await planView(context);
    const workout = plan.weeks.flatMap(({ days }) => days.flatMap(({ workouts }) => workouts))[0];
    const view = await workoutView(context, workout?.id ?? "");
    expect(view).toMatchObject({ editable: true, view: { state: "planned" }, beliefs: [], feedback: null });
    expect(view.explanation.length).toBeGreaterThan(10);
    const later = await workoutView(at(context, "2026-12-01T11:00:00Z"), workout?.id ?? "");
    expect(later.editable).toBe(false);
    await expect(workoutView(context, "nothing")).rejects.toMatchObject({ kind: "notFound" });
  });

  test("progress shows fitness and volume as far back as the plan goes", async () => {
    const view = await progressView(at(await onboardedRunner(), "2026-12-16T11:00:00Z"));
    expect(view.vdot.map(({ date }) => date)).toEqual([
      "2026-11-25",
      "2026-11-30",
      "2026-12-07",
      "2026-12-14",
      "2026-12-16",
    ]);
    expect(view.vdot.map(({ assumed }) => assumed)).toEqual([false, true, true, true, true]);
    expect(view.volume.map(({ weekStart }) => weekStart)).toEqual([
      "2026-11-23",
      "2026-11-30",
      "2026-12-07",
      "2026-12-14",
    ]);
  });
});

test("without a plan the pages ask for the start", async () => {
  const context = await newRunner();
  for (const view of [todayView, planView, progressView]) {
    await expect(view(context)).rejects.toMatchObject({ code: "onboardingNeeded" });
  }
});
