import { daysBetween, shiftDays, weekStartOf } from "../calendar";
import { formatDay } from "../format";
import { HEALTH } from "../season/constants";
import { easyDaysAfter } from "../season/race-classes";
import { mustEase } from "../season/return-ladder";
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
    title: "Ill or in pain",
    threshold: "pain 4/10 or more, or ill: nothing hard for 3 days, half the volume",
    source: "safety",
    per: "plan",
    check: easyWhenUnwell,
  },
];
