import type { SportKey } from "../garmin/locales";

/** Numbers of the sports that RunGPT tells apart. Source: `sport` of the public FIT profile. */
const RUNNING = 1;
const SPORTS: ReadonlyMap<number, SportKey> = new Map<number, SportKey>([
  [RUNNING, "run"],
  [2, "cycle"],
  [5, "swim"],
  [11, "walk"],
  [15, "rowing"],
  [17, "walk"],
  [21, "cycle"],
  [22, "notAWorkout"],
  [24, "notAWorkout"],
  [63, "notAWorkout"],
  [67, "notAWorkout"],
]);

/** Kinds of running. Source: `sub_sport`. */
const RUNS: ReadonlyMap<number, SportKey> = new Map<number, SportKey>([
  [1, "treadmill"],
  [3, "trail"],
  [4, "track"],
  [45, "treadmill"],
]);

const STRENGTH_TRAINING = 20;

/** The sport of a session; `known` is false when the file does not name one. */
export function fitSport(input: { sport: number | null; subSport: number | null }): {
  key: SportKey;
  known: boolean;
} {
  const { sport, subSport } = input;
  if (sport === RUNNING) return { key: RUNS.get(subSport ?? 0) ?? "run", known: true };
  if (subSport === STRENGTH_TRAINING) return { key: "strength", known: true };
  return { key: SPORTS.get(sport ?? -1) ?? "other", known: sport !== null };
}
