import { type DatedWorkout, diffPlans, type PlanChange, type Step } from "@/lib/training";

function inOrder({ kind, times, km, minutes, zone, paceSecPerKm }: Step): Step {
  const { fast, slow } = paceSecPerKm;
  return { kind, times, km, minutes, zone, paceSecPerKm: { fast, slow } };
}

/** Workouts with their properties in one order: what came back from a database may have another. */
function comparable(workouts: readonly DatedWorkout[]): DatedWorkout[] {
  return workouts.map((workout) => ({ ...workout, steps: workout.steps.map(inOrder) }));
}

/** As `diffPlans`, for plans that may come from the database as well as from the training core. */
export function changesBetween(input: Parameters<typeof diffPlans>[0]): PlanChange[] {
  return diffPlans({ ...input, before: comparable(input.before), after: comparable(input.after) });
}
