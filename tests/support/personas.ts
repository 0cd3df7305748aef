import type { PlanInput } from "@/lib/training";

type Overrides = { [Key in keyof PlanInput]?: PlanInput[Key] };

const TODAY = "2026-11-23";

function runner(birthYear: number, sex: "female" | "male", experience: PlanInput["runner"]["experience"]) {
  return { birthYear, sex, experience };
}

function race(
  distanceM: number,
  date: string,
  options: { priority?: "A" | "B" | "C"; targetTimeS?: number } = {},
) {
  const { priority = "A", targetTimeS } = options;
  return {
    kind: "race" as const,
    priority,
    distanceM,
    date,
    ...(targetTimeS === undefined ? {} : { targetTimeS }),
  };
}

function days(list: string, longRunDay: PlanInput["availability"]["longRunDay"], runsPerWeek?: number) {
  // The list is written out in this file, from the weekday names alone.
  const names = list.split(" ") as PlanInput["availability"]["days"];
  return { days: names, longRunDay, runsPerWeek: runsPerWeek ?? names.length, blockedDates: [] as string[] };
}

function persona(
  overrides: Overrides & Pick<PlanInput, "runner" | "availability" | "fitness" | "goals">,
): PlanInput {
  return { today: TODAY, timeZone: "Europe/Madrid", methodology: "balanced", ...overrides };
}

const WEEK = "mon tue wed thu fri sat sun";

/** Fifteen runners from couch to 110 km a week; the plan of each must break no hard rule. */
export const PERSONAS = {
  couchTo5k: persona({
    runner: runner(1992, "female", "beginner"),
    availability: days("mon wed sat", "sat"),
    fitness: { recentRace: null, weeklyKm: [0, 0, 0, 0], longestRunKmLast30Days: 0 },
    goals: [race(5000, "2027-01-30")],
  }),
  threeDayHalf: persona({
    runner: runner(1985, "male", "intermediate"),
    availability: days("tue thu sun", "sun"),
    fitness: {
      recentRace: { distanceM: 10_000, timeS: 3137, date: "2026-10-18" },
      weeklyKm: [24, 23, 25, 24],
      longestRunKmLast30Days: 10,
    },
    goals: [race(21_097.5, "2027-02-14")],
  }),
  firstMarathon: persona({
    runner: runner(1997, "female", "intermediate"),
    availability: days("tue thu sat sun", "sun"),
    fitness: {
      recentRace: { distanceM: 21_097.5, timeS: 7440, date: "2026-10-11" },
      weeklyKm: [29, 31, 30, 30],
      longestRunKmLast30Days: 14,
    },
    goals: [race(42_195, "2027-03-28", { targetTimeS: 16_200 })],
  }),
  mastersHalf: persona({
    runner: runner(1968, "male", "intermediate"),
    availability: days("mon tue thu sat sun", "sun"),
    fitness: {
      recentRace: { distanceM: 21_097.5, timeS: 6000, date: "2026-10-25" },
      weeklyKm: [44, 46, 45, 45],
      longestRunKmLast30Days: 17,
    },
    goals: [race(21_097.5, "2027-01-31")],
  }),
  highMileageMarathon: persona({
    runner: runner(1994, "male", "advanced"),
    availability: days(WEEK, "sun"),
    fitness: {
      recentRace: { distanceM: 21_097.5, timeS: 4494, date: "2026-11-01" },
      weeklyKm: [104, 106, 105, 105],
      longestRunKmLast30Days: 29,
    },
    goals: [race(42_195, "2027-03-14", { targetTimeS: 9540 })],
  }),
  injuredReturn: persona({
    runner: runner(1989, "female", "intermediate"),
    availability: days("tue thu sat sun", "sun"),
    fitness: {
      recentRace: { distanceM: 10_000, timeS: 2570, date: "2026-09-20" },
      weeklyKm: [50, 48, 52, 50],
      longestRunKmLast30Days: 5,
    },
    goals: [{ kind: "maintain" }],
    health: { painScore: 0, ill: false, daysOff: 35, crossTrainedWhileOff: true },
  }),
  baseNoRace: persona({
    runner: { ...runner(2000, "male", "intermediate"), hrMax: 194, hrRest: 50 },
    availability: days("mon wed fri sun", "sun"),
    fitness: {
      recentRace: null,
      weeklyKm: [35, 34, 36, 35],
      longestRunKmLast30Days: 13,
      easyPaceSecPerKm: 350,
    },
    goals: [{ kind: "maintain" }],
  }),
  twoRaces: persona({
    runner: runner(1981, "female", "intermediate"),
    availability: days("tue wed fri sun", "sun"),
    fitness: {
      recentRace: { distanceM: 10_000, timeS: 2881, date: "2026-10-04" },
      weeklyKm: [40, 39, 41, 40],
      longestRunKmLast30Days: 15,
    },
    goals: [race(10_000, "2026-12-20", { priority: "B" }), race(21_097.5, "2027-01-17")],
  }),
  ultraTrail: persona({
    runner: runner(1987, "male", "advanced"),
    availability: days("tue wed thu sat sun", "sat"),
    fitness: {
      recentRace: { distanceM: 42_195, timeS: 12_600, date: "2026-09-27" },
      weeklyKm: [60, 58, 62, 60],
      longestRunKmLast30Days: 26,
    },
    goals: [race(50_000, "2027-03-13")],
  }),
  eightHundred: persona({
    runner: runner(2007, "male", "advanced"),
    availability: days("mon tue wed thu sat sun", "sun"),
    fitness: {
      recentRace: { distanceM: 1500, timeS: 248, date: "2026-10-31" },
      weeklyKm: [50, 51, 49, 50],
      longestRunKmLast30Days: 13,
    },
    goals: [race(800, "2027-01-16")],
  }),
  impossibleMarathon: persona({
    runner: runner(1976, "male", "intermediate"),
    availability: days("tue thu sun", "sun"),
    fitness: {
      recentRace: null,
      weeklyKm: [10, 10, 9, 11],
      longestRunKmLast30Days: 5,
      easyPaceSecPerKm: 390,
    },
    goals: [race(42_195, "2027-01-03", { targetTimeS: 14_400 })],
  }),
  chaoticData: persona({
    runner: runner(1995, "female", "intermediate"),
    availability: days("mon wed thu sun", "sun"),
    fitness: {
      recentRace: { distanceM: 5000, timeS: 1500, date: "2026-08-30" },
      weeklyKm: [32, 0, 0, 28],
      longestRunKmLast30Days: 11,
    },
    goals: [race(10_000, "2027-01-17")],
  }),
  heatAndAltitude: persona({
    runner: runner(1990, "male", "intermediate"),
    availability: days("mon tue thu fri sun", "sun"),
    fitness: {
      recentRace: { distanceM: 10_000, timeS: 2481, date: "2026-10-18" },
      weeklyKm: [50, 52, 50, 48],
      longestRunKmLast30Days: 18,
    },
    goals: [race(21_097.5, "2027-01-31")],
    environment: { altitudeM: 1800, raceWbgtC: 24 },
  }),
  painMidPlan: persona({
    runner: runner(1999, "female", "intermediate"),
    availability: days("mon wed fri sun", "sun"),
    fitness: {
      recentRace: { distanceM: 5000, timeS: 1335, date: "2026-10-10" },
      weeklyKm: [36, 38, 35, 37],
      longestRunKmLast30Days: 12,
    },
    goals: [race(5000, "2026-12-27")],
    health: { painScore: 6, ill: false, daysOff: 0, crossTrainedWhileOff: false },
  }),
  shiftWorker: persona({
    runner: runner(1982, "male", "intermediate"),
    availability: {
      ...days("mon tue wed fri sun", "sun", 4),
      maxMinutes: { weekday: 60, weekend: 150 },
      blockedDates: [
        "2026-11-29",
        "2026-11-30",
        "2026-12-02",
        "2026-12-08",
        "2026-12-09",
        "2026-12-18",
        "2026-12-20",
      ],
    },
    fitness: {
      recentRace: { distanceM: 10_000, timeS: 2881, date: "2026-11-01" },
      weeklyKm: [30, 34, 28, 32],
      longestRunKmLast30Days: 14,
    },
    goals: [race(21_097.5, "2027-02-28")],
  }),
} satisfies Record<string, PlanInput>;

export type PersonaName = keyof typeof PERSONAS;
