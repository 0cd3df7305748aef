import type { Weekday } from "./calendar";
import type { Availability } from "./plan-input";

const WEEKEND: ReadonlySet<Weekday> = new Set(["sat", "sun"]);

/** Minutes that a run may take on a weekday; unlimited without a cap. */
export function minutesOn({ maxMinutes }: Availability, day: Weekday): number {
  if (maxMinutes === undefined) return Number.POSITIVE_INFINITY;
  return WEEKEND.has(day) ? maxMinutes.weekend : maxMinutes.weekday;
}
