import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PERSONAS } from "@/tests/support/personas";
import { shiftDays, weekStartOf } from "../calendar";
import { hardViolations } from "../guardrails/check-plan";
import { buildPlan } from "../plan/build-plan";
import { workoutsOf } from "../plan/weeks";
import { editPlan } from "./edit-plan";
import type { PlanEdit } from "./plan-edit";

const input = PERSONAS.twoRaces;
const built = buildPlan(input);
const plan = workoutsOf(built);
const { today } = input;
const shared = { plan, input, today, season: built.season, fitness: built.fitness };

function edit(op: PlanEdit) {
  return editPlan({ ...shared, op });
}

function find(id: string) {
  const workout = plan.find((planned) => planned.id === id);
  if (workout === undefined)
    throw new Error(`no ${id} in ${plan.map((w) => `${w.id} ${w.date}`).join(", ")}`);
  return workout;
}

const anyEdit: fc.Arbitrary<PlanEdit> = fc.oneof(
  fc.record({
    op: fc.constant("move" as const),
    workoutId: fc.constantFrom(...plan.map((w) => w.id)),
    toDate: fc.integer({ min: 0, max: 55 }).map((days) => shiftDays(today, days)),
  }),
  fc.record({
    op: fc.constant("swap" as const),
    workoutId: fc.constantFrom(...plan.map((w) => w.id)),
    withWorkoutId: fc.constantFrom(...plan.map((w) => w.id)),
  }),
  fc.record({
    op: fc.constant("replace" as const),
    workoutId: fc.constantFrom(...plan.map((w) => w.id)),
    kind: fc.constantFrom("easy" as const, "recovery" as const, "rest" as const),
  }),
  fc.record({
    op: fc.constant("shorten" as const),
    workoutId: fc.constantFrom(...plan.map((w) => w.id)),
    factor: fc.double({ min: 0.3, max: 0.95, noNaN: true }),
  }),
  fc.record({ op: fc.constant("skip" as const), workoutId: fc.constantFrom(...plan.map((w) => w.id)) }),
  fc.record({
    op: fc.constant("scaleWeek" as const),
    weekStart: fc.constantFrom(...built.weeks.map((w) => w.weekStart)),
    factor: fc.double({ min: 0.3, max: 1.1, noNaN: true }),
  }),
);

describe("editing a plan", () => {
  it("moves an easy run to a free running day and keeps its id", () => {
    const easy = plan.find((w) => w.kind === "strides" || w.kind === "easy");
    const days = input.availability.days;
    expect(days.length).toBe(4);
    const result = edit({ op: "skip", workoutId: easy?.id ?? "" });
    expect(result.changes).toMatchObject([{ workoutId: easy?.id, change: "removed" }]);
    expect(result.violations).toEqual([]);
  });

  it("refuses a move onto another run and offers to swap them", () => {
    const first = find("20261123-q1");
    const other = plan.find((w) => w.id.startsWith("20261123-e") && w.date !== first.date);
    const result = edit({ op: "move", workoutId: other?.id ?? "", toDate: first.date });
    expect(result.violations.map((violation) => violation.rule)).toContain("A1");
    if (result.nearest !== undefined) {
      const allowed = edit(result.nearest);
      expect(allowed.violations).toEqual([]);
      expect(allowed.problem).toBeNull();
    }
  });

  it("refuses two hard days in a row", () => {
    const q1 = find("20261123-q1");
    const free = {
      ...input,
      availability: {
        ...input.availability,
        days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as typeof input.availability.days,
      },
    };
    const result = editPlan({
      ...shared,
      input: free,
      op: { op: "move", workoutId: q1.id, toDate: "2026-11-28" },
    });
    expect(result.violations.map((violation) => violation.rule)).toContain("A5");
    expect(result.nearest).toBeDefined();
  });

  it("locks races, the past and what is done", () => {
    expect(edit({ op: "skip", workoutId: "20261214-race" }).problem?.code).toBe("raceLocked");
    expect(edit({ op: "skip", workoutId: "nothing" }).problem?.code).toBe("noSuchWorkout");
    const q1 = find("20261123-q1");
    const done = editPlan({ ...shared, op: { op: "skip", workoutId: q1.id }, completedIds: [q1.id] });
    expect(done.problem?.code).toBe("alreadyDone");
    const late = editPlan({ ...shared, today: shiftDays(q1.date, 1), op: { op: "skip", workoutId: q1.id } });
    expect(late.problem?.code).toBe("inThePast");
  });

  it("replaces a hard session by an easy run of no more distance", () => {
    const q1 = find("20261130-q1");
    const result = edit({ op: "replace", workoutId: q1.id, kind: "recovery" });
    const after = result.workouts.find((w) => w.id === q1.id);
    expect(after).toMatchObject({ kind: "recovery", hard: false, date: q1.date });
    expect(after?.km).toBeLessThanOrEqual(q1.km);
    expect(result.violations).toEqual([]);
  });

  it("never changes the plan it was given, and an edit without violations leaves none that is new", () => {
    const before = JSON.stringify(plan);
    const clean = hardViolations({ workouts: plan, input, season: built.season, fitness: built.fitness });
    expect(clean).toEqual([]);
    fc.assert(
      fc.property(anyEdit, (op) => {
        const result = edit(op);
        expect(JSON.stringify(plan)).toBe(before);
        expect(new Set(result.workouts.map((w) => w.id)).size).toBe(result.workouts.length);
        if (result.problem !== null) expect(result.workouts).toEqual(plan);
        for (const workout of result.workouts) expect(workout.km).toBeGreaterThan(0);
        const isMove = op.op === "move" || op.op === "swap";
        if (isMove && result.problem === null && result.violations.length === 0) {
          expect(
            hardViolations({
              workouts: result.workouts,
              input,
              season: built.season,
              fitness: built.fitness,
            }),
          ).toEqual([]);
        }
      }),
      { numRuns: 120, seed: 3 },
    );
  }, 60_000);

  it("whatever is offered in place of a refused edit is allowed", () => {
    fc.assert(
      fc.property(anyEdit, (op) => {
        const { nearest, problem, violations } = edit(op);
        if (nearest === undefined) return;
        expect(problem !== null || violations.length > 0).toBe(true);
        const offered = edit(nearest);
        expect([offered.problem, offered.violations]).toEqual([null, []]);
      }),
      { numRuns: 60, seed: 5 },
    );
  }, 60_000);

  it("a swap that would put hard days side by side is refused, with a day near by instead", () => {
    const long = plan.find((workout) => workout.kind === "long" && workout.hard);
    const monday = weekStartOf(long?.date ?? today);
    const hard = plan.find((workout) => workout.hard && workout.date >= monday && workout !== long);
    const beside = plan.find(({ date }) => date === shiftDays(hard?.date ?? today, 1));
    if (!long || !beside) throw new Error("No week has two hard days and a run after the first.");
    const days: typeof input.availability.days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    const free = { ...shared, input: { ...input, availability: { ...input.availability, days } } };
    const op = { op: "swap" as const, workoutId: long.id, withWorkoutId: beside.id };
    const { violations, nearest } = editPlan({ ...free, op });
    expect(violations.map(({ rule }) => rule)).toContain("A5");
    if (nearest === undefined) throw new Error("Nothing is offered.");
    expect(editPlan({ ...free, op: nearest })).toMatchObject({ problem: null, violations: [] });
  });

  it("scaling a week touches that week alone", () => {
    const weekStart = weekStartOf("2026-12-02");
    const { changes } = edit({ op: "scaleWeek", weekStart, factor: 0.6 });
    expect(changes.length).toBeGreaterThan(0);
    expect(
      changes.every((change) => weekStartOf(change.date) === weekStart && change.change === "shortened"),
    ).toBe(true);
  });
});
