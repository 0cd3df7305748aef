import type { RunnerState } from "@/lib/data/runner-state";
import {
  ADHERENCE_RANGE,
  type Belief,
  type DatedWorkout,
  type FitnessSummary,
  type LocalDate,
  type ReasonCode,
  shiftDays,
} from "@/lib/training";
import { GAP_DAYS, PAIN_LIMIT, VDOT_STEP } from "./constants";
import { kmOf } from "./weekly-km";

/** A cause that may change what was planned; that a new week came into view is none. */
export type Trigger = Exclude<ReasonCode, "newWeek" | "pinDropped">;

const KEY_KINDS: ReadonlySet<DatedWorkout["kind"]> = new Set(["long", "race"]);

function isKey(workout: DatedWorkout): boolean {
  return workout.hard || KEY_KINDS.has(workout.kind);
}

/** Share of the planned kilometres of some days that was run or is assumed; null where nothing was planned. */
export function adherenceOf(state: RunnerState, span: { from: LocalDate; to: LocalDate }): number | null {
  const { plannedKm, actualKm, assumedKm } = kmOf(state, { ...span, until: shiftDays(span.to, 1) });
  return plannedKm <= 0 ? null : Math.round(((actualKm + assumedKm) / plannedKm) * 1000) / 1000;
}

/**
 * Which causes a finished week (or what is left of the first one) gives to change what is planned. None means: leave the plan alone.
 * `inForce` is the fitness that the plan's paces come from, `now` the one that the facts show.
 */
export function triggersOfWeek(
  state: RunnerState,
  input: { from: LocalDate; to: LocalDate; inForce: FitnessSummary; now: FitnessSummary; daysOff: number },
): Trigger[] {
  const { from, to } = input;
  const inWeek = (date: LocalDate) => from <= date && date <= to;
  const triggers: Trigger[] = [];
  const adherence = adherenceOf(state, { from, to });
  if (adherence !== null && adherence < ADHERENCE_RANGE.low) triggers.push("adherenceLow");
  if (adherence !== null && adherence > ADHERENCE_RANGE.high) triggers.push("adherenceHigh");
  if (lostKeyWorkouts(state, input).length > 0) triggers.push("missedKeyWorkout");
  const step = input.now.vdot - input.inForce.vdot;
  if (step >= VDOT_STEP) triggers.push("fitnessUp");
  if (step <= -VDOT_STEP) triggers.push("fitnessDown");
  if (input.daysOff >= GAP_DAYS) triggers.push("gap");
  if (state.feedback.some((feedback) => inWeek(feedback.date) && (feedback.pain ?? 0) >= PAIN_LIMIT)) {
    triggers.push("pain");
  }
  return triggers;
}

/** Long runs, hard workouts and races of some days that were missed or skipped. */
export function lostKeyWorkouts(
  state: Pick<RunnerState, "workouts" | "beliefs">,
  { from, to }: { from: LocalDate; to: LocalDate },
): Belief[] {
  const key = new Set(
    state.workouts
      .filter((workout) => from <= workout.date && workout.date <= to && isKey(workout))
      .map(({ id }) => id),
  );
  return state.beliefs.filter(
    (belief) => belief.workoutId !== null && isLost(belief) && key.has(belief.workoutId),
  );
}

function isLost(belief: Belief): boolean {
  return belief.state === "missed" || belief.state === "skipped";
}
