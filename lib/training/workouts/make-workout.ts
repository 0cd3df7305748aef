import type { LocalDate } from "../calendar";
import { stepPoints } from "../load/methods";
import type { DatedWorkout, Step, WorkoutKind } from "../plan-output";
import { HARD_LONG_MINUTES } from "../season/constants";
import { FRAME_MINUTES } from "./constants";
import { middleOf, tenthKm } from "./steps";
import type { WorkZone } from "./templates";
import { roundKm, roundMinutes, stepsKm, stepsMinutes } from "./totals";

const KIND_OF_ZONE: Record<WorkZone, WorkoutKind> = {
  M: "marathonPace",
  T: "tempo",
  I: "interval",
  R: "repetition",
};

const HARD_KINDS: ReadonlySet<WorkoutKind> = new Set([
  "tempo",
  "interval",
  "repetition",
  "marathonPace",
  "race",
]);

/** Ids of the rules that shaped a kind of workout. */
const RULES: Record<WorkoutKind, readonly string[]> = {
  easy: ["A3", "A5", "L1", "V2"],
  recovery: ["A5", "R1"],
  long: ["A3", "L1", "L2", "L3"],
  tempo: ["A5", "A6", "I3", "I7", "P2"],
  interval: ["A5", "A6", "I4", "I7", "P2"],
  repetition: ["A5", "A6", "I5", "I7", "P2"],
  marathonPace: ["A5", "A6", "I6", "I7", "P2"],
  race: ["A2", "R1"],
  runWalk: ["A3", "A6", "V1"],
  strides: ["A3", "A5", "I5"],
};

export function kindOfZone(zone: WorkZone): WorkoutKind {
  return KIND_OF_ZONE[zone];
}

/** Stable id: the week it was planned for and its role in it, so that a moved workout keeps its id. */
export function workoutId(weekStart: LocalDate, slot: string): string {
  return `${weekStart.slice(0, 4)}${weekStart.slice(5, 7)}${weekStart.slice(8)}-${slot}`;
}

/** Is a workout a hard day (rule A5)? Hard sessions, races, and long runs of 90 minutes or with faster parts. */
export function isHard(workout: { kind: WorkoutKind; minutes: number; steps: readonly Step[] }): boolean {
  if (HARD_KINDS.has(workout.kind)) return true;
  if (workout.kind !== "long") return false;
  return (
    workout.minutes >= HARD_LONG_MINUTES ||
    workout.steps.some((step) => step.zone !== "E" && step.zone !== "walk")
  );
}

/** A warm-up may lose this little (minutes stay above rule I7) so that the whole comes out at a tenth of a km. */
function withReadableTotal(steps: Step[]): Step[] {
  const [first, ...rest] = steps;
  if (first === undefined || first.kind !== "warmup" || first.zone !== "E") return steps;
  const extra = stepsKm(steps) - tenthKm(stepsKm(steps));
  const km = roundKm(first.km - extra);
  const minutes = roundMinutes((km * middleOf(first.paceSecPerKm)) / 60);
  return minutes < FRAME_MINUTES.least.warmup ? steps : [{ ...first, km, minutes }, ...rest];
}

/** A workout from its steps: totals, load, hardness and rules follow from them. The purpose is put in by the week. */
export function makeWorkout(shape: {
  id: string;
  date: LocalDate;
  kind: WorkoutKind;
  steps: Step[];
}): DatedWorkout {
  const { id, date, kind } = shape;
  const steps = withReadableTotal(shape.steps);
  const km = stepsKm(steps);
  const minutes = stepsMinutes(steps);
  return {
    id,
    date,
    kind,
    hard: isHard({ kind, minutes, steps }),
    km,
    minutes,
    load: Math.round(stepPoints(steps) * 10) / 10,
    steps,
    purpose: "",
    rules: [...RULES[kind]],
  };
}
