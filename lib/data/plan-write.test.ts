import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { StoredWorkout } from "@/lib/data/plan-row";
import { firstPlanWrite } from "@/lib/plan/first-plan";
import { buildPlan, type DatedWorkout, type PlanInput, shiftDays, workoutsOf } from "@/lib/training";
import { bodyOf, type NextPlan, planWriteOf } from "./plan-write";

const INPUT: PlanInput = {
  today: "2026-11-25",
  timeZone: "Europe/Madrid",
  runner: { birthYear: 1985, sex: "female", experience: "intermediate" },
  availability: { days: ["tue", "thu", "sat", "sun"], runsPerWeek: 4, longRunDay: "sun", blockedDates: [] },
  fitness: { recentRace: null, weeklyKm: [30, 30, 30, 30], longestRunKmLast30Days: 14 },
  goals: [{ kind: "maintain" }],
  methodology: "balanced",
};

const plan = buildPlan(INPUT);
const stored: StoredWorkout[] = workoutsOf(plan).map((workout) => ({ ...workout, pinned: false }));

function nextOf(workouts: DatedWorkout[], pinnedIds: string[] = []): NextPlan {
  const { season, engineVersion, fitness, feasible, reason, warnings } = plan;
  return {
    season: { id: "season", season, input: INPUT },
    ...{ engineVersion, fitness, feasible, reason, warnings, workouts },
    lastDay: "2027-01-24",
    pinnedIds: new Set(pinnedIds),
    changes: [],
  };
}

/** What the database makes of a write: closed rows leave, opened ones come. */
function applied(before: StoredWorkout[], write: ReturnType<typeof planWriteOf>): StoredWorkout[] {
  const closed = new Set(write.closed);
  const opened = write.opened.map(({ body, pinned }) => ({ ...body, pinned }));
  return [...before.filter(({ id }) => !closed.has(id)), ...opened];
}

const byId = (workouts: StoredWorkout[]) => [...workouts].sort((a, b) => (a.id < b.id ? -1 : 1));

/** One fate for each workout: kept, moved by a day, longer, dropped, or pinned. */
const fates = fc.array(fc.constantFrom("keep", "move", "longer", "drop", "pin"), {
  minLength: stored.length,
  maxLength: stored.length,
});

describe("planWriteOf", () => {
  const from = "2026-12-07";

  test("closing and opening its rows gives the wanted plan from a day on, and the past as it was", () => {
    fc.assert(
      fc.property(fates, (fate) => {
        const wanted = stored.flatMap((workout, index): StoredWorkout[] => {
          if (workout.date < from || fate[index] === "keep") return [workout];
          if (fate[index] === "drop") return [];
          if (fate[index] === "pin") return [{ ...workout, pinned: true }];
          if (fate[index] === "longer") return [{ ...workout, km: workout.km + 1 }];
          return [{ ...workout, date: shiftDays(workout.date, 1) }];
        });
        const pinned = wanted.filter((workout) => workout.pinned).map(({ id }) => id);
        const next = nextOf(wanted.map(bodyOf), pinned);
        const write = planWriteOf({ base: null, before: stored, next, from, origin: "edit" });
        expect(byId(applied(stored, write))).toEqual(byId(wanted));
        const changed = fate.filter((what, index) => what !== "keep" && (stored[index]?.date ?? "") >= from);
        expect(write.closed).toHaveLength(changed.length);
      }),
      { numRuns: 50 },
    );
  });

  test("a workout whose day has passed is not planned a second time", () => {
    const [passed] = stored.filter(({ date }) => date < from);
    if (passed === undefined) throw new Error("The plan begins before that day.");
    const again = stored.map((workout) => (workout === passed ? { ...workout, date: from } : workout));
    const next = nextOf(again.map(bodyOf));
    const write = planWriteOf({ base: null, before: stored, next, from, origin: "refresh" });
    expect(write.opened.map(({ workoutId }) => workoutId)).not.toContain(passed.id);
  });

  test("a plan that came back from the database with its properties in another order writes nothing", () => {
    const shuffled = stored.map((workout) => {
      const entries = Object.entries(bodyOf(workout)).reverse();
      return Object.fromEntries(entries) as DatedWorkout;
    });
    const write = planWriteOf({ base: null, before: stored, next: nextOf(shuffled), from, origin: "edit" });
    expect([write.opened, write.closed]).toEqual([[], []]);
  });
});

test("the first version opens every workout and says no changes", () => {
  const write = firstPlanWrite(INPUT);
  expect(write.opened.map(({ workoutId }) => workoutId)).toEqual(stored.map(({ id }) => id));
  expect(write).toMatchObject({ baseVersion: 0, closed: [], changes: [], firstDay: "2026-11-25" });
});
