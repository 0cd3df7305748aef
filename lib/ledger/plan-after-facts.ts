import { isDeepStrictEqual } from "node:util";
import type { PlanWrite } from "@/lib/data/commit";
import type { StoredPlan } from "@/lib/data/plan-row";
import { bodyOf, planWriteOf } from "@/lib/data/plan-write";
import type { RunnerState } from "@/lib/data/runner-state";
import {
  type DatedWorkout,
  ENGINE_VERSION,
  type FitnessSummary,
  hardViolations,
  horizonOf,
  type LocalDate,
  type PlanChange,
  type ReasonCode,
  type Season,
  shiftDays,
} from "@/lib/training";
import { evidenceOf } from "./change-evidence";
import { changesBetween } from "./changes-between";
import { VDOT_STEP } from "./constants";
import { latestDay } from "./day-order";
import { firstOpenDay, keepPast, nextSeasonId, pinnedFrom } from "./next-plan";
import { planInputOf } from "./plan-input";
import { type Replay, replayPlan } from "./replay";
import { type Trigger, triggersOfWeek } from "./triggers";

/** A version of the plan that facts call for, with the causes. */
export interface PlanAfterFacts {
  write: PlanWrite;
  reasons: ReasonCode[];
}

/**
 * The next plan version after facts arrived (`after`) that were not known (`before`). The difference between what the
 * old and the new facts would have made is carried over to the plan in force, so that the runner's own edits stay
 * wherever the facts don't touch them; pinned workouts stay in any case. Null when the facts change nothing planned.
 */
export function planAfterFacts(input: {
  plan: StoredPlan;
  before: RunnerState;
  after: RunnerState;
  today: LocalDate;
  origin: PlanWrite["origin"];
}): PlanAfterFacts | null {
  const { plan, before, after, today, origin } = input;
  const was = replayPlan(before, { plan, today });
  const is = replayPlan(after, { plan, today });
  return carryOver({
    state: after,
    plan,
    was,
    is,
    today,
    origin,
    reasons: ["lateData", ...newReasons(was, is)],
    before,
    lastDay: plan.lastDay,
  });
}

/**
 * The version that a finished week gives: a further week comes into view, and what the causes of the week change. Days
 * before `today` stay, also when the week is caught up later.
 */
export function planAfterWeek(input: {
  plan: StoredPlan;
  state: RunnerState;
  weekStart: LocalDate;
  today: LocalDate;
  /** The replays up to the Monday on which the week began, and up to the one after it. */
  was: Replay;
  is: Replay;
}): PlanAfterFacts | null {
  const { plan, state, weekStart, today, was, is } = input;
  const monday = shiftDays(weekStart, 7);
  const found = is === was ? [] : (is.weeks.at(-1)?.triggers ?? []);
  return carryOver({
    state,
    plan,
    was,
    is,
    today,
    origin: "refresh",
    reasons: causesInForce(found, { state, plan, weekStart, fitness: is.known }),
    before: state,
    lastDay: horizonOf(monday).last,
  });
}

/** Causes that are about how a week compares with its plan. */
const AGAINST_THE_PLAN: ReadonlySet<Trigger> = new Set(["adherenceLow", "adherenceHigh", "missedKeyWorkout"]);

/**
 * The causes as the runner knows the week. The replay compares what was run with the plan that today's facts would have
 * made; where the plan that really stood had nothing to complain about, the cause is what made the two differ: the
 * runner's own edit of the week, or data that came late.
 */
function causesInForce(
  found: readonly Trigger[],
  context: { state: RunnerState; plan: StoredPlan; weekStart: LocalDate; fitness: FitnessSummary },
): ReasonCode[] {
  const { state, plan, weekStart, fitness } = context;
  const from = latestDay([weekStart], plan.firstDay);
  const week = { from, to: shiftDays(weekStart, 6), inForce: plan.fitness, now: fitness, daysOff: 0 };
  const seen = new Set(triggersOfWeek(state, week));
  const isEdited = state.workouts.some(({ date, pinned }) => pinned && weekStart <= date && date <= week.to);
  const causes = found.map((trigger): ReasonCode => {
    if (!AGAINST_THE_PLAN.has(trigger) || seen.has(trigger)) return trigger;
    return isEdited ? "edit" : "lateData";
  });
  return [...new Set(causes)];
}

/** Causes that the new facts add to the old ones: triggers of finished weeks, and another fitness to start from. */
function newReasons(was: Replay, is: Replay): ReasonCode[] {
  const old = new Set(
    was.weeks.flatMap(({ monday, triggers }) => triggers.map((code) => `${monday} ${code}`)),
  );
  // A step of fitness in a week long past is no reason where fitness as a whole went the other way.
  const against = is.known.vdot < was.known.vdot ? "fitnessUp" : "fitnessDown";
  const found: ReasonCode[] = is.weeks.flatMap(({ monday, triggers }) =>
    triggers.filter((code) => code !== against && !old.has(`${monday} ${code}`)),
  );
  if (is.fitness.vdot >= was.fitness.vdot + VDOT_STEP) found.push("fitnessUp");
  if (is.fitness.vdot <= was.fitness.vdot - VDOT_STEP) found.push("fitnessDown");
  return [...new Set(found)];
}

/** Applies each difference between two replays to the plan in force; pinned workouts and their days stay. */
function merged(
  current: readonly DatedWorkout[],
  changes: readonly PlanChange[],
  pinned: ReadonlySet<string>,
): DatedWorkout[] {
  const byId = new Map(current.map((workout) => [workout.id, workout]));
  const pinnedDays = new Set(current.filter(({ id }) => pinned.has(id)).map(({ date }) => date));
  for (const { workoutId, after } of changes) {
    if (pinned.has(workoutId)) continue;
    if (after === null || pinnedDays.has(after.date)) byId.delete(workoutId);
    else byId.set(workoutId, after);
  }
  return inDateOrder([...byId.values()]);
}

/** A plan made anew around the pinned workouts. */
function withPins(
  anew: readonly DatedWorkout[],
  { existing, pinned }: { existing: readonly DatedWorkout[]; pinned: ReadonlySet<string> },
): DatedWorkout[] {
  const fixed = existing.filter(({ id }) => pinned.has(id));
  const days = new Set(fixed.map(({ date }) => date));
  return inDateOrder([...fixed, ...anew.filter(({ id, date }) => !pinned.has(id) && !days.has(date))]);
}

function inDateOrder(workouts: DatedWorkout[]): DatedWorkout[] {
  return workouts.sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1));
}

/** Weeks in which `is` found a reason that `was` did not: this very one, or any where the runner knows it by another name. */
function newWeeks(was: Replay, is: Replay, reason: ReasonCode): LocalDate[] {
  const found = ({ weeks }: Replay) =>
    weeks.flatMap(({ monday, triggers }) => triggers.map((trigger) => ({ monday, trigger })));
  const old = new Set(found(was).map(({ monday, trigger }) => `${monday} ${trigger}`));
  const fresh = found(is).filter(({ monday, trigger }) => !old.has(`${monday} ${trigger}`));
  const own = fresh.filter(({ trigger }) => trigger === reason);
  return [...new Set((own.length > 0 ? own : fresh).map(({ monday }) => shiftDays(monday, -7)))];
}

function carryOver(input: {
  state: RunnerState;
  /** The state before the facts arrived that call for a change; the same where a week just ended. */
  before: RunnerState;
  plan: StoredPlan;
  was: Replay;
  is: Replay;
  today: LocalDate;
  origin: PlanWrite["origin"];
  reasons: ReasonCode[];
  lastDay: LocalDate;
}): PlanAfterFacts | null {
  const { state, plan, was, is, today, origin, reasons, lastDay } = input;
  const from = firstOpenDay(state, today);
  const pinned = pinnedFrom(state, from);
  const existing = state.workouts.map(bodyOf);
  const inView = (workouts: readonly DatedWorkout[]) => workouts.filter(({ date }) => date <= lastDay);
  const anew = inView(is.workouts);
  const wanted = changesBetween({ before: inView(was.workouts), after: anew, from });
  // Weeks that the plan in force does not reach yet are taken as a whole.
  const ahead = anew.filter(({ date }) => date > plan.lastDay);
  const kept = existing.filter(({ date }) => date <= plan.lastDay);
  const choices = [
    [...merged(kept, wanted, pinned).filter(({ date }) => date <= plan.lastDay), ...ahead],
    withPins(anew, { existing, pinned }),
  ];
  const safe = choices.find((choice) => isSafe(state, choice, { replay: is, today: from }));
  const workouts = keepPast(existing, safe ?? anew, from);
  const changes = withReasons(changesBetween({ before: existing, after: workouts, from }), { plan, reasons });
  if (changes.length === 0) return null;
  const sameSeason = isDeepStrictEqual(is.season, plan.season);
  const season: Season = is.season;
  const write = planWriteOf({
    base: plan,
    before: state.workouts,
    from,
    origin,
    next: {
      season: { id: sameSeason ? plan.seasonId : nextSeasonId(state), season, input: plan.seasonInput },
      engineVersion: ENGINE_VERSION,
      lastDay,
      fitness: is.fitness,
      feasible: plan.feasible,
      reason: plan.reason,
      warnings: is.warnings,
      workouts,
      pinnedIds: pinned,
      changes,
      evidence: evidenceOf([...new Set(changes.flatMap((change) => change.reasons as ReasonCode[]))], {
        before: input.before,
        after: state,
        weeksOf: (reason) => newWeeks(was, is, reason),
        fitness: { was: was.fitness, is: is.fitness },
        brokenRules: is.weeks.at(-1)?.brokenRules ?? [],
      }),
    },
  });
  return { write, reasons: [...new Set(changes.flatMap((change) => change.reasons as ReasonCode[]))] };
}

/** Every change carries a reason: a week that comes into view needs no other. */
function withReasons(
  changes: PlanChange[],
  context: { plan: StoredPlan; reasons: ReasonCode[] },
): PlanChange[] {
  const { plan, reasons } = context;
  return changes.map((change) => {
    const isNewWeek = change.change === "added" && change.date > plan.lastDay;
    return { ...change, reasons: isNewWeek || reasons.length === 0 ? ["newWeek"] : [...reasons] };
  });
}

function isSafe(
  state: RunnerState,
  workouts: readonly DatedWorkout[],
  context: { replay: Replay; today: LocalDate },
): boolean {
  const { replay, today } = context;
  const future = workouts.filter((workout) => workout.date >= today);
  const plan = {
    workouts: future,
    input: planInputOf(state, today),
    season: replay.season,
    fitness: replay.fitness,
  };
  return hardViolations(plan).length === 0;
}
