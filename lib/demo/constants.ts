import type { WorkoutKind } from "@/lib/training";

/** Full weeks of history before the current one. */
export const DEMO_WEEKS = 12;
/** Days up to today without any data: a few runs are assumed, as they are for everybody between two uploads. */
export const SILENT_DAYS = 9;
/** Weeks from the start to the race: it lies some six weeks ahead. */
export const RACE_WEEK = 18;
/** The week (from 0) in which an easy run did not happen, and the one in which a hard one was cut short. */
export const MISSED_WEEK = 3;
export const SHORT_WEEK = 6;
/** Share of the planned distance of the run that was cut short. */
export const SHORT_SHARE = 0.55;
/** Distances and paces of real runs differ from the plan by up to this share. */
export const NOISE = 0.03;
/** Beats per minute of a run by its kind, for a maximum of 186. */
export const HEART_RATES: Record<WorkoutKind, number> = {
  recovery: 134,
  easy: 139,
  runWalk: 132,
  strides: 142,
  long: 144,
  marathonPace: 154,
  tempo: 160,
  interval: 161,
  repetition: 153,
  race: 170,
};
/** Steps a minute. */
export const CADENCE_SPM = 168;
