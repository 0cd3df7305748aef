import fc from "fast-check";
import { type PlanInput, shiftDays, WEEKDAYS } from "@/lib/training";

/** Short races are common; ultras are there. */
const RACE_DISTANCES_M = [
  800, 1500, 5000, 5000, 8000, 10_000, 10_000, 15_000, 16_093, 21_097.5, 21_097.5, 30_000, 42_195, 50_000,
];

const day = fc.integer({ min: 0, max: 800 }).map((offset) => shiftDays("2026-01-01", offset));

function availability(today: string): fc.Arbitrary<PlanInput["availability"]> {
  return fc
    .record({
      days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
      runs: fc.integer({ min: 1, max: 7 }),
      long: fc.nat(),
      capped: fc.boolean(),
      weekday: fc.integer({ min: 15, max: 150 }),
      weekend: fc.integer({ min: 15, max: 300 }),
      blockedWeek: fc.option(fc.integer({ min: 0, max: 70 }), { freq: 4 }),
      blocked: fc.array(fc.integer({ min: 0, max: 70 }), { maxLength: 6 }),
    })
    .map(({ days, runs, long, capped, weekday, weekend, blockedWeek, blocked }) => ({
      days,
      runsPerWeek: Math.min(runs, days.length),
      longRunDay: days[long % days.length] ?? "sun",
      ...(capped ? { maxMinutes: { weekday, weekend } } : {}),
      blockedDates: [
        ...blocked.map((offset) => shiftDays(today, offset)),
        ...(blockedWeek === null
          ? []
          : Array.from({ length: 9 }, (_, index) => shiftDays(today, blockedWeek + index))),
      ],
    }));
}

function fitness(today: string): fc.Arbitrary<PlanInput["fitness"]> {
  return fc
    .record({
      level: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 20, max: 120 })),
      wobble: fc.array(fc.double({ min: 0.6, max: 1.3, noNaN: true }), { minLength: 4, maxLength: 4 }),
      gap: fc.integer({ min: 0, max: 3 }),
      share: fc.double({ min: 0.15, max: 0.6, noNaN: true }),
      race: fc.option(
        fc.record({
          distanceM: fc.constantFrom(1500, 5000, 10_000, 21_097.5, 42_195),
          pace: fc.integer({ min: 185, max: 480 }),
          age: fc.integer({ min: 0, max: 500 }),
        }),
      ),
      easy: fc.option(fc.integer({ min: 240, max: 560 })),
    })
    .map(({ level, wobble, gap, share, race, easy }) => {
      const weeklyKm = wobble.map((factor, index) =>
        index >= 4 - gap && gap > 1 ? 0 : Math.round(level * factor * 10) / 10,
      );
      return {
        recentRace:
          race === null
            ? null
            : {
                distanceM: race.distanceM,
                timeS: Math.round((race.distanceM / 1000) * race.pace),
                date: shiftDays(today, -race.age),
              },
        weeklyKm,
        longestRunKmLast30Days: Math.round(Math.max(...weeklyKm) * share * 10) / 10,
        ...(easy === null ? {} : { easyPaceSecPerKm: easy }),
      };
    });
}

function goals(today: string): fc.Arbitrary<PlanInput["goals"]> {
  const race = fc.record({
    kind: fc.constant("race" as const),
    priority: fc.constantFrom("A" as const, "A" as const, "B" as const, "C" as const),
    distanceM: fc.constantFrom(...RACE_DISTANCES_M),
    date: fc
      .oneof(
        fc.integer({ min: 0, max: 70 }),
        fc.integer({ min: 60, max: 400 }),
        fc.integer({ min: 100, max: 250 }),
      )
      .map((offset) => shiftDays(today, offset)),
  });
  const races = fc.uniqueArray(race, { minLength: 1, maxLength: 4, selector: (goal) => goal.date });
  const maintain: PlanInput["goals"] = [{ kind: "maintain" }];
  return fc.oneof<fc.Arbitrary<PlanInput["goals"]>[]>(races, races, fc.constant(maintain));
}

const health: fc.Arbitrary<NonNullable<PlanInput["health"]>> = fc.record({
  painScore: fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 0, max: 10 })),
  ill: fc.oneof(fc.constant(false), fc.constant(false), fc.constant(false), fc.boolean()),
  daysOff: fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 0, max: 120 })),
  crossTrainedWhileOff: fc.boolean(),
});

/** Runners of every kind: 0 to 150 km a week, 1 to 7 days, races on any day, ill, back from a break, blocked weeks, tiny caps. */
export const planInputs: fc.Arbitrary<PlanInput> = day.chain((today) =>
  fc.record({
    today: fc.constant(today),
    timeZone: fc.constantFrom("Europe/Madrid", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kolkata"),
    runner: fc.record({
      birthYear: fc.integer({ min: 1940, max: 2012 }),
      sex: fc.constantFrom("female" as const, "male" as const, "unspecified" as const),
      experience: fc.constantFrom("beginner" as const, "intermediate" as const, "advanced" as const),
    }),
    availability: availability(today),
    fitness: fitness(today),
    goals: goals(today),
    health,
    environment: fc.record({
      altitudeM: fc.constantFrom(0, 0, 1800),
      raceWbgtC: fc.constantFrom(null, 24),
    }),
    methodology: fc.constantFrom(
      "balanced" as const,
      "polarized" as const,
      "pyramidal" as const,
      "threshold" as const,
    ),
  }),
);
