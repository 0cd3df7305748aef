import type { RunnerContext } from "@/lib/data/change-runner";
import type { RunnerState } from "@/lib/data/runner-state";
import { fitnessSummaryOf } from "@/lib/ledger/fitness";
import { type FitnessProfile, fitnessProfileOf } from "@/lib/ledger/fitness-profile";
import { asOf } from "@/lib/ledger/history";
import { recentWeeks, type WeekKm } from "@/lib/ledger/weekly-km";
import { isRun, type LocalDate, laterOf, type RaceGoal, shiftDays, weekStartOf } from "@/lib/training";
import { type Insights, insightsOf } from "./insights";
import { assumedRuns } from "./ledger-views";
import { loadView } from "./load-view";
import { nextRace } from "./today-view";

/** Weeks that the charts show. */
const CHART_WEEKS = 12;

/** What the progress page shows. Distances in km. */
export interface ProgressView {
  today: LocalDate;
  units: "km" | "mi";
  fitness: FitnessProfile;
  insights: Insights;
  /** Fitness at the start of each week, as the facts known now say it was, and today. */
  vdot: { date: LocalDate; vdot: number; assumed: boolean }[];
  /** Weeks from 12 weeks ago (or the plan's first) to this one. */
  volume: WeekKm[];
  race: (RaceGoal & { daysLeft: number }) | null;
  assumed: { count: number; km: number };
}

/** The plan's first day (or the oldest week shown), every Monday since, and today. */
function daysToShow(input: { today: LocalDate; firstDay: LocalDate }): LocalDate[] {
  const oldest = shiftDays(weekStartOf(input.today), -7 * (CHART_WEEKS - 1));
  const mondays = Array.from({ length: CHART_WEEKS }, (_, index) => shiftDays(oldest, 7 * index));
  const first = laterOf(oldest, input.firstDay);
  return [...new Set([first, ...mondays.filter((monday) => monday > first), input.today])];
}

function vdotPoints(
  state: RunnerState,
  input: { today: LocalDate; firstDay: LocalDate },
): ProgressView["vdot"] {
  return daysToShow(input).map((date) => {
    const since = shiftDays(date, -7);
    const measured = state.activities.some(
      ({ sport, localDate }) => isRun(sport) && localDate >= since && localDate < date,
    );
    const { vdot } = fitnessSummaryOf(asOf(state, date), date);
    return { date, vdot: Math.round(vdot * 10) / 10, assumed: date > input.firstDay && !measured };
  });
}

/**
 * The progress page, in one load.
 * @throws AppError badInput `onboardingNeeded` when there is no plan yet.
 */
export async function progressView(context: RunnerContext): Promise<ProgressView> {
  const { state, plan, today } = await loadView(context);
  const firstWeek = weekStartOf(plan.firstDay);
  const fitness = fitnessProfileOf(state, today);
  return {
    today,
    units: state.profile.units,
    fitness,
    insights: insightsOf(state, { today, summary: fitness.summary }),
    vdot: vdotPoints(state, { today, firstDay: plan.firstDay }),
    volume: recentWeeks(state, { today, weeks: CHART_WEEKS }).filter(
      ({ weekStart }) => weekStart >= firstWeek,
    ),
    race: nextRace(state, today),
    assumed: assumedRuns(state),
  };
}
