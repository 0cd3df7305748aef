import type { StoredActivity } from "@/lib/data/activity-row";
import type { RunnerContext } from "@/lib/data/change-runner";
import { beliefHistory } from "@/lib/data/ledger-history";
import { changesOfWorkout, type StoredChange } from "@/lib/data/plan-versions";
import { bodyOf } from "@/lib/data/plan-write";
import { AppError } from "@/lib/errors";
import { zonesOf } from "@/lib/ledger/zones-of";
import {
  type Belief,
  explainWorkout,
  type Feedback,
  type LocalDate,
  type PhaseName,
  phaseOn,
  type StepTargets,
  shiftDays,
  targetsOf,
  type WeekKind,
  weekKindOn,
  weekStartOf,
  weeksFrom,
} from "@/lib/training";
import { type LedgerView, ledgerViewOf } from "./ledger-views";
import { loadView } from "./load-view";
import { moveTargets } from "./move-targets";
import { nextRace } from "./today-view";

/** What the page of one workout shows. */
export interface WorkoutView {
  today: LocalDate;
  timeZone: string;
  units: "km" | "mi";
  version: number;
  workout: ReturnType<typeof bodyOf>;
  pinned: boolean;
  view: LedgerView;
  /** May the runner still change it? Its day has not passed and nothing was recorded. */
  editable: boolean;
  /** Days it may be offered for moving, with what stands there. */
  targets: { date: LocalDate; holds: string | null }[];
  /** Why this run, now. */
  explanation: string;
  /** How each step should feel, in the order of the steps; empty for a race, which follows its own plan. */
  efforts: StepTargets[];
  /** Heart rates are known only from age: they may be ten beats off. */
  heartRateIsEstimate: boolean;
  phase: PhaseName;
  weekKind: WeekKind;
  /** What was believed of it, oldest first. */
  beliefs: Belief[];
  /** How planned changes touched it, oldest first. */
  changes: StoredChange[];
  feedback: Feedback | null;
  activity: StoredActivity | null;
}

/**
 * The page of one workout: one load, and its history beside it.
 * @throws AppError notFound when no such workout is in the plan in force.
 */
export async function workoutView(context: RunnerContext, workoutId: string): Promise<WorkoutView> {
  const { db, runnerId } = context;
  const [{ state, plan, today }, beliefs, changes] = await Promise.all([
    loadView(context),
    beliefHistory(db, { runnerId, workoutId }),
    changesOfWorkout(db, { runnerId, workoutId }),
  ]);
  const workout = state.workouts.find(({ id }) => id === workoutId);
  if (workout === undefined) {
    throw new AppError("notFound", {
      code: "noWorkout",
      message: "This run is not part of your plan any more.",
    });
  }
  const belief = state.beliefs.find((entry) => entry.workoutId === workoutId);
  const view: LedgerView = belief === undefined ? { state: "planned" } : ledgerViewOf(belief);
  const phase = phaseOn(plan.season, workout.date);
  const race = nextRace(state, today);
  const zones = zonesOf(state, today);
  const daysToMove = () => {
    const weekStart = weekStartOf(workout.date);
    const [week, following] = weeksFrom({
      workouts: state.workouts.map(bodyOf),
      season: plan.season,
      first: weekStart,
      last: shiftDays(weekStart, 13),
    });
    return week === undefined
      ? []
      : moveTargets(week, { workout, today, ...(following ? { following } : {}) });
  };
  const goal =
    race === null
      ? null
      : (state.goals.find(({ goal: g }) => g.kind === "race" && g.date === race.date)?.goal ?? null);
  return {
    today,
    timeZone: state.profile.timeZone,
    units: state.profile.units,
    version: plan.version,
    workout: bodyOf(workout),
    pinned: workout.pinned,
    view,
    editable: workout.date >= today && view.state === "planned",
    targets: daysToMove(),
    explanation: explainWorkout(workout, { phase, goal }),
    efforts: workout.kind === "race" ? [] : workout.steps.map((step) => targetsOf(step, { zones })),
    heartRateIsEstimate: zones?.isEstimate ?? false,
    phase,
    weekKind: weekKindOn(plan.season, weekStartOf(workout.date)),
    beliefs,
    changes,
    feedback: state.feedback.find((entry) => entry.workoutId === workoutId) ?? null,
    activity: state.activities.find(({ id }) => id === belief?.activityId) ?? null,
  };
}
