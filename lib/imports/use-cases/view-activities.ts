import { loadActivity } from "@/lib/data/activities";
import type { StoredActivity } from "@/lib/data/activity-row";
import type { RunnerContext } from "@/lib/data/change-runner";
import { loadRunnerState, type RunnerState } from "@/lib/data/runner-state";
import { AppError } from "@/lib/errors";
import { beliefChangesWithQuestions, withBeliefs } from "@/lib/ledger/belief-changes";
import { effortsByRun } from "@/lib/ledger/efforts";
import { loadFrom } from "@/lib/ledger/history";
import {
  type Belief,
  type DatedWorkout,
  daysBetween,
  isRun,
  type LedgerState,
  type LocalDate,
  localDateAt,
} from "@/lib/training";
import { LINK_DAYS_MAX } from "./constants";

/** The planned workout that an activity was, and what is believed of it. */
export interface MatchedWorkout {
  id: string;
  date: LocalDate;
  kind: DatedWorkout["kind"];
  km: number;
  minutes: number;
  state: LedgerState;
  /** The runner linked it by hand. */
  locked: boolean;
}

export interface ActivityRow {
  activity: StoredActivity;
  /** Null for a run outside the plan, and for other sports. */
  workout: MatchedWorkout | null;
  /** The runner said by hand that it was none of the planned runs. */
  unlinked: boolean;
}

/** A run that may have been a planned one; the runner decides. */
export interface OpenQuestion {
  activity: StoredActivity;
  workout: Omit<MatchedWorkout, "state" | "locked">;
}

interface Known {
  state: RunnerState;
  today: LocalDate;
  questions: OpenQuestion[];
}

/** The runner's state with beliefs as they stand this minute, and what is open between runs and workouts. */
async function loadKnown(context: RunnerContext, oldest: LocalDate | null): Promise<Known> {
  const { db, runnerId, now } = context;
  const from = loadFrom(localDateAt(now, "UTC"), oldest);
  const state = await loadRunnerState(db, { runnerId, from });
  const today = localDateAt(now, state.profile.timeZone);
  const { changes, questions } = beliefChangesWithQuestions(state, { today, now });
  const open = questions.flatMap(({ activityId, workoutId }) => {
    const activity = state.activities.find(({ id }) => id === activityId);
    const workout = state.workouts.find(({ id }) => id === workoutId);
    return activity && workout ? [{ activity, workout: shortOf(workout) }] : [];
  });
  return { state: withBeliefs(state, changes), today, questions: open };
}

function shortOf({ id, date, kind, km, minutes }: DatedWorkout): OpenQuestion["workout"] {
  return { id, date, kind, km, minutes };
}

function rowsOf({ state }: Known): ActivityRow[] {
  const beliefs = new Map<string | null, Belief>();
  // A workout's entry says more than the closed entry of the same run outside the plan.
  for (const belief of state.beliefs)
    if (belief.workoutId !== null || !beliefs.has(belief.activityId)) beliefs.set(belief.activityId, belief);
  const workouts = new Map<string | null, DatedWorkout>(
    state.workouts.map((workout) => [workout.id, workout]),
  );
  return state.activities.map((activity) => {
    const belief = beliefs.get(activity.id);
    const workout = workouts.get(belief?.workoutId ?? null);
    const { state: believed = "planned", locked = false } = belief ?? {};
    return {
      activity,
      workout: workout === undefined ? null : { ...shortOf(workout), state: believed, locked },
      unlinked: believed === "extra" && locked,
    };
  });
}

/** What the list shows. */
export interface ActivityFilter {
  from: LocalDate | null;
  sport: "runs" | "other" | "all";
  plan: "planned" | "extra" | "all";
}

export interface ActivityList {
  units: "km" | "mi";
  today: LocalDate;
  /** Newest first. */
  rows: ActivityRow[];
  questions: OpenQuestion[];
}

function isWanted({ activity, workout }: ActivityRow, { from, sport, plan }: ActivityFilter): boolean {
  const run = isRun(activity.sport);
  if (from !== null && activity.localDate < from) return false;
  if (sport !== "all" && run !== (sport === "runs")) return false;
  return plan === "all" || (plan === "planned" ? workout !== null : run && workout === null);
}

/** The activities that a filter leaves, each with the workout that it was. */
export async function viewActivities(context: RunnerContext, filter: ActivityFilter): Promise<ActivityList> {
  const known = await loadKnown(context, filter.from ?? "2000-01-01");
  const rows = rowsOf(known).filter((row) => isWanted(row, filter));
  const { state, today, questions } = known;
  return { units: state.profile.units, today, rows: rows.reverse(), questions };
}

/** What is still open of the questions that a receipt asked; `firstDay` is the oldest day of its runs. */
export async function openQuestions(
  context: RunnerContext,
  asked: { activityIds: readonly string[]; firstDay: LocalDate | null },
): Promise<OpenQuestion[]> {
  if (asked.activityIds.length === 0) return [];
  const { questions } = await loadKnown(context, asked.firstDay);
  return questions.filter(({ activity }) => asked.activityIds.includes(activity.id));
}

export interface ActivityDetail extends ActivityRow {
  units: "km" | "mi";
  today: LocalDate;
  /** Effort on the scale 0-10, where the runner said it. */
  rpe: number | null;
  /** Workouts of the days around it that it may be linked to, oldest first. */
  candidates: OpenQuestion["workout"][];
  question: OpenQuestion | null;
}

/** One activity with its workout and those that it may be linked to instead. @throws AppError notFound */
export async function viewActivity(context: RunnerContext, activityId: string): Promise<ActivityDetail> {
  const { db, runnerId } = context;
  const stored = await loadActivity(db, { runnerId, activityId });
  const known = await loadKnown(context, stored.localDate);
  const row = rowsOf(known).find(({ activity }) => activity.id === activityId);
  if (row === undefined) {
    throw new AppError("notFound", { code: "noSuchActivity", message: "This activity was deleted." });
  }
  const { state, today, questions } = known;
  const near = (workout: DatedWorkout) =>
    workout.date <= today && Math.abs(daysBetween(workout.date, stored.localDate)) <= LINK_DAYS_MAX;
  return {
    ...row,
    units: state.profile.units,
    today,
    rpe: effortsByRun(state).get(activityId) ?? null,
    candidates: isRun(stored.sport) ? state.workouts.filter(near).map(shortOf) : [],
    question: questions.find(({ activity }) => activity.id === activityId) ?? null,
  };
}
