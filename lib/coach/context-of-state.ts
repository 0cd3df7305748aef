import type { RunnerState } from "@/lib/data/runner-state";
import { recentWeeks, weekKmOf } from "@/lib/ledger/weekly-km";
import { type LocalDate, type PlanChange, phaseOn, shiftDays, weekKindOn, weekStartOf } from "@/lib/training";
import type { CoachActivity, CoachContext, CoachWeek, CoachWorkout } from "./coach-context";
import { PAST_WEEKS, RECENT_ACTIVITIES } from "./constants";

const METRES_PER_KM = 1000;
const SECONDS_PER_MINUTE = 60;

function coachWorkouts(state: RunnerState, from: LocalDate): CoachWorkout[] {
  const beliefs = new Map(state.beliefs.map((belief) => [belief.workoutId, belief]));
  return state.workouts
    .filter((workout) => workout.date >= from)
    .map((workout) => {
      const belief = beliefs.get(workout.id);
      return {
        ...workout,
        state: belief?.state ?? "planned",
        actualKm: belief?.actualKm ?? null,
        actualMinutes: belief?.actualMinutes ?? null,
      };
    });
}

function coachWeeks(state: RunnerState, today: LocalDate): CoachWeek[] {
  const { plan } = state;
  if (!plan) return [];
  const until = shiftDays(today, 1);
  const past = recentWeeks(state, { today, weeks: PAST_WEEKS });
  const ahead: LocalDate[] = [];
  for (
    let weekStart = shiftDays(weekStartOf(today), 7);
    weekStart <= plan.lastDay;
    weekStart = shiftDays(weekStart, 7)
  ) {
    ahead.push(weekStart);
  }
  return [...past, ...ahead.map((weekStart) => weekKmOf(state, { weekStart, until }))].map((week) => ({
    ...week,
    phase: phaseOn(plan.season, week.weekStart),
    kind: weekKindOn(plan.season, week.weekStart),
  }));
}

function coachActivities(state: RunnerState): CoachActivity[] {
  return state.activities.slice(-RECENT_ACTIVITIES).map((activity) => ({
    id: activity.id,
    date: activity.localDate,
    sport: activity.sport,
    km: activity.distanceM === null ? null : activity.distanceM / METRES_PER_KM,
    minutes: activity.durationS / SECONDS_PER_MINUTE,
    title: activity.title,
  }));
}

/** What the coach may know of a runner, taken from their own state alone. Pure. */
export function contextOfState(
  state: RunnerState,
  { today, name, lastChanges }: { today: LocalDate; name: string; lastChanges: PlanChange[] },
): CoachContext {
  const { profile, plan } = state;
  return {
    today,
    timeZone: profile.timeZone,
    units: profile.units,
    runnerName: name === "" ? null : name,
    methodology: profile.methodology,
    goals: state.goals.map(({ goal }) => goal),
    fitness: plan?.fitness ?? null,
    season: plan?.season ?? null,
    workouts: coachWorkouts(state, shiftDays(weekStartOf(today), -7 * PAST_WEEKS)),
    activities: coachActivities(state),
    weeks: coachWeeks(state, today),
    lastChanges,
    warnings: plan?.warnings ?? [],
    flags: {
      painScore: profile.health.painScore,
      ill: profile.health.ill,
      levels: (profile.health.flags ?? []).map(({ level }) => level),
    },
  };
}
