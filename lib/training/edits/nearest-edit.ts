import { datesBetween, daysBetween, type LocalDate, shiftDays, weekStartOf } from "../calendar";
import type { DatedWorkout } from "../plan-output";
import type { PlanEdit } from "./plan-edit";

type Context = { plan: readonly DatedWorkout[]; op: PlanEdit; today: LocalDate };

function moveCandidates(op: Extract<PlanEdit, { op: "move" }>, context: Context): PlanEdit[] {
  const { plan } = context;
  const workout = plan.find((planned) => planned.id === op.workoutId);
  if (workout === undefined) return [];
  const there = plan.filter((planned) => planned.date === op.toDate && planned.id !== op.workoutId);
  const swaps = there.map(
    (other): PlanEdit => ({ op: "swap", workoutId: op.workoutId, withWorkoutId: other.id }),
  );
  const monday = weekStartOf(op.toDate);
  const days = datesBetween(monday, shiftDays(monday, 6))
    .filter((date) => date >= context.today && date !== op.toDate && date !== workout.date)
    .sort(
      (a, b) =>
        Math.abs(daysBetween(op.toDate, a)) - Math.abs(daysBetween(op.toDate, b)) || a.localeCompare(b),
    );
  return [...swaps, ...days.map((toDate): PlanEdit => ({ op: "move", workoutId: op.workoutId, toDate }))];
}

/** Two runs that can't change places: the first may still come near the day of the other, or the other to its day. */
function swapCandidates(op: Extract<PlanEdit, { op: "swap" }>, context: Context): PlanEdit[] {
  const first = context.plan.find(({ id }) => id === op.workoutId);
  const second = context.plan.find(({ id }) => id === op.withWorkoutId);
  if (first === undefined || second === undefined) return [];
  const near = (workout: DatedWorkout, toDate: LocalDate) =>
    moveCandidates({ op: "move", workoutId: workout.id, toDate }, context).filter(
      (candidate) => candidate.op === "move",
    );
  return [...near(first, second.date), ...near(second, first.date)];
}

function candidates(context: Context): PlanEdit[] {
  const { op } = context;
  if (op.op === "move") return moveCandidates(op, context);
  if (op.op === "swap") return swapCandidates(op, context);
  if (op.op === "scaleWeek" && op.factor > 1)
    return [
      { ...op, factor: 1.05 },
      { ...op, factor: 1 },
    ];
  return [];
}

/** The allowed edit nearest to a refused one: a swap with what is there, or another day of that week. Null if none. */
export function nearestEdit(context: Context, isAllowed: (op: PlanEdit) => boolean): PlanEdit | null {
  return candidates(context).find(isAllowed) ?? null;
}
