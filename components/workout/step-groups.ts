import type { Step, Workout } from "@/lib/training";

/** Steps that are run `times` times in a row: one step, or a work step with the rest after it. */
export type StepGroup = { times: number; steps: readonly Step[] };

function single(steps: readonly Step[]): StepGroup[] {
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

function alike(a: StepGroup | undefined, b: StepGroup | undefined): boolean {
  const [one, other] = [a?.steps[0], b?.steps[0]];
  if (a?.times !== 1 || b?.times !== 1 || one === undefined || other === undefined) return false;
  return (
    one.kind === other.kind && one.zone === other.zone && one.km === other.km && one.minutes === other.minutes
  );
}

/** How often the next `size` single steps come in a row from `from` on. */
function roundsFrom(groups: readonly StepGroup[], { from, size }: { from: number; size: number }): number {
  const isWork = (group: StepGroup | undefined) => ["work", "rest"].includes(group?.steps[0]?.kind ?? "");
  let rounds = 1;
  const again = () =>
    Array.from({ length: size }, (_, index) => from + index).every(
      (at) => isWork(groups[at]) && alike(groups[at], groups[at + rounds * size]),
    );
  while (again()) rounds += 1;
  return rounds;
}

/**
 * Folds a workout's steps into what is repeated together: a repeated work step takes the rest step after it, and rounds
 * of several different steps become one group.
 */
export function groupSteps(steps: readonly Step[]): StepGroup[] {
  const groups = single(steps);
  const folded: StepGroup[] = [];
  for (let from = 0; from < groups.length; ) {
    const sizes = Array.from({ length: Math.floor((groups.length - from) / 2) }, (_, index) => index + 1);
    const size = sizes.find((length) => roundsFrom(groups, { from, size: length }) > 1) ?? 1;
    const times = roundsFrom(groups, { from, size });
    const first = groups[from];
    if (times > 1) {
      folded.push({ times, steps: groups.slice(from, from + size).flatMap((group) => group.steps) });
    } else if (first !== undefined) folded.push(first);
    from += size * times;
  }
  return folded;
}

/** Work shorter than this, in minutes over all repetitions, is a garnish: a few strides don't make an easy run fast. */
const SHORTEST_TARGET_MINUTES = 5;

/** The step that gives a workout its target: the first of the real work, else the longest step. */
export function mainStep(workout: Pick<Workout, "steps">): Step | undefined {
  const { steps } = workout;
  const minutesAt = (zone: Step["zone"]) =>
    steps.reduce(
      (sum, step) => sum + (step.kind === "work" && step.zone === zone ? step.minutes * step.times : 0),
      0,
    );
  const work = steps.find((step) => step.kind === "work" && minutesAt(step.zone) >= SHORTEST_TARGET_MINUTES);
  return work ?? [...steps].sort((a, b) => b.minutes * b.times - a.minutes * a.times)[0];
}
