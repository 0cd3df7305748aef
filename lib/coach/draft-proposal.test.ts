import { describe, expect, test } from "vitest";
import type { PlanEdit } from "@/lib/training";
import { COACH_PLAN_INPUT, coachContext, coachWorkout } from "@/tests/support/coach-context";
import type { CoachContext } from "./coach-context";
import { draftProposal } from "./draft-proposal";

const draft = (ops: PlanEdit[], overrides: Partial<CoachContext> = {}) =>
  draftProposal({ context: coachContext(overrides), planInput: COACH_PLAN_INPUT, ops });

describe("a draft", () => {
  test("says what changes and what it does to the week, and leaves the plan as it was", () => {
    const context = coachContext();
    const before = JSON.stringify(context);
    const result = draftProposal({
      context,
      planInput: COACH_PLAN_INPUT,
      ops: [{ op: "skip", workoutId: "w-2026-11-28" }],
    });
    expect(result).toMatchObject({
      ok: true,
      draft: {
        summary: "Sat 28 Nov: Easy run, 5 km, about 33 min -> rest",
        changes: [{ change: "removed", reasons: ["edit"] }],
        weeks: [{ weekStart: "2026-11-23", beforeKm: 36, afterKm: 31 }],
      },
    });
    expect(JSON.stringify(context)).toBe(before);
  });

  test("carries several operations as one change", () => {
    const result = draft([
      { op: "skip", workoutId: "w-2026-11-26" },
      { op: "skip", workoutId: "w-2026-11-28" },
    ]);
    expect(result.ok && result.draft.changes.map(({ workoutId }) => workoutId)).toEqual([
      "w-2026-11-26",
      "w-2026-11-28",
    ]);
  });

  test.each<[string, PlanEdit]>([
    ["a run that is not in the plan", { op: "skip", workoutId: "somebody-elses" }],
    ["a day that is over", { op: "move", workoutId: "w-2026-11-26", toDate: "2026-11-20" }],
    ["a run whose day is over", { op: "skip", workoutId: "w-2026-11-24" }],
    [
      "a day on which the runner does not run",
      { op: "move", workoutId: "w-2026-11-26", toDate: "2026-12-02" },
    ],
  ])("is refused for %s, with a reason", (_name, op) => {
    const result = draft([op]);
    expect(result).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([expect.stringMatching(/\w/)]),
    });
  });

  test("offers the nearest edit that is allowed when one would break a rule", () => {
    const result = draft([{ op: "move", workoutId: "w-2026-11-28", toDate: "2026-11-29" }]);
    expect(result).toMatchObject({ ok: false, nearest: { op: "swap" } });
  });

  test("never touches what is believed done, even on a day to come", () => {
    const workouts = [coachWorkout("2026-11-26", { kind: "easy", km: 7, state: "completed", actualKm: 7 })];
    expect(draft([{ op: "skip", workoutId: "w-2026-11-26" }], { workouts }).ok).toBe(false);
  });

  test("may not raise load while pain or illness is noted", () => {
    const op: PlanEdit = { op: "scaleWeek", weekStart: "2026-11-30", factor: 1.05 };
    const result = draft([op], { flags: { painScore: 3, ill: false } });
    expect(result.ok).toBe(false);
  });

  test("of one bad operation among good ones is refused whole", () => {
    const result = draft([
      { op: "skip", workoutId: "w-2026-11-26" },
      { op: "skip", workoutId: "nothing" },
    ]);
    expect(result.ok).toBe(false);
  });
});
