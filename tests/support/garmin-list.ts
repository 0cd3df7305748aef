import type { DatedWorkout } from "@/lib/training";
import { garminFile } from "../e2e/support/garmin-file";

/** An activity list in which workouts were run as planned, times `share`. */
export function listOf(workouts: readonly DatedWorkout[], share = 1): Uint8Array {
  return new Uint8Array(
    garminFile(
      workouts.map(({ date, km, minutes }) => ({
        start: `${date} 18:00:00`,
        km: Math.round(km * share * 100) / 100,
        secPerKm: Math.round((minutes * 60) / km),
      })),
    ),
  );
}
