import { bodyOf } from "@/lib/data/plan-write";
import type { RunnerState } from "@/lib/data/runner-state";
import { changesBetween } from "@/lib/ledger/changes-between";
import { PAIN_LIMIT, VDOT_STEP } from "@/lib/ledger/constants";
import { planInputOf } from "@/lib/ledger/plan-input";
import { replayPlan } from "@/lib/ledger/replay";
import { silentWeeks } from "@/lib/ledger/unconfirmed";
import {
  ADHERENCE_RANGE,
  type Belief,
  checkPlan,
  type LocalDate,
  type PlanChange,
  type PlanOutput,
  shiftDays,
  type Violation,
  weeksFrom,
} from "@/lib/training";
import { hashOf } from "../freeze";
import type { WeeklyReview } from "../weekly-review";
import type { SimulationOutput } from "./simulate";

/** One Sunday: what was planned and run by the product's knowledge, and what it did to the plan. */
export interface SimulatedWeek {
  weekStart: LocalDate;
  planVersion: number;
  plannedKm: number;
  actualKm: number;
  assumedKm: number;
  vdot: number;
  ctl: number;
  changes: Pick<PlanChange, "workoutId" | "date" | "change" | "reasons">[];
  hardViolations: Violation[];
}

/** Everything about one Sunday: the plan before its file and refresh, the one after, and what they said they changed. */
interface Sunday {
  before: RunnerState;
  after: RunnerState;
  changes: readonly PlanChange[];
  review: WeeklyReview;
  today: LocalDate;
  /** Its file corrected what was believed of earlier weeks. */
  corrects: boolean;
}

/** What a Sunday did to workouts that were planned before. */
export interface Tally {
  wentAsPlanned: boolean;
  planned: number;
  unchanged: number;
  /** Differences between the two plans that no recorded change with a reason explains. */
  withoutReason: number;
}

function planOf({ plan }: RunnerState): NonNullable<RunnerState["plan"]> {
  if (plan === null) throw new Error("A virtual runner always has a plan.");
  return plan;
}

function hardViolationsOf(state: RunnerState, day: LocalDate): Violation[] {
  const { season, fitness } = planOf(state);
  const workouts = state.workouts.filter(({ date }) => date >= day);
  return checkPlan({ workouts, input: planInputOf(state, day), season, fitness }).filter(
    ({ tier }) => tier === "H",
  );
}

/** The line that a Sunday gives in the output. */
export function weekOf({ after, changes, review, today }: Sunday): SimulatedWeek {
  const { weekStart, plannedKm, actualKm, assumedKm, vdot, load } = review;
  return {
    weekStart,
    planVersion: planOf(after).version,
    plannedKm,
    actualKm,
    assumedKm,
    vdot: vdot.after,
    ctl: load.ctl,
    changes: changes.map(({ workoutId, date, change, reasons }) => ({ workoutId, date, change, reasons })),
    hardViolations: hardViolationsOf(after, shiftDays(today, 1)),
  };
}

/**
 * A week went as planned when the data show every planned run, no other, and about its distance, and nothing else came up:
 * no step of fitness from the one that the plan's paces come from, no pain or illness, no first data after a silence that
 * held the plan down. These are causes of their own.
 */
function wentAsPlanned(
  { runs, adherence, assumedKm, vdot, weekStart }: WeeklyReview,
  before: RunnerState,
): boolean {
  const { health } = before.profile;
  if (runs.completed !== runs.planned || runs.extra > 0 || assumedKm > 0) return false;
  if (Math.abs(vdot.after - planOf(before).fitness.vdot) >= VDOT_STEP) return false;
  if (silentWeeks(before, weekStart) > 0) return false;
  if (health.ill || health.painScore >= PAIN_LIMIT) return false;
  return adherence === null || (adherence >= ADHERENCE_RANGE.low && adherence <= ADHERENCE_RANGE.high);
}

/** Does a belief say other than that a workout was run about as planned? Confirming what was assumed corrects nothing. */
export function isCorrection({ state, plannedKm, actualKm }: Belief): boolean {
  if (state === "assumed" || state === "planned") return false;
  if (state !== "completed" || actualKm === null) return true;
  return actualKm < plannedKm * ADHERENCE_RANGE.low || actualKm > plannedKm * ADHERENCE_RANGE.high;
}

/** What a Sunday, its file and its refresh, did to what was planned. */
export function tallyOf({ before, after, changes, review, today, corrects }: Sunday): Tally {
  const from = shiftDays(today, 1);
  const planned = before.workouts.filter(({ date }) => date >= from);
  const differences = changesBetween({
    before: before.workouts.map(bodyOf),
    after: after.workouts.map(bodyOf),
    from,
  });
  const explained = new Set(
    changes.filter(({ reasons }) => reasons.length > 0).map(({ workoutId }) => workoutId),
  );
  const changed = new Set(differences.map(({ workoutId }) => workoutId));
  return {
    wentAsPlanned: wentAsPlanned(review, before) && !corrects,
    planned: planned.length,
    unchanged: planned.filter(({ id }) => !changed.has(id)).length,
    withoutReason: [...changed].filter((id) => !explained.has(id)).length,
  };
}

export function totalsOf(
  weeks: readonly SimulatedWeek[],
  tallies: readonly Tally[],
): SimulationOutput["totals"] {
  const asPlanned = tallies.filter((tally) => tally.wentAsPlanned);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const planned = sum(asPlanned.map((tally) => tally.planned));
  return {
    sundays: weeks.length,
    hardViolations: sum(weeks.map(({ hardViolations }) => hardViolations.length)),
    changesWithoutReason: sum(tallies.map(({ withoutReason }) => withoutReason)),
    unchangedShareWhenAsPlanned:
      planned === 0 ? 1 : sum(asPlanned.map(({ unchanged }) => unchanged)) / planned,
  };
}

/** The plan in force from `first` on. */
export function planOutputOf(state: RunnerState, first: LocalDate): PlanOutput {
  const { feasible, reason, engineVersion, fitness, season, lastDay, warnings } = planOf(state);
  const workouts = state.workouts.map(bodyOf);
  const weeks = weeksFrom({ workouts, season, first, last: lastDay });
  return { feasible, reason, engineVersion, fitness, season, weeks, warnings };
}

/** SHA-256 over all workouts after a day, in date order. */
export function futureHash(state: RunnerState, day: LocalDate): string {
  return hashOf(state.workouts.filter(({ date }) => date > day).map(bodyOf));
}

/**
 * Fitness as the facts alone show it. What is assumed of the last days comes from the plan in force, whose past differs
 * with the time of upload; here it comes from the plan that these facts would have made.
 */
export function fitnessByFacts(state: RunnerState, monday: LocalDate): PlanOutput["fitness"] {
  return replayPlan(state, { plan: planOf(state), today: monday }).known;
}
