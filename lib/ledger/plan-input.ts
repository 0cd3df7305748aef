import type { RunnerState } from "@/lib/data/runner-state";
import { AppError } from "@/lib/errors";
import {
  type Goal,
  isRun,
  type LocalDate,
  lastingHealth,
  type PlanInput,
  type RaceResult,
  shiftDays,
  weekAfterRunning,
  weekStartOf,
} from "@/lib/training";
import { METERS_PER_KM, PAIN_LIMIT, RACE_DISTANCE_TOLERANCE, SPIKE_WINDOW_DAYS } from "./constants";
import { coveredDays, isCovered } from "./coverage";
import { earliestDay, latestDay } from "./day-order";
import { historyFrom } from "./history";
import { daysOffNow } from "./time-off";
import { weekKmOf } from "./weekly-km";

const WEEKS_OF_HISTORY = [4, 3, 2, 1] as const;

function joined(state: RunnerState, today: LocalDate): LocalDate {
  return state.plan?.firstDay ?? today;
}

/** Kilometres of the last four full weeks; of a runner who has stopped, of those before the days off. */
function weeklyKm(state: RunnerState, { today, daysOff }: { today: LocalDate; daysOff: number }): number[] {
  const said = state.profile.startFitness?.weeklyKm ?? [];
  const thisWeek = weekAfterRunning({ today, daysOff });
  const firstWeek = weekStartOf(joined(state, today));
  const weeks = WEEKS_OF_HISTORY.map((weeksAgo, index) => {
    const weekStart = shiftDays(thisWeek, -7 * weeksAgo);
    const { actualKm, assumedKm } = weekKmOf(state, { weekStart, until: today });
    const saidKm = said[Math.min(said.length - 1, index)] ?? 0;
    // What the runner said covers the time before the plan, and the days of its first week before they joined, as far
    // as no data do.
    const isTold =
      weekStart <= firstWeek &&
      !isCovered(coveredDays(state.coverage), {
        from: weekStart,
        to: earliestDay([shiftDays(weekStart, 6)], shiftDays(joined(state, today), -1)),
      });
    const km = isTold ? Math.max(actualKm + assumedKm, saidKm) : actualKm + assumedKm;
    return { km: Math.round(km * 10) / 10, isTold };
  });
  return withoutBreaks(weeks);
}

/**
 * Weeks of nothing before a return say nothing of what the runner is used to: they count as the first week back, which
 * is what later ones may build on. Weeks of nothing up to now stay, and so do those that the runner told of: the plan
 * began with them.
 */
function withoutBreaks(weeks: readonly { km: number; isTold: boolean }[]): number[] {
  return weeks.map(({ km, isTold }, index) =>
    km > 0 || isTold ? km : (weeks.slice(index).find((later) => later.km > 0)?.km ?? 0),
  );
}

/**
 * The longest run that new runs are measured against: the longest confirmed one of the last 30 days. Assumed runs may
 * keep that ceiling alive, up to the longest confirmed run of half a year, but never raise it.
 */
function longestRunKm(state: RunnerState, today: LocalDate, startKm: number): number {
  const since = shiftDays(today, -SPIKE_WINDOW_DAYS);
  const km = (meters: number | null) => (meters ?? 0) / METERS_PER_KM;
  const oldest = historyFrom(today);
  const runs = state.activities.filter(
    ({ sport, localDate }) => isRun(sport) && localDate < today && localDate >= oldest,
  );
  const everConfirmed = Math.max(startKm, ...runs.map((run) => km(run.distanceM)));
  const joinedOn = joined(state, today);
  const isTold =
    joinedOn >= since &&
    !isCovered(coveredDays(state.coverage), {
      from: shiftDays(joinedOn, -SPIKE_WINDOW_DAYS),
      to: shiftDays(joinedOn, -1),
    });
  const confirmed = Math.max(
    isTold ? startKm : 0,
    ...runs.filter((run) => run.localDate >= since).map((run) => km(run.distanceM)),
  );
  const assumed = state.beliefs
    .filter((belief) => belief.state === "assumed" && belief.date >= since && belief.date < today)
    .map((belief) => belief.plannedKm);
  return Math.round(Math.max(confirmed, Math.min(Math.max(0, ...assumed), everConfirmed)) * 10) / 10;
}

/**
 * Races before `today`: recorded runs on the day and over the distance of a goal race, and what the runner said. The
 * newest first; of one day the fastest.
 */
export function raceResults(
  state: RunnerState,
  { today, said }: { today: LocalDate; said: RaceResult | null },
): RaceResult[] {
  const races = state.goals.flatMap(({ goal }) => (goal.kind === "race" ? [goal] : []));
  const results = state.activities.flatMap((activity) => {
    const meters = activity.distanceM;
    if (!isRun(activity.sport) || meters === null || activity.localDate >= today) return [];
    const race = races.find(
      (goal) =>
        goal.date === activity.localDate &&
        Math.abs(meters - goal.distanceM) <= goal.distanceM * RACE_DISTANCE_TOLERANCE,
    );
    // The course is measured, the watch is not: the official distance counts.
    return race ? [{ distanceM: race.distanceM, timeS: activity.durationS, date: race.date }] : [];
  });
  const all = said === null || said.date >= today ? results : [...results, said];
  return all.sort((a, b) => (a.date === b.date ? a.timeS - b.timeS : a.date < b.date ? 1 : -1));
}

/** The last day up to `today` on which strong pain was logged; "" for none. */
function lastPain({ feedback }: RunnerState, today: LocalDate): LocalDate {
  const days = feedback.filter(({ pain, date }) => (pain ?? 0) >= PAIN_LIMIT && date <= today);
  return latestDay(
    days.map(({ date }) => date),
    "",
  );
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
  const said = startFitness.recentRace;
  const daysOff = daysOffNow(state, { today, said: health.daysOff });
  return {
    today,
    timeZone,
    runner,
    availability,
    fitness: {
      ...startFitness,
      recentRace: raceResults(state, { today, said })[0] ?? said,
      weeklyKm: weeklyKm(state, { today, daysOff }),
      longestRunKmLast30Days: longestRunKm(state, today, startFitness.longestRunKmLast30Days),
    },
    goals: openGoals(state, today),
    health: { ...lastingHealth(health, { today, painOn: lastPain(state, today) }), daysOff },
    environment,
    methodology,
  };
}
