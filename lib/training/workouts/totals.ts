import type { Step, Workout } from "../plan-output";

/** Kilometres are kept to a tenth of a metre, minutes to thousandths: sums stay exact. */
export function roundKm(km: number): number {
  return Math.round(km * 10_000) / 10_000;
}

export function roundMinutes(minutes: number): number {
  return Math.round(minutes * 1000) / 1000;
}

export function sumKm(items: readonly { km: number }[]): number {
  return roundKm(items.reduce((sum, item) => sum + item.km, 0));
}

export function sumMinutes(items: readonly { minutes: number }[]): number {
  return roundMinutes(items.reduce((sum, item) => sum + item.minutes, 0));
}

/** Kilometres of all repetitions of all steps. */
export function stepsKm(steps: readonly Step[]): number {
  return roundKm(steps.reduce((sum, step) => sum + step.times * step.km, 0));
}

/** Minutes of all repetitions of all steps. */
export function stepsMinutes(steps: readonly Step[]): number {
  return roundMinutes(steps.reduce((sum, step) => sum + step.times * step.minutes, 0));
}

/** Kilometres that are run: walking doesn't count toward volume, long-run or spike rules. */
export function runKm(workout: Pick<Workout, "steps">): number {
  return roundKm(
    workout.steps.reduce((sum, step) => sum + (step.zone === "walk" ? 0 : step.times * step.km), 0),
  );
}
