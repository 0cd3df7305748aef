import { daysBetween, shiftDays, weekStartOf } from "../calendar";
import { VDOT_RANGE } from "../fitness/constants";
import { decayFactor } from "../fitness/decay";
import { mostVdotOfResult } from "../fitness/vdot-of-result";
import { formatDay } from "../format";
import { buildPlan } from "../plan/build-plan";
import type { PlanInput } from "../plan-input";
import type { DatedWorkout } from "../plan-output";
import { RETURN_LADDER } from "../season/constants";
import { planFeasible } from "../season/feasibility";
import { returnLadder, weekBeforeGapKm } from "../season/return-ladder";
import { runKm } from "../workouts/totals";
import type { PlanView } from "./plan-view";
import type { Rule } from "./rule";
import type { Violation } from "./types";

/** Distances are rounded to readable ones (km). */
const ROUNDING_KM = 0.5;
const ROUNDING_VDOT = 0.05;
/** A week planned again may differ from its old form by this much when training went as planned. */
const CHANGE = { min: 0.85, max: 1.15 } as const;
/** Smaller weeks change by whole runs. */
const SMALL_WEEK_KM = 5;

function gentleReturn(plan: PlanView): Violation[] {
  const { health, fitness } = plan.input;
  const daysOff = health?.daysOff ?? 0;
  if (daysOff <= RETURN_LADDER.freeDays) return [];
  const monday = weekStartOf(plan.today);
  const usual = weekBeforeGapKm(plan.input);
  const found = returnLadder(daysOff).flatMap((step, index): Violation[] => {
    const weekStart = shiftDays(monday, index * 7);
    const week = plan.weeks.find((candidate) => candidate.weekStart === weekStart);
    const km = week?.runs.reduce((sum, run) => sum + runKm(run), 0) ?? 0;
    const walks = week?.runs.some((run) => run.steps.some((part) => part.zone === "walk")) ?? false;
    if (walks || km <= Math.min(step.share * usual, step.capKm) + ROUNDING_KM) return [];
    const message = `After ${daysOff} days off the week of ${formatDay(weekStart)} should hold ${Math.round(step.share * 100)} % of what you were used to.`;
    return [{ rule: "R2", tier: "H", date: weekStart, message }];
  });
  if (plan.fitness.source !== "race" || fitness.recentRace === null) return found;
  const crossTrained = health?.crossTrainedWhileOff ?? false;
  const left = mostVdotOfResult(fitness.recentRace) * decayFactor({ daysOff, crossTrained });
  const most = Math.max(left, VDOT_RANGE.min);
  if (plan.fitness.vdot <= most + ROUNDING_VDOT) return found;
  const message = `After ${daysOff} days off VDOT ${most.toFixed(1)} is what is left, not ${plan.fitness.vdot.toFixed(1)}.`;
  return [...found, { rule: "R2", tier: "H", message }];
}

function kmByWeek(workouts: readonly DatedWorkout[], from: string): Map<string, number> {
  const weeks = new Map<string, number>();
  for (const workout of workouts.filter((run) => run.date >= from && run.kind !== "race")) {
    const weekStart = weekStartOf(workout.date);
    weeks.set(weekStart, (weeks.get(weekStart) ?? 0) + runKm(workout));
  }
  return weeks;
}

/** Only where the caller says what was planned before: weeks that both plans hold in full. */
function keptStructure(plan: PlanView): Violation[] {
  if (plan.previous === null) return [];
  const from = shiftDays(weekStartOf(plan.today), 7);
  const { workouts, asPlanned } = plan.previous;
  const before = kmByWeek(workouts, from);
  const after = kmByWeek(plan.workouts, from);
  return [...before].flatMap(([weekStart, old]) => {
    const km = after.get(weekStart) ?? 0;
    if (old < SMALL_WEEK_KM || daysBetween(weekStart, plan.last) < 6) return [];
    const tooMuch = km > old * CHANGE.max + ROUNDING_KM;
    const tooLittle = asPlanned && km < old * CHANGE.min - ROUNDING_KM;
    if (!tooMuch && !tooLittle) return [];
    const message = `The week of ${formatDay(weekStart)} changes from ${old.toFixed(1)} to ${km.toFixed(1)} km; missed running isn't made up.`;
    return [{ rule: "R3", tier: "H", date: weekStart, message } as const];
  });
}

/** The same wishes with every list in another order. */
function reordered(input: PlanInput): PlanInput {
  const { days, blockedDates } = input.availability;
  const availability = {
    ...input.availability,
    days: [...days].reverse(),
    blockedDates: [...blockedDates].reverse(),
  };
  return { ...input, availability, goals: [...input.goals].reverse() };
}

function sameEveryTime(plan: PlanView): Violation[] {
  if (plan.answer === null) return [];
  const options = { fitness: plan.fitness };
  const first = JSON.stringify(buildPlan(plan.input, options));
  if (JSON.stringify(buildPlan(reordered(plan.input), options)) === first) return [];
  return [{ rule: "D1", tier: "H", message: "The same wishes gave two different plans." }];
}

function honestRefusal(plan: PlanView): Violation[] {
  if (plan.answer === null) return [];
  const { feasible, reason } = plan.answer;
  const { obstacles } = planFeasible(plan.input, plan.fitness);
  const breach = (message: string): Violation => ({ rule: "D3", tier: "H", message });
  if (feasible && obstacles.length > 0)
    return [breach("A goal can't be met in good health, and the plan doesn't say so.")];
  if (!feasible && (reason === null || reason.alternatives.length === 0))
    return [breach("A goal that can't be met needs a reason and the nearest alternative.")];
  return obstacles
    .filter(({ goal }) => plan.workouts.some((run) => run.kind === "race" && run.date === goal.date))
    .map(({ goal }) => breach(`The race on ${formatDay(goal.date)} can't be run in good health.`));
}

export const PROMISE_RULES: readonly Rule[] = [
  {
    id: "R2",
    tier: "H",
    title: "Return after days off",
    threshold:
      "from 6 days off: VDOT by the table of days off; 6-28 days 50 and 75 % of the usual week, to 56 days 33, 50, 75 %, then 3 weeks each at 33, 50, 70, 85 %",
    source: "V.O2/Daniels, vdoto2.com 2018/02",
    per: "plan",
    check: gentleReturn,
  },
  {
    id: "R3",
    tier: "H",
    title: "Structure is kept",
    threshold:
      "a week planned again at most 15 % above its old form (nothing is made up), and at most 15 % below when training went as planned",
    source: "product",
    per: "plan",
    check: keptStructure,
  },
  {
    id: "D1",
    tier: "H",
    title: "Same wishes, same plan",
    threshold: "byte for byte, whatever the order of lists; no model, clock or chance takes part",
    source: "arXiv 2604.11287",
    per: "plan",
    check: sameEveryTime,
  },
  {
    id: "D3",
    tier: "H",
    title: "Honest refusal",
    threshold:
      "a goal that can't be met safely has a reason and the nearest alternatives, and is not planned",
    source: "product",
    per: "plan",
    check: honestRefusal,
  },
];
