import { formatDay } from "../format";
import type { DatedWorkout } from "../plan-output";
import { isOnTarget } from "../workouts/targets";
import { stepsKm, stepsMinutes } from "../workouts/totals";
import type { PlanView } from "./plan-view";
import type { Rule } from "./rule";
import type { Violation } from "./types";

const SUM_TOLERANCE = 0.01;
const DURATION_TOLERANCE = 0.02;

function pacesInOrder(plan: PlanView): Violation[] {
  const { E, M, T, I, R } = plan.fitness.pacesSecPerKm;
  if (E.slow > E.fast && E.fast > M && M > T && T > I && I > R) return [];
  return [
    {
      rule: "P1",
      tier: "H",
      message: "Training paces are out of order: easy must be slowest, repetitions fastest.",
    },
  ];
}

function targetsFollowFitness(plan: PlanView): Violation[] {
  return plan.workouts
    .filter(
      (workout) =>
        workout.kind !== "race" &&
        workout.date >= plan.today &&
        !workout.steps.every((step) => isOnTarget(step, plan.fitness.pacesSecPerKm)),
    )
    .map((workout) => ({
      rule: "P2",
      tier: "H",
      date: workout.date,
      workoutId: workout.id,
      message: `A target pace on ${formatDay(workout.date)} doesn't belong to the current fitness.`,
    }));
}

function near(value: number, target: number, tolerance: number): boolean {
  return Math.abs(value - target) <= Math.abs(target) * tolerance + 1e-6;
}

function addsUp(workout: DatedWorkout): boolean {
  const sums =
    near(workout.km, stepsKm(workout.steps), SUM_TOLERANCE) &&
    near(workout.minutes, stepsMinutes(workout.steps), SUM_TOLERANCE);
  const finite =
    Number.isFinite(workout.km) && Number.isFinite(workout.minutes) && workout.km > 0 && workout.minutes > 0;
  return (
    sums &&
    finite &&
    workout.steps.every((step) => {
      const minutes = (step.km * (step.paceSecPerKm.fast + step.paceSecPerKm.slow)) / 120;
      return near(step.minutes, minutes, DURATION_TOLERANCE);
    })
  );
}

function sumsAgree(plan: PlanView): Violation[] {
  return plan.workouts
    .filter((workout) => !addsUp(workout))
    .map((workout) => ({
      rule: "P4",
      tier: "H",
      date: workout.date,
      workoutId: workout.id,
      message: `Distances and times on ${formatDay(workout.date)} don't add up.`,
    }));
}

function explained(plan: PlanView): Violation[] {
  return plan.workouts
    .filter((workout) => workout.purpose.trim() === "" || workout.rules.length === 0)
    .map((workout) => ({
      rule: "D2",
      tier: "H",
      date: workout.date,
      workoutId: workout.id,
      message: `The workout on ${formatDay(workout.date)} doesn't say what it is for.`,
    }));
}

export const ARITHMETIC_RULES: readonly Rule[] = [
  {
    id: "P1",
    tier: "H",
    title: "Order of paces",
    threshold: "E > M > T > I > R in seconds per km",
    source: "Daniels' Running Formula",
    per: "plan",
    check: pacesInOrder,
  },
  {
    id: "P2",
    tier: "H",
    title: "Targets follow fitness",
    threshold: "within 1 % of the pace of the current VDOT; races exempt",
    source: "Daniels and Gilbert 1979",
    per: "workout",
    check: targetsFollowFitness,
  },
  {
    id: "P4",
    tier: "H",
    title: "Sums",
    threshold: "steps = workout within 1 %, distance x pace = duration within 2 %",
    source: "arithmetic",
    per: "workout",
    check: sumsAgree,
  },
  {
    id: "D2",
    tier: "H",
    title: "Reasons",
    threshold: "every workout has a purpose and rule ids",
    source: "product",
    per: "workout",
    check: explained,
  },
];
