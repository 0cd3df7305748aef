import type { StoredActivity } from "@/lib/data/activity-row";
import type { StoredWorkout } from "@/lib/data/plan-row";
import type { RunnerState } from "@/lib/data/runner-state";
import { stableId } from "@/lib/ledger/stable-id";
import {
  buildPlan,
  type DatedWorkout,
  ENGINE_VERSION,
  horizonOf,
  type PlanInput,
  workoutsOf,
} from "@/lib/training";

export const TEST_RUNNER = "11111111-1111-4111-8111-111111111111";

/** A runner of 40 km a week with four days and a half marathon in spring. */
export const TEST_INPUT: PlanInput = {
  today: "2026-10-07",
  timeZone: "Europe/Madrid",
  runner: { birthYear: 1988, sex: "unspecified", experience: "intermediate" },
  availability: { days: ["tue", "thu", "sat", "sun"], runsPerWeek: 4, longRunDay: "sun", blockedDates: [] },
  fitness: {
    recentRace: { distanceM: 10_000, timeS: 3000, date: "2026-09-20" },
    weeklyKm: [38, 40, 41, 40],
    longestRunKmLast30Days: 15,
  },
  goals: [{ kind: "race", priority: "A", distanceM: 21_097.5, date: "2027-03-14" }],
  health: { painScore: 0, ill: false, daysOff: 0, crossTrainedWhileOff: false },
  environment: { altitudeM: 0, raceWbgtC: null },
  methodology: "balanced",
};

/** The state of a runner right after the first plan was made from `input`. */
export function newRunnerState(input: PlanInput = TEST_INPUT): RunnerState {
  const made = buildPlan(input);
  const { first, last } = horizonOf(input.today);
  const workouts: StoredWorkout[] = workoutsOf(made).map((workout) => ({ ...workout, pinned: false }));
  return {
    runnerId: TEST_RUNNER,
    revision: 1,
    profile: {
      units: "km",
      timeZone: input.timeZone,
      runner: input.runner,
      availability: input.availability,
      startFitness: input.fitness,
      health: input.health ?? { painScore: 0, ill: false, daysOff: 0, crossTrainedWhileOff: false },
      environment: { altitudeM: 0, raceWbgtC: null },
      methodology: input.methodology,
      onboarding: {},
      onboardedAt: `${input.today}T09:00:00Z`,
    },
    goals: input.goals.map((goal, index) => ({ id: stableId(`goal ${index}`), goal })),
    plan: {
      version: 1,
      seasonId: stableId("season"),
      origin: "onboarding",
      engineVersion: ENGINE_VERSION,
      firstDay: first,
      lastDay: last,
      fitness: made.fitness,
      feasible: made.feasible,
      reason: made.reason,
      warnings: made.warnings,
      createdAt: `${input.today}T09:00:00Z`,
      season: made.season,
      seasonInput: input,
    },
    workouts,
    beliefs: [],
    activities: [],
    removedActivities: [],
    feedback: [],
    coverage: [],
    fitness: null,
    lastReview: null,
  };
}

/** A recorded run; the id follows from the day and the start, as after an import. */
export function runOn(
  date: string,
  run: { km: number; at?: string; secPerKm?: number; title?: string; avgHr?: number | null },
): StoredActivity {
  const startLocal = `${date}T${run.at ?? "18:00:00"}`;
  const dedupeKey = `run:${startLocal}`;
  return {
    id: stableId(`activity ${TEST_RUNNER} ${dedupeKey}`),
    importId: stableId("import"),
    source: "garmin_csv",
    row: 1,
    sport: "run",
    startLocal,
    localDate: date,
    distanceM: Math.round(run.km * 1000),
    durationS: Math.max(60, Math.round(run.km * (run.secPerKm ?? 360))),
    movingS: null,
    elapsedS: null,
    avgHr: run.avgHr ?? null,
    maxHr: null,
    cadenceSpm: null,
    strideM: null,
    ascentM: null,
    title: run.title ?? "Run",
    flags: [],
    dedupeKey,
  };
}

/** A run exactly as a workout was planned. */
export function runAsPlanned(workout: DatedWorkout, share = 1): StoredActivity {
  const secPerKm = workout.km > 0 ? (workout.minutes * 60) / workout.km : 400;
  return runOn(workout.date, { km: workout.km * share, secPerKm });
}
