import type { Step, Workout } from "../plan-output";

const QUARTERS = 4;

/** Are these minutes, to the quarter, such as somebody was told to run? Those that follow from a distance are not. */
export function isToldByTime({ minutes }: Pick<Step, "minutes">): boolean {
  return Number.isInteger(minutes * QUARTERS);
}

/**
 * What a hard session looks like to the runner: its different pieces in order, however often they come. Two sessions
 * of one shape are the same workout, longer or shorter. Timed pieces are told by minutes, others by kilometres.
 */
export function shapeOf(workout: Pick<Workout, "steps">): string {
  const pieces = workout.steps
    .filter((step) => step.kind === "work")
    .map((step) => `${step.zone}${isToldByTime(step) ? `${step.minutes}min` : step.km}`);
  return [...new Set(pieces)].join(" ");
}

/** Is this a session whose shape the runner notices? Hard work that is neither a long run nor a race. */
export function hasShape(workout: Pick<Workout, "kind" | "hard">): boolean {
  return workout.hard && workout.kind !== "long" && workout.kind !== "race";
}
