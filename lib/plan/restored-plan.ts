import { isDeepStrictEqual } from "node:util";
import type { Change } from "@/lib/data/commit";
import type { StoredPlan, StoredWorkout } from "@/lib/data/plan-row";
import type { PlanVersion, StoredSeason } from "@/lib/data/plan-versions";
import { bodyOf, type NextPlan } from "@/lib/data/plan-write";
import type { RunnerState } from "@/lib/data/runner-state";
import { firstOpenDay, nextSeasonId } from "@/lib/ledger/next-plan";
import { planInputOf } from "@/lib/ledger/plan-input";
import {
  checkPlan,
  diffPlans,
  extendPlan,
  type FitnessSummary,
  type Goal,
  horizonOf,
  type LocalDate,
  type PlanInput,
  type Violation,
} from "@/lib/training";
import { RUNNER_EDIT } from "./edit-plan";
import { withWorkouts } from "./plan-in-force";
import { atTodaysPaces, type Repaced, withPaceReasons } from "./todays-paces";

/** An older version with all that is needed to bring it back. */
export type OldVersion = PlanVersion & {
  workouts: StoredWorkout[];
  season: StoredSeason;
  fitness: FitnessSummary;
};

/** Goals, days and methodology that an older version was made for, where they are others now. */
export type WishesBack = Pick<Change, "goals" | "profile">;

export interface RestoredPlan {
  from: LocalDate;
  next: NextPlan;
  wishes: WishesBack;
  /** What had to be brought to the paces of today; null when nothing. */
  repaced: Repaced | null;
  /** Hard rules that the old plan would break today and the plan in force doesn't. */
  violations: Violation[];
}

const RUNNING_ON: Goal = { kind: "maintain" };

function goalsAhead(goals: readonly Goal[], today: LocalDate): Goal[] {
  const ahead = goals.filter((goal) => goal.kind === "maintain" || goal.date >= today);
  return ahead.length > 0 ? ahead : [RUNNING_ON];
}

function wishesBack(
  state: RunnerState,
  input: { was: PlanInput; is: PlanInput; today: LocalDate },
): WishesBack {
  const { was, is, today } = input;
  const goals = goalsAhead(was.goals, today);
  const profile = {
    ...(isDeepStrictEqual(was.availability, is.availability) ? {} : { availability: was.availability }),
    ...(was.methodology === is.methodology ? {} : { methodology: was.methodology }),
  };
  // Races that are over stay what they are: results.
  const ahead = state.goals.filter(({ goal }) => goal.kind === "maintain" || goal.date >= today);
  const isSame = isDeepStrictEqual(goals, goalsAhead(is.goals, today));
  return {
    ...(isSame ? {} : { goals: { dropped: ahead.map(({ id }) => id), added: goals } }),
    ...(Object.keys(profile).length === 0 ? {} : { profile }),
  };
}

/** The runner with the wishes of the old version. */
function withWishes(state: RunnerState, { goals, profile }: WishesBack): RunnerState {
  const dropped = new Set(goals?.dropped);
  return {
    ...state,
    profile: { ...state.profile, ...profile },
    goals: [
      ...state.goals.filter(({ id }) => !dropped.has(id)),
      ...(goals?.added.map((goal) => ({ id: "", goal })) ?? []),
    ],
  };
}

function inOrder(workouts: StoredWorkout[]): StoredWorkout[] {
  return workouts.sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
}

/** Runs of the old version that are still ahead: one that was moved since and is over does not come a second time. */
function stillAhead(state: RunnerState, input: { old: OldVersion; from: LocalDate }): StoredWorkout[] {
  const { old, from } = input;
  const over = new Set(state.workouts.filter(({ date }) => date < from).map(({ id }) => id));
  return old.workouts.filter(({ id, date }) => date >= from && !over.has(id));
}

/** Open days as they stood in the old version; days that came into view since then stay as they are. */
function daysAsThen(state: RunnerState, input: { old: OldVersion; from: LocalDate }): StoredWorkout[] {
  const { old, from } = input;
  return inOrder([
    ...state.workouts.filter(({ date }) => date < from || date > old.lastDay),
    ...stillAhead(state, input).filter(({ date }) => date <= old.lastDay),
  ]);
}

function hardBreaches(
  state: RunnerState,
  plan: Pick<NextPlan, "workouts" | "fitness"> & { today: LocalDate; season: NextPlan["season"]["season"] },
): Violation[] {
  const { workouts, today, season, fitness } = plan;
  const ahead = workouts.filter(({ date }) => date >= today);
  return checkPlan({ workouts: ahead, input: planInputOf(state, today), season, fitness }).filter(
    ({ tier }) => tier === "H",
  );
}

function changesFrom(state: RunnerState, next: { workouts: NextPlan["workouts"]; from: LocalDate }) {
  const { workouts, from } = next;
  return diffPlans({ before: state.workouts.map(bodyOf), after: workouts, from, reasons: [RUNNER_EDIT] });
}

/** The old version for the wishes of today: the season goes on as it is. */
function onSameSeason(state: RunnerState, input: { plan: StoredPlan; old: OldVersion; today: LocalDate }) {
  const { plan, old, today } = input;
  const from = firstOpenDay(state, today);
  const workouts = daysAsThen(state, { old, from });
  const bodies = workouts.map(bodyOf);
  const changes = changesFrom(state, { workouts: bodies, from });
  const pinnedIds = new Set(workouts.filter(({ pinned }) => pinned).map(({ id }) => id));
  const next = withWorkouts(plan, { workouts: bodies, pinnedIds, changes });
  const { season, fitness } = plan;
  const breaches = (ofWorkouts: NextPlan["workouts"]) =>
    hardBreaches(state, { workouts: ofWorkouts, season, fitness, today });
  const known = new Set(breaches(state.workouts.map(bodyOf)).map(({ rule, date }) => `${rule} ${date}`));
  const violations = breaches(bodies).filter(({ rule, date }) => !known.has(`${rule} ${date}`));
  return { from, next, violations };
}

/** The old version with its season: made for other wishes, which come back with it. Later weeks are added from it. */
function onItsSeason(
  state: RunnerState,
  input: { plan: StoredPlan; old: OldVersion; today: LocalDate; after: RunnerState },
) {
  const { plan, old, today, after } = input;
  const from = firstOpenDay(state, today);
  const existing = [
    ...state.workouts.filter(({ date }) => date < from),
    ...stillAhead(state, { old, from }),
  ].map(bodyOf);
  const { fitness } = plan;
  const request = { input: planInputOf(after, today), season: old.season.season, existing, today, fitness };
  const made = extendPlan(request);
  const workouts = [
    ...existing.filter(({ date }) => date < from),
    ...made.workouts.filter((w) => w.date >= from),
  ];
  const pinnedIds = new Set(old.workouts.filter(({ pinned }) => pinned).map(({ id }) => id));
  const { runner, health } = after.profile;
  const seasonInput = { ...old.season.input, runner: runner ?? old.season.input.runner, health };
  const next: NextPlan = {
    ...withWorkouts(plan, { workouts, pinnedIds, changes: changesFrom(state, { workouts, from }) }),
    season: { id: nextSeasonId(state), season: made.season, input: seasonInput },
    lastDay: horizonOf(today).last,
    warnings: made.warnings,
    feasible: true,
    reason: null,
  };
  return { from, next, violations: hardBreaches(after, { workouts, season: made.season, fitness, today }) };
}

/**
 * The next version with the open days of an older one, and what it would break. Its runs keep their days, kinds, parts and
 * lengths; their paces are those of today's fitness. Where that version was made for other goals, days or methodology,
 * these come back with it; health never does, since it is a fact of today. Pure.
 */
export function restoredPlan(
  state: RunnerState,
  input: { plan: StoredPlan; old: OldVersion; today: LocalDate },
): RestoredPlan {
  const { plan, today } = input;
  const wishes = wishesBack(state, { was: input.old.season.input, is: plan.seasonInput, today });
  const after = withWishes(state, wishes);
  const { old, repaced } = atTodaysPaces(input.old, {
    fitness: plan.fitness,
    input: planInputOf(after, today),
    from: firstOpenDay(state, today),
  });
  const isSameSeason = Object.keys(wishes).length === 0;
  const { next, ...made } = isSameSeason
    ? onSameSeason(state, { plan, old, today })
    : onItsSeason(state, { plan, old, today, after });
  return { ...made, next: { ...next, ...withPaceReasons(next.changes, repaced) }, wishes, repaced };
}
