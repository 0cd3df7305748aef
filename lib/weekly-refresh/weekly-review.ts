import { z } from "zod";
import type { RunnerState } from "@/lib/data/runner-state";
import type { FitnessProfile } from "@/lib/ledger/fitness-profile";
import type { PlanAfterFacts } from "@/lib/ledger/plan-after-facts";
import { changeLine } from "@/lib/ledger/receipt";
import { adherenceOf } from "@/lib/ledger/triggers";
import { kmOf } from "@/lib/ledger/weekly-km";
import {
  type LedgerState,
  type LocalDate,
  ledgerStateSchema,
  localDateSchema,
  phaseNameSchema,
  phaseOn,
  shiftDays,
  weekKindOn,
  weekKindSchema,
  workoutKindSchema,
} from "@/lib/training";

const lineSchema = z.object({ date: localDateSchema, kind: workoutKindSchema, km: z.number() }).nullable();

/** The report of a finished week. Kilometres; adherence is (actual + assumed) / planned, null in a week without plan. */
export const weeklyReviewSchema = z.object({
  weekStart: localDateSchema,
  weekEnd: localDateSchema,
  plannedKm: z.number(),
  actualKm: z.number(),
  assumedKm: z.number(),
  runs: z.object({
    planned: z.int(),
    completed: z.int(),
    partial: z.int(),
    missed: z.int(),
    skipped: z.int(),
    assumed: z.int(),
    extra: z.int(),
  }),
  adherence: z.number().nullable(),
  workouts: z.array(
    z.object({
      workoutId: z.string(),
      date: localDateSchema,
      kind: workoutKindSchema,
      plannedKm: z.number(),
      state: ledgerStateSchema,
      actualKm: z.number().nullable(),
    }),
  ),
  load: z.object({ ctl: z.number(), atl: z.number(), tsb: z.number() }),
  vdot: z.object({ before: z.number(), after: z.number() }),
  changes: z.array(
    z.object({
      workoutId: z.string(),
      date: localDateSchema,
      change: z.enum(["moved", "shortened", "extended", "replaced", "removed", "added"]),
      before: lineSchema,
      after: lineSchema,
      reasons: z.array(z.string()),
    }),
  ),
  /** Pinned workouts that could not stay; reviews from before that was told hold none. */
  droppedPins: z.array(z.object({ date: localDateSchema, message: z.string() })).default([]),
  /** Reason codes of what changed in already planned weeks; empty when the plan only grew by a week. */
  reasons: z.array(z.string()),
  nextWeek: z.object({
    weekStart: localDateSchema,
    plannedKm: z.number(),
    runs: z.int(),
    phase: phaseNameSchema,
    kind: weekKindSchema,
  }),
  words: z.array(z.string()),
});

export type WeeklyReview = z.infer<typeof weeklyReviewSchema>;

interface ReviewInput {
  /** The runner with this week's beliefs. */
  state: RunnerState;
  weekStart: LocalDate;
  fitness: FitnessProfile;
  plan: PlanAfterFacts | null;
}

function reviewedWorkouts(
  state: RunnerState,
  span: { from: LocalDate; to: LocalDate },
): WeeklyReview["workouts"] {
  const beliefs = new Map(state.beliefs.map((belief) => [belief.workoutId, belief]));
  return state.workouts
    .filter(({ date }) => span.from <= date && date <= span.to)
    .map(({ id, date, kind, km }) => {
      const belief = beliefs.get(id);
      const stateNow: LedgerState = belief?.state ?? "planned";
      return {
        workoutId: id,
        date,
        kind,
        plannedKm: km,
        state: stateNow,
        actualKm: belief?.actualKm ?? null,
      };
    });
}

function nextWeekOf(input: ReviewInput, base: NonNullable<RunnerState["plan"]>): WeeklyReview["nextWeek"] {
  const weekStart = shiftDays(input.weekStart, 7);
  const sunday = shiftDays(weekStart, 6);
  const closed = new Set(input.plan?.write.closed);
  const workouts = [
    ...input.state.workouts.filter(({ id }) => !closed.has(id)),
    ...(input.plan?.write.opened.map(({ body }) => body) ?? []),
  ].filter(({ date }) => weekStart <= date && date <= sunday);
  const season = input.plan?.write.season.season ?? base.season;
  return {
    weekStart,
    plannedKm: Math.round(workouts.reduce((sum, { km }) => sum + km, 0) * 10) / 10,
    runs: workouts.length,
    phase: phaseOn(season, weekStart),
    kind: weekKindOn(season, weekStart),
  };
}

/** The review of a week without its words. */
export function weeklyReviewOf(
  input: ReviewInput,
  base: NonNullable<RunnerState["plan"]>,
): Omit<WeeklyReview, "words"> {
  const { state, weekStart, fitness, plan } = input;
  const span = { from: weekStart, to: shiftDays(weekStart, 6) };
  const workouts = reviewedWorkouts(state, span);
  const count = (...states: LedgerState[]) =>
    workouts.filter((workout) => states.includes(workout.state)).length;
  const extra = state.beliefs.filter(
    (belief) => belief.state === "extra" && span.from <= belief.date && belief.date <= span.to,
  ).length;
  const { ctl, atl, tsb } = fitness.load;
  return {
    weekStart,
    weekEnd: span.to,
    ...kmOf(state, { ...span, until: shiftDays(weekStart, 7) }),
    runs: {
      planned: workouts.length,
      completed: count("completed", "moved"),
      partial: count("partial"),
      missed: count("missed"),
      skipped: count("skipped"),
      assumed: count("assumed"),
      extra,
    },
    adherence: adherenceOf(state, span),
    workouts,
    load: { ctl, atl, tsb },
    vdot: { before: base.fitness.vdot, after: fitness.summary.vdot },
    changes: plan?.write.changes.map(changeLine) ?? [],
    droppedPins: plan?.droppedPins.map(({ date, message }) => ({ date, message })) ?? [],
    reasons: plan?.reasons.filter((reason) => reason !== "newWeek") ?? [],
    nextWeek: nextWeekOf(input, base),
  };
}
