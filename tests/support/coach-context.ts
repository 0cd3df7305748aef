import type { CoachContext, CoachWorkout } from "@/lib/coach/coach-context";
import type { PlanInput, Step, WorkoutKind, Zone } from "@/lib/training";

/** A Wednesday. */
export const COACH_TODAY = "2026-11-25";

const PACES: Record<Zone, { fast: number; slow: number }> = {
  E: { fast: 386, slow: 430 },
  M: { fast: 360, slow: 360 },
  T: { fast: 332, slow: 332 },
  I: { fast: 305, slow: 305 },
  R: { fast: 288, slow: 288 },
  walk: { fast: 600, slow: 720 },
};

function step(kind: Step["kind"], { km, zone, times = 1 }: { km: number; zone: Zone; times?: number }): Step {
  const paceSecPerKm = PACES[zone];
  return { kind, times, km, minutes: (km * paceSecPerKm.slow) / 60, zone, paceSecPerKm };
}

/** One workout of the fixture plan; hard ones have a warm-up, a work part and a cool-down. */
export function coachWorkout(
  date: string,
  {
    kind,
    km,
    state = "planned",
    actualKm = null,
  }: { kind: WorkoutKind; km: number; state?: CoachWorkout["state"]; actualKm?: number | null },
): CoachWorkout {
  const hard = kind === "tempo" || kind === "interval";
  const work = hard ? km - 4 : km;
  const steps = hard
    ? [
        step("warmup", { km: 2, zone: "E" }),
        step("work", { km: work, zone: "T" }),
        step("cooldown", { km: 2, zone: "E" }),
      ]
    : [step("steady", { km, zone: "E" })];
  return {
    id: `w-${date}`,
    date,
    kind,
    hard,
    km,
    minutes: Math.round(km * 6.5),
    load: km,
    steps,
    purpose: hard ? "Raises the pace you can hold for an hour." : "Builds endurance while you stay fresh.",
    rules: ["A5"],
    state,
    pinned: false,
    actualKm,
    actualMinutes: null,
  };
}

/** A runner four weeks from a half marathon: runs on Tuesday, Thursday, Saturday and Sunday. */
export function coachContext(overrides: Partial<CoachContext> = {}): CoachContext {
  return {
    today: COACH_TODAY,
    timeZone: "Europe/Madrid",
    units: "km",
    runnerName: "Ana",
    methodology: "balanced",
    goals: [{ kind: "race", priority: "A", distanceM: 21_097.5, date: "2026-12-20", targetTimeS: 7200 }],
    fitness: {
      vdot: 36.1,
      source: "race",
      confidence: "high",
      pacesSecPerKm: { E: PACES.E, M: 360, T: 332, I: 305, R: 288 },
      predictions: [
        { distanceM: 10_000, timeS: 3270, lowS: 3200, highS: 3350 },
        { distanceM: 21_097.5, timeS: 7260, lowS: 7100, highS: 7450 },
      ],
    },
    season: {
      start: "2026-11-02",
      end: "2026-12-20",
      phases: [
        { name: "build", start: "2026-11-02", end: "2026-12-06" },
        { name: "taper", start: "2026-12-07", end: "2026-12-20" },
      ],
      weeklyKm: [{ weekStart: "2026-11-23", km: 36, kind: "load" }],
    },
    workouts: [
      coachWorkout("2026-11-17", { kind: "easy", km: 7, state: "completed", actualKm: 7.2 }),
      coachWorkout("2026-11-19", { kind: "tempo", km: 9, state: "missed" }),
      coachWorkout("2026-11-22", { kind: "long", km: 14, state: "assumed" }),
      coachWorkout("2026-11-24", { kind: "easy", km: 7, state: "assumed" }),
      coachWorkout("2026-11-26", { kind: "tempo", km: 9 }),
      coachWorkout("2026-11-28", { kind: "easy", km: 5 }),
      coachWorkout("2026-11-29", { kind: "long", km: 15 }),
      coachWorkout("2026-12-01", { kind: "easy", km: 7 }),
      coachWorkout("2026-12-03", { kind: "interval", km: 9 }),
      coachWorkout("2026-12-05", { kind: "easy", km: 6 }),
      coachWorkout("2026-12-06", { kind: "long", km: 16 }),
    ],
    activities: [{ id: "a-1", date: "2026-11-17", sport: "run", km: 7.2, minutes: 47, title: "Morning Run" }],
    weeks: [
      { weekStart: "2026-11-16", phase: "build", kind: "load", plannedKm: 30, actualKm: 7.2, assumedKm: 14 },
      { weekStart: "2026-11-23", phase: "build", kind: "load", plannedKm: 36, actualKm: 0, assumedKm: 7 },
      { weekStart: "2026-11-30", phase: "build", kind: "load", plannedKm: 38, actualKm: 0, assumedKm: 0 },
    ],
    lastChanges: [],
    warnings: [],
    flags: { painScore: 0, ill: false },
    ...overrides,
  };
}

/** The facts that the fixture plan was made from. */
export const COACH_PLAN_INPUT: PlanInput = {
  today: COACH_TODAY,
  timeZone: "Europe/Madrid",
  runner: { birthYear: 1985, sex: "unspecified", experience: "intermediate" },
  availability: {
    days: ["tue", "thu", "fri", "sat", "sun"],
    runsPerWeek: 4,
    longRunDay: "sun",
    blockedDates: [],
  },
  fitness: { recentRace: null, weeklyKm: [30, 31, 30, 30], longestRunKmLast30Days: 14 },
  goals: [{ kind: "race", priority: "A", distanceM: 21_097.5, date: "2026-12-20", targetTimeS: 7200 }],
  methodology: "balanced",
};
