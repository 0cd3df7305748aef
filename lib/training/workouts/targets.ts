import { EFFORT, HEART_RATE_LAG_MINUTES } from "../fitness/constants";
import type { HeartRateZones } from "../fitness/heart-rate-zones";
import type { Paces } from "../fitness/paces";
import type { Step } from "../plan-output";
import { PACE_TOLERANCE } from "./constants";

type Range = { low: number; high: number };

/** Does a step's target belong to these paces (rule P2)? Walking has no target of its own. */
export function isOnTarget({ zone, paceSecPerKm }: Step, paces: Paces): boolean {
  if (zone === "walk") return true;
  const { fast, slow } = paceSecPerKm;
  if (zone === "E")
    return fast >= paces.E.fast * (1 - PACE_TOLERANCE) && slow <= paces.E.slow * (1 + PACE_TOLERANCE);
  return Math.abs((fast + slow) / 2 - paces[zone]) <= paces[zone] * PACE_TOLERANCE;
}

/** What a step's pace should feel like: effort from 0 to 10, and beats a minute where the heart can show it. */
export type StepTargets = { effort: Range; heartRate: Range | null };

/**
 * Effort (0-10, Foster's scale) and heart rate (beats/min) that go with a step's pace. No heart rate for walking, rests,
 * repetitions, and steps that end before the heart has caught up.
 */
export function targetsOf(step: Step, context: { zones: HeartRateZones | null }): StepTargets {
  const { zone } = step;
  const effort = { ...EFFORT[zone] };
  const tooShort = step.kind === "rest" || step.minutes < HEART_RATE_LAG_MINUTES;
  if (context.zones === null || zone === "walk" || zone === "R" || tooShort)
    return { effort, heartRate: null };
  return { effort, heartRate: context.zones.bands[zone] };
}
