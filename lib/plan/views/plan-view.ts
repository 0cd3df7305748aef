import type { RunnerContext } from "@/lib/data/change-runner";
import type { StoredPlan } from "@/lib/data/plan-row";
import { bodyOf } from "@/lib/data/plan-write";
import { type WeekKm, weekKmOf } from "@/lib/ledger/weekly-km";
import {
  type Goal,
  type Health,
  type LocalDate,
  laterOf,
  type PlanWarning,
  type PlanWeek,
  type Season,
  shiftDays,
  weekStartOf,
  weeksFrom,
} from "@/lib/training";
import { raceDistanceWord } from "@/lib/training/format";
import { assumedRuns, type ExtraRun, extraRuns, type LedgerView, ledgerViews } from "./ledger-views";
import { loadView } from "./load-view";

/** Past weeks that the plan page shows before the current one. */
const WEEKS_BACK = 2;

/** What the plan page shows: two weeks back to the horizon, unless asked otherwise. Distances in km. */
export interface PlanView {
  today: LocalDate;
  timeZone: string;
  units: "km" | "mi";
  version: number;
  firstDay: LocalDate;
  lastDay: LocalDate;
  weeks: PlanWeek[];
  /** Planned, run and assumed, one entry per week of `weeks`. */
  totals: WeekKm[];
  season: Season;
  ledger: Record<string, LedgerView>;
  extras: ExtraRun[];
  pinned: string[];
  races: { date: LocalDate; name: string; distanceM: number; priority: "A" | "B" | "C" }[];
  goals: { id: string; goal: Goal }[];
  assumed: { count: number; km: number };
  feasible: boolean;
  reason: StoredPlan["reason"];
  warnings: PlanWarning[];
  health: Health;
}

/**
 * The plan page, in one load.
 * @throws AppError badInput `onboardingNeeded` when there is no plan yet.
 */
export async function planView(
  context: RunnerContext,
  range: { from?: LocalDate | undefined; to?: LocalDate | undefined } = {},
): Promise<PlanView> {
  const { state, plan, today } = await loadView(context);
  const wanted = weekStartOf(range.from ?? shiftDays(today, -7 * WEEKS_BACK));
  const first = laterOf(wanted, weekStartOf(plan.firstDay));
  const last = range.to ?? plan.lastDay;
  const weeks = weeksFrom({ workouts: state.workouts.map(bodyOf), season: plan.season, first, last });
  const { units, timeZone } = state.profile;
  return {
    today,
    timeZone,
    units,
    version: plan.version,
    firstDay: plan.firstDay,
    lastDay: plan.lastDay,
    weeks,
    totals: weeks.map(({ weekStart }) => weekKmOf(state, { weekStart, until: shiftDays(today, 1) })),
    season: plan.season,
    ledger: ledgerViews(state),
    extras: extraRuns(state),
    pinned: state.workouts.filter(({ pinned }) => pinned).map(({ id }) => id),
    races: state.goals.flatMap(({ goal }) =>
      goal.kind === "race"
        ? [
            {
              date: goal.date,
              name: raceDistanceWord(goal.distanceM, units),
              distanceM: goal.distanceM,
              priority: goal.priority,
            },
          ]
        : [],
    ),
    goals: state.goals,
    assumed: assumedRuns(state),
    feasible: plan.feasible,
    reason: plan.reason,
    warnings: plan.warnings,
    health: state.profile.health,
  };
}
