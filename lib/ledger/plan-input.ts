import type { RunnerState } from "@/lib/data/runner-state";
import { AppError } from "@/lib/errors";
import { type Goal, isRun, type LocalDate, type PlanInput, shiftDays, weekStartOf } from "@/lib/training";
import { METERS_PER_KM, SPIKE_WINDOW_DAYS } from "./constants";

const WEEKS_OF_HISTORY = [4, 3, 2, 1] as const;

/** Kilometres that count for a week: what was run, and what is assumed to have been run. */
function kmOfWeek(state: RunnerState, weekStart: LocalDate): number | null {
  const end = shiftDays(weekStart, 6);
  const inWeek = (date: LocalDate) => date >= weekStart && date <= end;
  const runs = state.activities.filter((activity) => isRun(activity.sport) && inWeek(activity.localDate));
  const assumed = state.beliefs.filter((belief) => belief.state === "assumed" && inWeek(belief.date));
  const known = runs.length > 0 || state.beliefs.some((belief) => inWeek(belief.date));
  if (!known) return null;
  const runKm = runs.reduce((sum, run) => sum + (run.distanceM ?? 0) / METERS_PER_KM, 0);
  return runKm + assumed.reduce((sum, belief) => sum + belief.plannedKm, 0);
}

function weeklyKm(state: RunnerState, today: LocalDate, start: number[]): number[] {
  const thisWeek = weekStartOf(today);
  const firstWeek = weekStartOf(state.plan?.firstDay ?? today);
  return WEEKS_OF_HISTORY.map((weeksAgo, index) => {
    const weekStart = shiftDays(thisWeek, -7 * weeksAgo);
    const known = kmOfWeek(state, weekStart);
    const said = start[Math.min(start.length - 1, index)] ?? 0;
    if (weekStart < firstWeek) return Math.max(known ?? 0, said);
    // The first week was planned only from the day the runner joined; what they said covers the rest of it.
    return weekStart === firstWeek ? Math.max(known ?? 0, said) : (known ?? 0);
  }).map((km) => Math.round(km * 10) / 10);
}

/**
 * The longest run that new runs are measured against: the longest confirmed one of the last 30 days. Assumed runs may
 * keep that ceiling alive, up to the longest confirmed run ever, but never raise it.
 */
function longestRunKm(state: RunnerState, today: LocalDate, startKm: number): number {
  const since = shiftDays(today, -SPIKE_WINDOW_DAYS);
  const km = (meters: number | null) => (meters ?? 0) / METERS_PER_KM;
  const runs = state.activities.filter((activity) => isRun(activity.sport) && activity.localDate < today);
  const everConfirmed = Math.max(startKm, ...runs.map((run) => km(run.distanceM)));
  const joinedRecently = (state.plan?.firstDay ?? today) >= since;
  const confirmed = Math.max(
    joinedRecently ? startKm : 0,
    ...runs.filter((run) => run.localDate >= since).map((run) => km(run.distanceM)),
  );
  const assumed = state.beliefs
    .filter((belief) => belief.state === "assumed" && belief.date >= since && belief.date < today)
    .map((belief) => belief.plannedKm);
  return Math.round(Math.max(confirmed, Math.min(Math.max(0, ...assumed), everConfirmed)) * 10) / 10;
}

function openGoals(state: RunnerState, today: LocalDate): Goal[] {
  const goals = state.goals
    .map(({ goal }) => goal)
    .filter((goal) => goal.kind === "maintain" || goal.date >= today);
  return goals.length > 0 ? goals : [{ kind: "maintain" }];
}

/**
 * What the training core needs to know of a runner today, computed from the facts alone: the same facts give the
 * same input whenever and in whatever order they were uploaded.
 * @throws AppError badInput when onboarding is not finished.
 */
export function planInputOf(state: RunnerState, today: LocalDate): PlanInput {
  const { runner, availability, startFitness, health, environment, methodology, timeZone } = state.profile;
  if (runner === null || availability === null || startFitness === null) {
    const message = "Finish the questions at the start first; then there is a plan to work with.";
    throw new AppError("badInput", { code: "onboardingNeeded", message });
  }
  return {
    today,
    timeZone,
    runner,
    availability,
    fitness: {
      ...startFitness,
      weeklyKm: weeklyKm(state, today, startFitness.weeklyKm),
      longestRunKmLast30Days: longestRunKm(state, today, startFitness.longestRunKmLast30Days),
    },
    goals: openGoals(state, today),
    health,
    environment,
    methodology,
  };
}
