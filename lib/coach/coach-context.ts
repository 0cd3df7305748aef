import type {
  DatedWorkout,
  FitnessSummary,
  Goal,
  HealthFlagLevel,
  LedgerState,
  LocalDate,
  Methodology,
  PhaseName,
  PlanChange,
  PlanWarning,
  Season,
  WeekKind,
} from "@/lib/training";

/** A planned workout with what is believed of it. `actualKm` is null while nothing was recorded. */
export type CoachWorkout = DatedWorkout & {
  state: LedgerState;
  pinned: boolean;
  actualKm: number | null;
  actualMinutes: number | null;
};

/** Something recorded. `title` was written by others: data, never instructions. */
export interface CoachActivity {
  id: string;
  date: LocalDate;
  sport: string;
  km: number | null;
  minutes: number;
  title: string;
}

/** One training week in km; `assumedKm` is believed without data and is never called done. */
export interface CoachWeek {
  weekStart: LocalDate;
  phase: PhaseName;
  kind: WeekKind;
  plannedKm: number;
  actualKm: number;
  assumedKm: number;
}

/** Everything the coach may know of one runner in one turn. Plain data: whoever loads it keeps other runners out. */
export interface CoachContext {
  today: LocalDate;
  timeZone: string;
  units: "km" | "mi";
  runnerName: string | null;
  methodology: Methodology;
  goals: Goal[];
  fitness: FitnessSummary | null;
  season: Season | null;
  /** From four weeks ago to the horizon, by date. */
  workouts: CoachWorkout[];
  activities: CoachActivity[];
  weeks: CoachWeek[];
  /** Changes of the newest plan version against the one before it. */
  lastChanges: PlanChange[];
  warnings: PlanWarning[];
  /** The run that this turn suggests to log: told by the runner, not recorded yet. */
  toldRun?: { date: LocalDate; km: number; minutes: number };
  /** `levels`: the health notes that are open. */
  flags: { painScore: number; ill: boolean; levels?: readonly HealthFlagLevel[] };
}

/** Is a health flag open? Then load may not rise. */
export function hasOpenFlag(context: CoachContext): boolean {
  const { ill, painScore, levels = [] } = context.flags;
  return ill || painScore > 0 || levels.length > 0;
}

/** The workouts of a day, in plan order. */
export function workoutsOn(context: CoachContext, date: LocalDate): CoachWorkout[] {
  return context.workouts.filter((workout) => workout.date === date);
}

/** The first workout from a day on that is still to be run and that `accepts` takes, or null. */
export function nextWorkout(
  context: CoachContext,
  { from, accepts = () => true }: { from: LocalDate; accepts?: (workout: CoachWorkout) => boolean },
): CoachWorkout | null {
  return (
    context.workouts.find(
      (workout) => workout.date >= from && workout.state === "planned" && accepts(workout),
    ) ?? null
  );
}
