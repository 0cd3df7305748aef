import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DatedWorkout, WorkoutKind } from "@/lib/training";
import { runOn } from "@/tests/support/runner-state";
import { matchWeek } from "./match";

function planned(date: string, kind: WorkoutKind, km: number): DatedWorkout {
  const minutes = km * 6;
  const pace = { fast: 350, slow: 370 };
  const steps = [{ kind: "steady" as const, times: 1, km, minutes, zone: "E" as const, paceSecPerKm: pace }];
  return {
    id: `${date}-${kind}`,
    date,
    kind,
    hard: false,
    km,
    minutes,
    load: 1,
    steps,
    purpose: "Run.",
    rules: [],
  };
}

const WEEK = [
  planned("2026-11-17", "easy", 8),
  planned("2026-11-19", "tempo", 9),
  planned("2026-11-21", "easy", 6),
  planned("2026-11-22", "long", 18),
];

describe("matching a week", () => {
  it("is automatic for a week that was run as planned", () => {
    const { matches, unmatched } = matchWeek({
      workouts: WEEK,
      activities: WEEK.map(({ date, km }) => runOn(date, { km })),
    });
    expect(matches.map(({ workout, session, automatic }) => [workout.date, session.date, automatic])).toEqual(
      WEEK.map(({ date }) => [date, date, true]),
    );
    expect(unmatched).toEqual([]);
  });

  it("asks about a run a day late, and never takes one from further away", () => {
    const { matches, unmatched } = matchWeek({
      workouts: [planned("2026-11-17", "easy", 8)],
      activities: [runOn("2026-11-18", { km: 8 }), runOn("2026-11-20", { km: 8 })],
    });
    expect(matches).toHaveLength(1);
    expect(matches[0]).toMatchObject({ automatic: false, session: { date: "2026-11-18" } });
    expect(unmatched.map(({ date }) => date)).toEqual(["2026-11-20"]);
  });

  it("takes warm-up, race and cool-down as one where that fits the plan better", () => {
    const { matches, unmatched } = matchWeek({
      workouts: [planned("2026-11-19", "tempo", 12)],
      activities: [
        runOn("2026-11-19", { km: 3, at: "18:00:00" }),
        runOn("2026-11-19", { km: 7, at: "18:25:00" }),
        runOn("2026-11-19", { km: 2, at: "19:15:00" }),
      ],
    });
    expect(matches[0]?.session).toMatchObject({ km: 12, lead: { distanceM: 7000 } });
    expect(unmatched).toEqual([]);
  });

  it("keeps two runs of a day apart when a long break lies between them", () => {
    const { matches, unmatched } = matchWeek({
      workouts: [planned("2026-11-17", "easy", 8)],
      activities: [
        runOn("2026-11-17", { km: 8, at: "07:00:00" }),
        runOn("2026-11-17", { km: 4, at: "19:00:00" }),
      ],
    });
    expect(matches[0]?.session.km).toBe(8);
    expect(unmatched.map(({ km }) => km)).toEqual([4]);
  });

  it("says that two equal runs are no clear choice", () => {
    const { matches } = matchWeek({
      workouts: [planned("2026-11-17", "easy", 8)],
      activities: [
        runOn("2026-11-17", { km: 8, at: "07:00:00" }),
        runOn("2026-11-17", { km: 8, at: "19:00:00" }),
      ],
    });
    expect(matches[0]).toMatchObject({ margin: 0, automatic: false });
  });

  it("gives the same pairs in whatever order workouts and runs come", () => {
    const run = fc.record({
      day: fc.integer({ min: 16, max: 22 }),
      km: fc.integer({ min: 2, max: 25 }),
      hour: fc.integer({ min: 6, max: 21 }),
    });
    const week = fc.uniqueArray(run, { maxLength: 8, selector: ({ day, hour }) => `${day} ${hour}` });
    fc.assert(
      fc.property(week, fc.nat(7), (runs, turn) => {
        const activities = runs.map(({ day, km, hour }) =>
          runOn(`2026-11-${day}`, { km, at: `${String(hour).padStart(2, "0")}:00:00` }),
        );
        const pairs = (input: Parameters<typeof matchWeek>[0]) =>
          matchWeek(input).matches.map(({ workout, session, score }) => [workout.id, session.lead.id, score]);
        const turned = [...activities.slice(turn), ...activities.slice(0, turn)].reverse();
        expect(pairs({ workouts: [...WEEK].reverse(), activities: turned })).toEqual(
          pairs({ workouts: WEEK, activities }),
        );
      }),
    );
  });
});
