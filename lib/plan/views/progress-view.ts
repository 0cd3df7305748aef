import type { RunnerContext } from "@/lib/data/change-runner";
import type { RunnerState } from "@/lib/data/runner-state";
import { listSnapshots, type StoredSnapshot } from "@/lib/data/snapshots";
import { SNAPSHOT_MONTHS } from "@/lib/ledger/constants";
import { fitnessSummaryOf } from "@/lib/ledger/fitness";
import { type FitnessProfile, fitnessProfileOf, loadHistoryOf } from "@/lib/ledger/fitness-profile";
import { asOf, monthOf } from "@/lib/ledger/history";
import { profileOfMonth, type SnapshotProfile, snapshotProfileSchema } from "@/lib/ledger/monthly-snapshots";
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
  /** Fitness (CTL), fatigue (ATL) and form (TSB) at the end of each week, and now; `assumed`: part of it without data. */
  load: { date: LocalDate; ctl: number; atl: number; tsb: number; assumed: boolean }[];
  /** The months since the plan began, newest first, each as it was frozen last; the running one as it stands. */
  months: { month: LocalDate; version: number; isRunning: boolean; profile: SnapshotProfile }[];
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

function loadPoints(
  state: RunnerState,
  input: { today: LocalDate; firstDay: LocalDate; thresholdPaceSecPerKm: number },
): ProgressView["load"] {
  const { days, points } = loadHistoryOf(state, input);
  const rests = new Set(days.filter(({ method }) => method === "assumed").map(({ date }) => date));
  const shown = new Set(daysToShow(input).map((date) => shiftDays(date, -1)));
  let before = input.firstDay;
  return points
    .filter(({ date }) => shown.has(date))
    .map(({ date, ctl, atl, tsb }) => {
      const assumed = [...rests].some((day) => before < day && day <= date);
      before = date;
      const round = (value: number) => Math.round(value * 10) / 10;
      return { date, ctl: round(ctl), atl: round(atl), tsb: round(tsb), assumed };
    });
}

/** Months as they were frozen; one that is not yet is worked out from what is known now. */
function monthsOf(
  state: RunnerState,
  input: { today: LocalDate; firstDay: LocalDate; stored: readonly StoredSnapshot[] },
): ProgressView["months"] {
  const { today, firstDay, stored } = input;
  const running = monthOf(today, 0);
  const newest = new Map(stored.map((snapshot) => [snapshot.month, snapshot]));
  const months: ProgressView["months"] = [];
  for (let month = running; month >= monthOf(firstDay, 0); month = monthOf(month, -1)) {
    if (months.length > SNAPSHOT_MONTHS) break;
    const frozen = newest.get(month);
    // Snapshots from before volume was kept are frozen anew by the next maintenance.
    const known = snapshotProfileSchema.safeParse(frozen?.profile);
    const profile = known.success ? known.data : profileOfMonth(state, { month, today });
    months.push({ month, version: frozen?.version ?? 0, isRunning: month === running, profile });
  }
  return months;
}

/**
 * The progress page, in one load and its snapshots beside it.
 * @throws AppError badInput `onboardingNeeded` when there is no plan yet.
 */
export async function progressView(context: RunnerContext): Promise<ProgressView> {
  const { db, runnerId } = context;
  const [{ state, plan, today }, stored] = await Promise.all([
    loadView(context),
    listSnapshots(db, { runnerId }),
  ]);
  const firstWeek = weekStartOf(plan.firstDay);
  const fitness = fitnessProfileOf(state, today);
  return {
    today,
    units: state.profile.units,
    fitness,
    insights: insightsOf(state, { today, summary: fitness.summary }),
    vdot: vdotPoints(state, { today, firstDay: plan.firstDay }),
    load: loadPoints(state, {
      ...{ today, firstDay: plan.firstDay },
      thresholdPaceSecPerKm: fitness.summary.pacesSecPerKm.T,
    }),
    months: monthsOf(state, { today, firstDay: plan.firstDay, stored }),
    volume: recentWeeks(state, { today, weeks: CHART_WEEKS }).filter(
      ({ weekStart }) => weekStart >= firstWeek,
    ),
    race: nextRace(state, today),
    assumed: assumedRuns(state),
  };
}
