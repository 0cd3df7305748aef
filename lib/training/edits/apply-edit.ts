import { type LocalDate, shiftDays, weekStartOf } from "../calendar";
import type { DatedWorkout, Step } from "../plan-output";
import { FRAME_MINUTES } from "../workouts/constants";
import { inDayOrder } from "../workouts/day-order";
import { makeWorkout } from "../workouts/make-workout";
import { roundKm, roundMinutes } from "../workouts/totals";
import type { PlanEdit } from "./plan-edit";

/** A recovery run is at most this long (minutes), and an easy run in place of a hard one no longer than that was. */
const RECOVERY_MINUTES = 40;

function scaleStep(step: Step, factor: number): Step {
  return { ...step, km: roundKm(step.km * factor), minutes: roundMinutes(step.minutes * factor) };
}

function isRepeated(step: Step): boolean {
  return step.times > 1;
}

/** Shortens warm-up and cool-down only down to what a hard session needs. */
function scaleFrame(step: Step, context: { factor: number; hard: boolean }): Step {
  const least = !context.hard
    ? 0
    : step.kind === "warmup"
      ? FRAME_MINUTES.least.warmup
      : FRAME_MINUTES.least.cooldown.I;
  const factor = Math.max(context.factor, Math.min(1, least / step.minutes));
  return scaleStep(step, factor);
}

/**
 * The first of a session's single pieces, each with the rest after it: a ladder gets shorter by its last rungs, for a
 * rung of half the time would be another workout.
 */
function keepPieces(steps: readonly Step[], factor: number): Step[] {
  const pieces = steps.filter((step) => step.kind === "work" && !isRepeated(step));
  const kept = new Set(pieces.slice(0, Math.max(1, Math.floor(pieces.length * factor + 1e-9))));
  return steps.filter((step, index) => {
    if (step.kind === "work" && !isRepeated(step)) return kept.has(step);
    const before = steps[index - 1];
    const isRestOfPiece = step.kind === "rest" && !isRepeated(step) && before?.kind === "work";
    return !isRestOfPiece || before === undefined || kept.has(before);
  });
}

/** The same workout, shorter (or a little longer): fewer repetitions where there are any, less of everything else. */
export function scaleWorkout(workout: DatedWorkout, factor: number): DatedWorkout {
  const isLadder =
    workout.kind !== "race" &&
    workout.steps.filter((step) => step.kind === "work" && !isRepeated(step)).length > 1;
  const pieces = isLadder ? keepPieces(workout.steps, factor) : workout.steps;
  const steps = pieces.map((step) => {
    if (isRepeated(step)) return { ...step, times: Math.max(1, Math.floor(step.times * factor + 1e-9)) };
    const isFrame = step.kind === "warmup" || step.kind === "cooldown";
    if (isFrame) return scaleFrame(step, { factor, hard: workout.hard });
    return isLadder ? step : scaleStep(step, factor);
  });
  const made = makeWorkout({ id: workout.id, date: workout.date, kind: workout.kind, steps });
  return { ...made, purpose: workout.purpose, rules: workout.rules };
}

function easyPaceOf(workout: DatedWorkout): Step["paceSecPerKm"] {
  const easy = workout.steps.filter((step) => step.zone === "E").map((step) => step.paceSecPerKm);
  // Every workout but a race holds easy running; its own pace is the fallback.
  if (easy.length === 0) return workout.steps[0]?.paceSecPerKm ?? { fast: 360, slow: 400 };
  return { fast: Math.min(...easy.map(({ fast }) => fast)), slow: Math.max(...easy.map(({ slow }) => slow)) };
}

function inEasySteps(
  workout: DatedWorkout,
  { kind, minutes: most }: { kind: "easy" | "recovery" | "long"; minutes: number },
): DatedWorkout {
  const paceSecPerKm = easyPaceOf(workout);
  const middle = (paceSecPerKm.fast + paceSecPerKm.slow) / 2;
  const km = Math.min(workout.km, roundKm(Math.floor((most * 600) / middle) / 10));
  const minutes = roundMinutes((km * middle) / 60);
  const step: Step = { kind: "steady", times: 1, km, minutes, zone: "E", paceSecPerKm };
  return makeWorkout({ id: workout.id, date: workout.date, kind, steps: [step] });
}

function replaceWith(workout: DatedWorkout, kind: "easy" | "recovery"): DatedWorkout {
  const minutes = kind === "recovery" ? Math.min(workout.minutes, RECOVERY_MINUTES) : workout.minutes;
  const purpose =
    kind === "recovery"
      ? "Gentle running to recover, in place of something harder."
      : "Easy running in place of something harder.";
  return { ...inEasySteps(workout, { kind, minutes }), purpose };
}

/** The same time on the feet, all of it easy; a long run stays the long run. */
export function asEasy(workout: DatedWorkout): DatedWorkout {
  const kind = workout.kind === "long" ? "long" : "easy";
  return inEasySteps(workout, { kind, minutes: workout.minutes });
}

function scaleWeek(
  plan: readonly DatedWorkout[],
  week: { monday: LocalDate; factor: number },
): DatedWorkout[] {
  const sunday = shiftDays(week.monday, 6);
  return plan.map((workout) => {
    const inWeek = week.monday <= workout.date && workout.date <= sunday && workout.kind !== "race";
    return inWeek ? scaleWorkout(workout, week.factor) : workout;
  });
}

function swapDates(plan: readonly DatedWorkout[], op: Extract<PlanEdit, { op: "swap" }>): DatedWorkout[] {
  const first = plan.find((workout) => workout.id === op.workoutId);
  const second = plan.find((workout) => workout.id === op.withWorkoutId);
  if (first === undefined || second === undefined) return [...plan];
  return plan.map((workout) =>
    workout.id === first.id
      ? { ...workout, date: second.date }
      : workout.id === second.id
        ? { ...workout, date: first.date }
        : workout,
  );
}

function edited(plan: readonly DatedWorkout[], op: PlanEdit): DatedWorkout[] {
  switch (op.op) {
    case "move":
      return plan.map((workout) => (workout.id === op.workoutId ? { ...workout, date: op.toDate } : workout));
    case "swap":
      return swapDates(plan, op);
    case "replace": {
      const { kind } = op;
      if (kind === "rest") return plan.filter((workout) => workout.id !== op.workoutId);
      return plan.map((workout) => (workout.id === op.workoutId ? replaceWith(workout, kind) : workout));
    }
    case "shorten":
      return plan.map((workout) =>
        workout.id === op.workoutId ? scaleWorkout(workout, op.factor) : workout,
      );
    case "skip":
      return plan.filter((workout) => workout.id !== op.workoutId);
    case "addRest":
      return plan.filter((workout) => workout.date !== op.date || workout.kind === "race");
    case "scaleWeek":
      return scaleWeek(plan, { monday: weekStartOf(op.weekStart), factor: op.factor });
  }
}

/** The plan after an edit, in date order; workouts keep their ids. Nothing is checked here. */
export function applyEdit(plan: readonly DatedWorkout[], op: PlanEdit): DatedWorkout[] {
  return edited(plan, op).sort(inDayOrder);
}
