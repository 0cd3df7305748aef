import type { StoredActivity } from "@/lib/data/activity-row";
import type { RunnerState } from "@/lib/data/runner-state";
import { stableId } from "@/lib/ledger/stable-id";
import { flagsOfState, withFlags } from "@/lib/runner/health-flags";
import { type Activity, buildPlan, type Health, horizonOf, type PlanInput, workoutsOf } from "@/lib/training";

const RUNNER_ID = stableId("virtual runner");
const IMPORT_ID = stableId("virtual file");

const WELL: Health = { painScore: 0, ill: false, daysOff: 0, crossTrainedWhileOff: false };

/** Health with the notes that pain and illness open when a runner tells of them at the start. */
function startHealth({ health = WELL, fitness, today }: PlanInput): Health {
  return withFlags(health, { levels: flagsOfState(health), today, weekKm: Math.max(...fitness.weeklyKm) });
}

/** A runner right after their first plan was made from `given`. */
export function startState(given: PlanInput): RunnerState {
  const health = startHealth(given);
  const input = { ...given, health };
  const { feasible, reason, engineVersion, fitness, warnings, season, ...made } = buildPlan(input);
  const { first, last } = horizonOf(input.today);
  const at = `${input.today}T00:00:00Z`;
  return {
    runnerId: RUNNER_ID,
    revision: 1,
    profile: {
      units: "km",
      timeZone: input.timeZone,
      runner: input.runner,
      availability: input.availability,
      startFitness: input.fitness,
      health,
      environment: input.environment ?? { altitudeM: 0, raceWbgtC: null },
      methodology: input.methodology,
      onboarding: {},
      onboardedAt: at,
    },
    goals: input.goals.map((goal, index) => ({ id: stableId(`virtual goal ${index}`), goal })),
    plan: {
      version: 1,
      seasonId: stableId("virtual season"),
      origin: "onboarding",
      engineVersion,
      firstDay: first,
      lastDay: last,
      fitness,
      feasible,
      reason,
      warnings,
      createdAt: at,
      season,
      seasonInput: input,
    },
    workouts: workoutsOf({ feasible, reason, engineVersion, fitness, warnings, season, ...made }).map(
      (workout) => ({ ...workout, pinned: false }),
    ),
    beliefs: [],
    activities: [],
    removedActivities: [],
    feedback: [],
    coverage: [],
    fitness: null,
    lastReview: null,
  };
}

/** An activity as it is stored after an import; its id follows from what it is. */
export function storedActivity(activity: Activity): StoredActivity {
  return {
    ...activity,
    id: stableId(`activity ${RUNNER_ID} ${activity.dedupeKey}`),
    importId: IMPORT_ID,
    source: "garmin_csv",
  };
}
