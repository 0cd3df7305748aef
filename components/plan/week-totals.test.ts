import { describe, expect, it } from "vitest";
import type { PlanWeek, Workout } from "@/lib/training";
import { weekTotals } from "./week-totals";

const workout = (id: string, km: number): Workout => ({
  id,
  kind: "easy",
  hard: false,
  km,
  minutes: km * 6,
  load: km,
  steps: [],
  purpose: "Easy running",
  rules: [],
});

const week: PlanWeek = {
  weekStart: "2026-11-16",
  phase: "base",
  kind: "load",
  km: 30,
  minutes: 180,
  days: [
    { date: "2026-11-16", workouts: [workout("a", 8)] },
    { date: "2026-11-17", workouts: [workout("b", 10), workout("c", 12)] },
  ],
};

describe("weekTotals", () => {
  it("keeps assumed kilometres apart from those that data show", () => {
    const ledger = { a: { state: "completed", actualKm: 8.4 }, b: { state: "assumed" } } as const;
    expect(weekTotals(week, { ledger })).toEqual({ plannedKm: 30, actualKm: 8.4, assumedKm: 10 });
  });

  it("counts nothing for a missed or skipped run", () => {
    const ledger = { a: { state: "missed" }, b: { state: "skipped" } } as const;
    expect(weekTotals(week, { ledger })).toEqual({ plannedKm: 30, actualKm: 0, assumedKm: 0 });
  });

  it("counts an extra run in the week it was run in, and in no other", () => {
    const extras = [
      { id: "x", date: "2026-11-17", km: 5, minutes: 30 },
      { id: "y", date: "2026-11-24", km: 7, minutes: 40 },
    ];
    expect(weekTotals(week, { ledger: {}, extras }).actualKm).toBe(5);
  });
});
