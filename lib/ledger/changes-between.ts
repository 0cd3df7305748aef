import { type DatedWorkout, diffPlans, type PlanChange, type Step } from "@/lib/training";

function inOrder({ kind, times, km, minutes, zone, paceSecPerKm }: Step): Step {
  const { fast, slow } = paceSecPerKm;
  return { kind, times, km, minutes, zone, paceSecPerKm: { fast, slow } };
}

/** Workouts with their properties in one order: what came back from a database may have another. */
function comparable(workouts: readonly DatedWorkout[]): DatedWorkout[] {
  return workouts.map((workout) => ({ ...workout, steps: workout.steps.map(inOrder) }));
}

/** Workouts that are not the very same objects in the other plan: most of a plan is handed on as it is. */
function without(workouts: readonly DatedWorkout[], others: readonly DatedWorkout[]): DatedWorkout[] {
  const same = new Set(others);
  return workouts.filter((workout) => !same.has(workout));
}

/** As `diffPlans`, for plans that may come from the database as well as from the training core. */
export function changesBetween(input: Parameters<typeof diffPlans>[0]): PlanChange[] {
  const before = comparable(without(input.before, input.after));
  const after = comparable(without(input.after, input.before));
  return diffPlans({ ...input, before, after });
}
