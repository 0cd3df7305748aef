import type { RunnerFacts } from "../plan-input";
import type { Step } from "../plan-output";
import { INTENSITY_RANGE, POINTS_PER_MINUTE, TRIMP } from "./constants";

/** rTSS: hours * intensity^2 * 100, intensity = speed / threshold speed (McGregor). */
export function rTss(input: {
  durationS: number;
  paceSecPerKm: number;
  thresholdPaceSecPerKm: number;
}): number {
  const raw = input.thresholdPaceSecPerKm / input.paceSecPerKm;
  const intensity = Math.min(INTENSITY_RANGE.max, Math.max(INTENSITY_RANGE.min, raw));
  return (input.durationS / 3600) * intensity ** 2 * 100;
}

/** Banister TRIMP from minutes and the share of heart-rate reserve (0-1). Unspecified sex takes the mean of both. */
export function trimp(input: { minutes: number; reserve: number; sex: RunnerFacts["sex"] }): number {
  const of = (weight: { scale: number; rate: number }) =>
    input.minutes * input.reserve * weight.scale * Math.exp(weight.rate * input.reserve);
  if (input.sex === "unspecified") return (of(TRIMP.male) + of(TRIMP.female)) / 2;
  return of(TRIMP[input.sex]);
}

/** Session RPE: minutes * effort 0-10 (Foster 2001). */
export function sessionRpe(input: { minutes: number; rpe: number }): number {
  return input.minutes * input.rpe;
}

/** Daniels' points of planned steps: minutes in each zone by its weight. */
export function stepPoints(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => sum + step.times * step.minutes * POINTS_PER_MINUTE[step.zone], 0);
}
