import type { RunnerState } from "@/lib/data/runner-state";
import {
  type HeartRateZones,
  heartRateZones,
  type LocalDate,
  recordedMaximum,
  thresholdHeartRate,
} from "@/lib/training";

/** A runner's heart-rate zones from what they said and what was recorded; null for runners without any heart rate. */
export function zonesOf(state: RunnerState, today: LocalDate): HeartRateZones | null {
  const { runner } = state.profile;
  if (runner === null) return null;
  const raceDates = new Set(state.goals.flatMap(({ goal }) => (goal.kind === "race" ? [goal.date] : [])));
  const recorded = recordedMaximum(state.activities, { today });
  const threshold = thresholdHeartRate(state.activities, { raceDates });
  const wearsSensor = state.activities.some(({ avgHr }) => avgHr !== null);
  if (runner.hrMax === undefined && runner.hrRest === undefined && !wearsSensor) return null;
  return heartRateZones({
    age: Number(today.slice(0, 4)) - runner.birthYear,
    ...(runner.hrMax === undefined ? {} : { maximum: runner.hrMax }),
    ...(runner.hrRest === undefined ? {} : { resting: runner.hrRest }),
    ...(recorded === null ? {} : { recorded }),
    ...(threshold === null ? {} : { threshold }),
  });
}
