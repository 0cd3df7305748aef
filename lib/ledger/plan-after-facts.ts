import { isDeepStrictEqual } from "node:util";
import type { PlanWrite } from "@/lib/data/commit";
import type { StoredPlan } from "@/lib/data/plan-row";
import { bodyOf, planWriteOf } from "@/lib/data/plan-write";
import type { RunnerState } from "@/lib/data/runner-state";
import {
  ENGINE_VERSION,
  type FitnessSummary,
  horizonOf,
  type LocalDate,
  type PlanChange,
  type ReasonCode,
  shiftDays,
} from "@/lib/training";
import { evidenceOf } from "./change-evidence";
import { changesBetween } from "./changes-between";
import { VDOT_STEP } from "./constants";
import { latestDay } from "./day-order";
import { firstOpenDay, keepPast, nextSeasonId, pinnedFrom } from "./next-plan";
import { type Replay, replayPlan } from "./replay";
import { safePlan } from "./safe-plan";
import { type DroppedPin, goneIn, stillPinned, withPinReasons } from "./sort-pins";
import { type Trigger, triggersOfWeek } from "./triggers";

/** A version of the plan that facts call for, with the causes. */
export interface PlanAfterFacts {
  write: PlanWrite;
  reasons: ReasonCode[];
  /** Pinned workouts that could not stay. */
  droppedPins: readonly DroppedPin[];
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
    safeFrom: today,
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
    safeFrom: monday,
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

/** What of a replay its reasons are found in. */
type Reasoned = Pick<Replay, "weeks" | "known" | "fitness">;

/** Causes that the new facts add to the old ones: triggers of finished weeks, and another fitness to start from. */
export function newReasons(was: Reasoned, is: Reasoned): ReasonCode[] {
  const old = new Set(
    was.weeks.flatMap(({ monday, triggers }) => triggers.map((code) => `${monday} ${code}`)),
  );
  // A step of fitness in a week long past is no reason where fitness as a whole went the other way.
  const step = Math.sign(is.known.vdot - was.known.vdot);
  const against: Trigger | null = step === 0 ? null : step < 0 ? "fitnessUp" : "fitnessDown";
  const found: ReasonCode[] = is.weeks.flatMap(({ monday, triggers }) =>
    triggers.filter((code) => code !== against && !old.has(`${monday} ${code}`)),
  );
  if (is.fitness.vdot >= was.fitness.vdot + VDOT_STEP) found.push("fitnessUp");
  if (is.fitness.vdot <= was.fitness.vdot - VDOT_STEP) found.push("fitnessDown");
  return [...new Set(found)];
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
  /** The first day of which the plan must be safe, if that is later than the first one that may change. */
  safeFrom: LocalDate;
}): PlanAfterFacts | null {
  const { state, plan, was, is, today, origin, reasons, lastDay } = input;
  const from = firstOpenDay(state, today);
  const pinned = pinnedFrom(state, from);
  const existing = state.workouts.map(bodyOf);
  const day = latestDay([from], input.safeFrom);
  const facts = { state, plan, existing, was, is };
  const { broken, season, warnings, ...next } = safePlan({ ...facts, pinned, from, day, lastDay });
  const { fitness } = is;
  const workouts = keepPast(existing, next.workouts, from);
  const differences = changesBetween({ before: existing, after: workouts, from });
  const dropped = goneIn(differences, next.dropped);
  const changes = withPinReasons(withReasons(differences, { plan, reasons }), dropped);
  if (changes.length === 0) return null;
  const codes = [...new Set(changes.flatMap((change) => change.reasons as ReasonCode[]))];
  const sameSeason = isDeepStrictEqual(season, plan.season);
  const write = planWriteOf({
    base: plan,
    before: state.workouts,
    from,
    origin,
    next: {
      season: { id: sameSeason ? plan.seasonId : nextSeasonId(state), season, input: plan.seasonInput },
      engineVersion: ENGINE_VERSION,
      lastDay,
      fitness,
      feasible: plan.feasible,
      reason: plan.reason,
      warnings,
      workouts,
      pinnedIds: stillPinned(pinned, dropped),
      changes,
      evidence: evidenceOf(codes, {
        before: input.before,
        after: state,
        weeksOf: (reason) => newWeeks(was, is, reason),
        fitness: { was: was.fitness, is: is.fitness },
        brokenRules: [...(is.weeks.at(-1)?.brokenRules ?? []), ...(reasons.length === 0 ? broken : [])],
        droppedPins: dropped,
      }),
    },
  });
  return { write, reasons: codes, droppedPins: dropped };
}

/**
 * Every change carries a reason: a week that comes into view needs no other, and what changes without any cause does so
 * for a hard rule.
 */
function withReasons(
  changes: PlanChange[],
  { plan, reasons }: { plan: StoredPlan; reasons: ReasonCode[] },
): PlanChange[] {
  return changes.map((change): PlanChange => {
    const isNewWeek = change.change === "added" && change.date > plan.lastDay;
    const causes: ReasonCode[] = isNewWeek ? ["newWeek"] : reasons.length === 0 ? ["safety"] : reasons;
    return { ...change, reasons: [...causes] };
  });
}
