import { type LocalDate, shiftDays, weekStartOf } from "../calendar";
import { formatDay } from "../format";
import type { DatedWorkout } from "../plan-output";
import type { PlanEdit } from "./plan-edit";

/** Why an edit can't be applied at all (as against one that breaks a training rule). */
export type EditProblem = { code: string; message: string };

type Context = {
  plan: readonly DatedWorkout[];
  op: PlanEdit;
  today: LocalDate;
  completedIds?: readonly string[];
};

function workoutProblem(id: string, context: Context): EditProblem | null {
  const workout = context.plan.find((planned) => planned.id === id);
  if (workout === undefined)
    return { code: "noSuchWorkout", message: "That workout isn't in the plan any more." };
  if (workout.date < context.today)
    return { code: "inThePast", message: `${formatDay(workout.date)} is over; the past stays as it was.` };
  if (context.completedIds?.includes(id))
    return { code: "alreadyDone", message: "That workout is done already." };
  if (workout.kind === "race")
    return { code: "raceLocked", message: "A race stays on its day. Change the goal to move or drop it." };
  return null;
}

function dateProblem(date: LocalDate, today: LocalDate): EditProblem | null {
  return date < today
    ? { code: "inThePast", message: `${formatDay(date)} is over; choose today or a later day.` }
    : null;
}

function moveProblem(op: Extract<PlanEdit, { op: "move" }>, context: Context): EditProblem | null {
  const from = context.plan.find((workout) => workout.id === op.workoutId)?.date;
  if (from === op.toDate)
    return { code: "nothingToDo", message: `The workout is on ${formatDay(op.toDate)} already.` };
  return dateProblem(op.toDate, context.today);
}

function editable(context: Context, dates: { from: LocalDate; to: LocalDate }): EditProblem | null {
  const open = context.plan.filter(
    (workout) =>
      dates.from <= workout.date && workout.date <= dates.to && workoutProblem(workout.id, context) === null,
  );
  return open.length > 0 ? null : { code: "nothingToDo", message: "There is no workout to change there." };
}

/** What stands against applying an edit; null when nothing does. */
export function problemWith(context: Context): EditProblem | null {
  const { op, today } = context;
  switch (op.op) {
    case "move":
      return workoutProblem(op.workoutId, context) ?? moveProblem(op, context);
    case "swap":
      return workoutProblem(op.workoutId, context) ?? workoutProblem(op.withWorkoutId, context);
    case "addRest":
      return dateProblem(op.date, today) ?? editable(context, { from: op.date, to: op.date });
    case "scaleWeek": {
      const monday = weekStartOf(op.weekStart);
      return editable(context, { from: monday, to: shiftDays(monday, 6) });
    }
    default:
      return workoutProblem(op.workoutId, context);
  }
}
