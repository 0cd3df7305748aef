import type { Step, Workout } from "@/lib/training";

/** Steps that are run `times` times in a row: one step, or a work step with the rest after it. */
export type StepGroup = { times: number; steps: readonly Step[] };

/** Folds a workout's steps into what is repeated together. A repeated work step takes the rest step after it. */
export function groupSteps(steps: readonly Step[]): StepGroup[] {
  const groups: StepGroup[] = [];
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index];
    if (step === undefined) continue;
    const next = steps[index + 1];
    if (step.kind === "work" && step.times > 1 && next?.kind === "rest") {
      groups.push({ times: step.times, steps: [step, next] });
      index += 1;
    } else groups.push({ times: step.times, steps: [step] });
  }
  return groups;
}

/** Work shorter than this, in minutes over all repetitions, is a garnish: a few strides don't make an easy run fast. */
const SHORTEST_TARGET_MINUTES = 5;

/** The step that gives a workout its target: the first real work step, else the longest one. */
export function mainStep(workout: Pick<Workout, "steps">): Step | undefined {
  const work = workout.steps.find(
    (step) => step.kind === "work" && step.minutes * step.times >= SHORTEST_TARGET_MINUTES,
  );
  return work ?? [...workout.steps].sort((a, b) => b.minutes * b.times - a.minutes * a.times)[0];
}
