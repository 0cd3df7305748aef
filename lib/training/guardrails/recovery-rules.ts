import { daysBetween, shiftDays, weekStartOf } from "../calendar";
import { formatDay } from "../format";
import { flagLimit, isAllEasy } from "../plan/health-flags";
import { HEALTH } from "../season/constants";
import { easyDaysAfter } from "../season/race-classes";
import { mustEase } from "../season/return-ladder";
import { runKm } from "../workouts/totals";
import type { PlanView } from "./plan-view";
import type { Rule } from "./rule";
import type { Violation } from "./types";

const ROUNDING_KM = 0.3;

function easyAfterRaces(plan: PlanView): Violation[] {
  const races = [
    ...plan.workouts
      .filter((workout) => workout.kind === "race")
      .map((race) => ({ date: race.date, distanceM: race.km * 1000 })),
    ...(plan.input.fitness.recentRace === null ? [] : [plan.input.fitness.recentRace]),
  ];
  return races.flatMap((race) => {
    const easyUntil = shiftDays(race.date, easyDaysAfter(race.distanceM));
    return plan.workouts
      .filter(
        (workout) =>
          workout.hard && workout.date > race.date && workout.date <= easyUntil && workout.date >= plan.today,
      )
      .map((workout) => ({
        rule: "R1",
        tier: "H" as const,
        date: workout.date,
        workoutId: workout.id,
        message: `${formatDay(workout.date)} is too soon after the race for a hard day.`,
      }));
  });
}

function easyWhenUnwell(plan: PlanView): Violation[] {
  if (!mustEase(plan.input)) return [];
  const hard = plan.workouts
    .filter(
      (workout) =>
        workout.hard &&
        workout.date >= plan.today &&
        daysBetween(plan.today, workout.date) < HEALTH.noQualityDays,
    )
    .map((workout) => ({
      rule: "R4",
      tier: "H" as const,
      date: workout.date,
      workoutId: workout.id,
      message: "Nothing hard while you are ill or in pain.",
    }));
  const first = plan.weeks.find((week) => week.weekStart === weekStartOf(plan.today));
  const limit = Math.max(plan.usualKm, ...plan.historyKm) * HEALTH.share + ROUNDING_KM;
  const km = first?.runs.reduce((sum, workout) => sum + workout.km, 0) ?? 0;
  if (first === undefined || km <= limit || first.runs.some((workout) => workout.kind === "runWalk"))
    return hard;
  return [
    ...hard,
    {
      rule: "R4",
      tier: "H",
      date: first.weekStart,
      message: "While you are ill or in pain half the usual running is the most.",
    },
  ];
}

/** Rests, hard sessions and kilometres of a plan against its open health flags. */
function heldUnderFlags(plan: PlanView): Violation[] {
  const limit = flagLimit(plan.input.health);
  if (limit === null) return [];
  const breach = { rule: "R4", tier: "H" as const };
  const ahead = plan.workouts.filter((workout) => workout.date >= plan.today);
  const hard = ahead
    .filter((workout) => (workout.kind === "race" ? !limit.races : !isAllEasy(workout)))
    .map(({ date, id }) => {
      const message = `${formatDay(date)} must be easy or rest while your health note is open.`;
      return { ...breach, date, workoutId: id, message };
    });
  const full = plan.weeks.filter(({ runs }) => {
    const km = runs.filter(({ date }) => date >= plan.today).reduce((sum, run) => sum + runKm(run), 0);
    return km > limit.weekKm + ROUNDING_KM;
  });
  const heavy = full.map(({ weekStart }) => {
    const message = `The week of ${formatDay(weekStart)} may hold ${limit.weekKm.toFixed(0)} km at most while your health note is open.`;
    return { ...breach, date: weekStart, message };
  });
  return [...hard, ...heavy];
}

export const RECOVERY_RULES: readonly Rule[] = [
  {
    id: "R1",
    tier: "H",
    title: "After a race",
    threshold: "one easy day per 3 km raced",
    source: "Daniels' Running Formula",
    per: "plan",
    check: easyAfterRaces,
  },
  {
    id: "R4",
    tier: "H",
    title: "Ill, in pain, or a health note open",
    threshold:
      "pain 4/10 or more, or ill: nothing hard for 3 days, half the volume; while a note is open nothing hard and no week above the best before it (half of it after a sign for a doctor), rest after an emergency",
    source: "safety",
    per: "plan",
    check: (plan) => [...easyWhenUnwell(plan), ...heldUnderFlags(plan)],
  },
];
