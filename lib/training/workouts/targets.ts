import { EFFORT, HEART_RATE_LAG_MINUTES } from "../fitness/constants";
import type { HeartRateZones } from "../fitness/heart-rate-zones";
import type { Step } from "../plan-output";

type Range = { low: number; high: number };

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
