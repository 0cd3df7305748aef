import { daysBetween, shiftDays } from "../calendar";
import { formatDay } from "../format";
import { flagLimit } from "../plan/health-flags";
import type { RaceGoal } from "../plan-input";
import type { DatedWorkout } from "../plan-output";
import { LAST_LONG, maxLongShare, SPIKE, softLongShare } from "../season/constants";
import { type RaceClass, raceClassOf } from "../season/race-classes";
import { runKm } from "../workouts/totals";
import type { PlanView } from "./plan-view";
import type { Rule } from "./rule";
import type { Violation } from "./types";

const ROUNDING_KM = 0.05;
/** Hard and soft limits of one run (minutes). Daniels. */
const LONGEST_MINUTES = { soft: 150, softMarathon: 180, hard: 210, hardUltra: 360 } as const;
/** Last run of 90 % of the longest: days before the race, by class. */
const LAST_LONG_WINDOW: Partial<Record<RaceClass, { min: number; max: number }>> = {
  marathon: { min: LAST_LONG.marathonMinDays, max: LAST_LONG.marathonMaxDays },
  half: { min: LAST_LONG.halfMinDays, max: 21 },
  tenK: { min: LAST_LONG.shorterMinDays, max: Number.POSITIVE_INFINITY },
  fiveK: { min: LAST_LONG.shorterMinDays, max: Number.POSITIVE_INFINITY },
};
/** Longest run before a race: km, or minutes instead (marathon). Published plans. */
const LONGEST_BEFORE: Partial<Record<RaceClass, { minKm: number; maxKm: number; minMinutes: number }>> = {
  marathon: { minKm: 26, maxKm: 35, minMinutes: 150 },
  half: { minKm: 16, maxKm: 24, minMinutes: 105 },
  tenK: { minKm: 9, maxKm: 18, minMinutes: 60 },
  fiveK: { minKm: 5, maxKm: 16, minMinutes: 30 },
};
/** With less time than this before the race there is nothing to choose. */
const ENOUGH_DAYS = 42;

function longestBefore(plan: PlanView, runs: readonly { date: string; km: number }[], date: string): number {
  const oldest = shiftDays(date, -SPIKE.windowDays);
  const known = shiftDays(plan.today, -1) >= oldest ? plan.input.fitness.longestRunKmLast30Days : 0;
  return runs.reduce(
    (longest, run) => (run.date < date && run.date >= oldest && run.km > longest ? run.km : longest),
    Math.max(known, 0),
  );
}

function noSpikes(plan: PlanView): Violation[] {
  const runs = plan.workouts.map((workout) => ({ date: workout.date, km: runKm(workout) }));
  return plan.workouts.flatMap((workout) => {
    if (workout.kind === "race" || workout.date < plan.today) return [];
    const longest = longestBefore(plan, runs, workout.date);
    const extra = longest < SPIKE.lowBelowKm ? longest + SPIKE.lowExtraKm : 0;
    const km = runKm(workout);
    if (km <= Math.max(longest * SPIKE.soft, extra) + ROUNDING_KM) return [];
    const tier = km > Math.max(longest * SPIKE.hard, extra) + ROUNDING_KM ? "H" : "S";
    const message = `${km.toFixed(1)} km on ${formatDay(workout.date)} is a big step: your longest run of the 30 days before is ${longest.toFixed(1)} km.`;
    return [{ rule: "L1", tier, date: workout.date, workoutId: workout.id, message } as const];
  });
}

function longShare(plan: PlanView): Violation[] {
  return plan.weeks.flatMap((week) => {
    const long = week.runs.find((workout) => workout.kind === "long");
    if (long === undefined || week.runs.length < 2 || week.isPartial || week.hasRace) return [];
    const share = runKm(long) / week.km;
    const size = { km: week.km, runs: week.runs.length };
    if (share <= softLongShare(size) + 0.005) return [];
    const tier = share <= maxLongShare(size) + 0.005 ? "S" : "H";
    const message = `The long run is ${Math.round(share * 100)} % of the week of ${formatDay(week.weekStart)}; that is too much of it.`;
    return [{ rule: "L2", tier, date: long.date, workoutId: long.id, message } as const];
  });
}

function goalClassAfter(plan: PlanView, date: string): RaceClass | null {
  const next = plan.races.find(({ goal, main }) => main && goal.date >= date)?.goal;
  return next === undefined ? null : raceClassOf(next.distanceM);
}

function notTooLong(plan: PlanView): Violation[] {
  return plan.workouts.flatMap((workout) => {
    if (workout.kind === "race") return [];
    const target = goalClassAfter(plan, workout.date);
    const hard = target === "ultra" ? LONGEST_MINUTES.hardUltra : LONGEST_MINUTES.hard;
    const soft =
      target === "ultra" ? hard : target === "marathon" ? LONGEST_MINUTES.softMarathon : LONGEST_MINUTES.soft;
    if (workout.minutes <= soft + 0.5) return [];
    const message = `${Math.round(workout.minutes)} minutes on ${formatDay(workout.date)} are too long for one run.`;
    return [
      {
        rule: "L3",
        tier: workout.minutes > hard ? "H" : "S",
        date: workout.date,
        workoutId: workout.id,
        message,
      } as const,
    ];
  });
}

function lastLongOf(plan: PlanView, goal: RaceGoal): DatedWorkout | undefined {
  const runs = plan.workouts.filter(
    (workout) => workout.kind !== "race" && workout.date < goal.date && workout.date >= plan.today,
  );
  // Run-walk grows to half an hour right up to the race; that is no long run to rest from.
  if (runs.some((workout) => workout.steps.some((step) => step.zone === "walk"))) return undefined;
  const longest = Math.max(0, ...runs.map(runKm));
  return runs.findLast((workout) => runKm(workout) >= longest * LAST_LONG.share);
}

function lastLongInTime(plan: PlanView): Violation[] {
  // Under an open health flag long runs are cut to what is safe, wherever they lie.
  if (flagLimit(plan.input.health) !== null) return [];
  return plan.races.flatMap(({ goal, main }) => {
    const window = LAST_LONG_WINDOW[raceClassOf(goal.distanceM)];
    const inPlan = plan.workouts.some((workout) => workout.kind === "race" && workout.date === goal.date);
    const days = daysBetween(plan.today, goal.date);
    if (!main || window === undefined || !inPlan || days < ENOUGH_DAYS) return [];
    const last = lastLongOf(plan, goal);
    if (last === undefined) return [];
    const before = daysBetween(last.date, goal.date);
    const isFree = plan.input.availability.blockedDates.length === 0 && plan.races.length === 1;
    if (before >= window.min && (before <= window.max || !isFree)) return [];
    const message = `The last run near your longest is ${before} days before the race on ${formatDay(goal.date)}.`;
    return [{ rule: "L5", tier: "H", date: last.date, workoutId: last.id, message } as const];
  });
}

/** Only where the whole way to the race is planned here and nothing shortens it. */
function longEnough(plan: PlanView): Violation[] {
  return plan.races.flatMap(({ goal, main }) => {
    const range = LONGEST_BEFORE[raceClassOf(goal.distanceM)];
    const inPlan = plan.workouts.some((workout) => workout.kind === "race" && workout.date === goal.date);
    if (!main || range === undefined || !inPlan || daysBetween(plan.today, goal.date) < ENOUGH_DAYS)
      return [];
    const runs = plan.workouts.filter((workout) => workout.kind !== "race" && workout.date < goal.date);
    const km = Math.max(plan.input.fitness.longestRunKmLast30Days, ...runs.map(runKm));
    const minutes = Math.max(0, ...runs.map((run) => run.minutes));
    const isEnough = km >= range.minKm - ROUNDING_KM || minutes >= range.minMinutes - 1;
    const isTooMuch = Math.max(0, ...runs.map(runKm)) > range.maxKm + ROUNDING_KM;
    if (isEnough && !isTooMuch) return [];
    const message = `The longest run before ${formatDay(goal.date)} is ${km.toFixed(1)} km; ${range.minKm}-${range.maxKm} km are usual.`;
    return [{ rule: "L4", tier: "S", date: goal.date, message } as const];
  });
}

export const LONG_RUN_RULES: readonly Rule[] = [
  {
    id: "L1",
    tier: "H/S",
    title: "Single-run spike",
    threshold:
      "at most 1.30 (soft 1.10) of the longest run of the last 30 days; below 10 km up to 1.5 km more; races exempt",
    source: "Schuster Brandt Frandsen 2025, 10.1136/bjsports-2024-109380",
    per: "workout",
    check: noSpikes,
  },
  {
    id: "L2",
    tier: "H/S",
    title: "Long-run share",
    threshold:
      "at most 33 % of the week from 95 km, 40 % from 60, 48 % from 40, else 55 % (also with 4 runs or fewer); soft 25 % from 64 km, else 30 %, 45 % with 3 or 4 runs",
    source: "Daniels' Running Formula, calibrated on published plans",
    per: "week",
    check: longShare,
  },
  {
    id: "L3",
    tier: "H/S",
    title: "Longest run by time",
    threshold: "soft 150 min (marathon 180), hard 210 min (ultra 360)",
    source: "Daniels' Running Formula",
    per: "workout",
    check: notTooLong,
  },
  {
    id: "L4",
    tier: "S",
    title: "Longest run before a race",
    threshold:
      "marathon 26-35 km or 150 min, half 16-24 km or 105 min, 10k 9-18 km or 60 min, 5k 5-16 km or 30 min",
    source: "calibrated on published plans",
    per: "plan",
    check: longEnough,
  },
  {
    id: "L5",
    tier: "H",
    title: "Last long run",
    threshold: "last run of 90 % of the longest: marathon 18-24 days before, half 7-21, 10k and 5k 6 or more",
    source: "calibrated on published plans",
    per: "plan",
    check: lastLongInTime,
  },
];
