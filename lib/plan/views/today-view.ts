import type { RunnerContext } from "@/lib/data/change-runner";
import { bodyOf } from "@/lib/data/plan-write";
import type { RunnerState } from "@/lib/data/runner-state";
import { silentWeeks } from "@/lib/ledger/unconfirmed";
import { type SpanKm, weekKmOf } from "@/lib/ledger/weekly-km";
import {
  type DatedWorkout,
  daysBetween,
  type Health,
  type LocalDate,
  type PlanWarning,
  type PlanWeek,
  type RaceGoal,
  shiftDays,
  weekStartOf,
  weeksFrom,
} from "@/lib/training";
import { assumedRuns, type ExtraRun, extraRuns, type LedgerView, ledgerViews } from "./ledger-views";
import { loadView } from "./load-view";

/** What the page of the day shows. Distances in km. */
export interface TodayView {
  today: LocalDate;
  timeZone: string;
  units: "km" | "mi";
  /** Base version for whatever the runner changes from here. */
  version: number;
  /** Today's workouts; none on a rest day. */
  workouts: DatedWorkout[];
  /** The next planned run after today. */
  next: DatedWorkout | null;
  /** This week, all seven days. */
  week: PlanWeek;
  totals: SpanKm;
  /** Last week, when the plan was there already. */
  lastWeek: { weekStart: LocalDate; totals: SpanKm; hasReview: boolean } | null;
  /** The newest review, as stored. */
  ledger: Record<string, LedgerView>;
  extras: ExtraRun[];
  assumed: { count: number; km: number };
  /** Weeks without anything confirmed, once they are so many that the plan stops growing; else 0. */
  silentWeeks: number;
  race: (RaceGoal & { daysLeft: number }) | null;
  health: Health;
  warnings: PlanWarning[];
}

/** The race the season leads to: the next A race, or else the next race at all. */
export function nextRace(state: Pick<RunnerState, "goals">, today: LocalDate): TodayView["race"] {
  const races = state.goals
    .map(({ goal }) => goal)
    .filter((goal) => goal.kind === "race" && goal.date >= today)
    .filter((goal): goal is RaceGoal => goal.kind === "race")
    .sort((a, b) => a.priority.localeCompare(b.priority) || a.date.localeCompare(b.date));
  const race = races[0];
  return race === undefined ? null : { ...race, daysLeft: daysBetween(today, race.date) };
}

/**
 * The page of the day, in one load.
 * @throws AppError badInput `onboardingNeeded` when there is no plan yet.
 */
export async function todayView(context: RunnerContext): Promise<TodayView> {
  const { state, plan, today } = await loadView(context);
  const weekStart = weekStartOf(today);
  const lastWeekStart = shiftDays(weekStart, -7);
  const workouts = state.workouts.map(bodyOf);
  const [week] = weeksFrom({
    workouts,
    season: plan.season,
    first: weekStart,
    last: shiftDays(weekStart, 6),
  });
  const { lastReview, profile } = state;
  return {
    today,
    timeZone: profile.timeZone,
    units: profile.units,
    version: plan.version,
    workouts: workouts.filter(({ date }) => date === today),
    next: workouts.find(({ date }) => date > today) ?? null,
    week: week ?? { weekStart, phase: "maintain", kind: "load", km: 0, minutes: 0, days: [] },
    totals: weekKmOf(state, { weekStart, until: shiftDays(today, 1) }),
    lastWeek:
      plan.firstDay >= weekStart
        ? null
        : {
            weekStart: lastWeekStart,
            totals: weekKmOf(state, { weekStart: lastWeekStart, until: weekStart }),
            hasReview: lastReview?.weekStart === lastWeekStart,
          },
    ledger: ledgerViews(state),
    extras: extraRuns(state),
    assumed: assumedRuns(state),
    silentWeeks: silentWeeks(state, today),
    race: nextRace(state, today),
    health: profile.health,
    warnings: plan.warnings,
  };
}
