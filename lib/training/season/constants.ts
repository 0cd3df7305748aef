import type { RunnerFacts } from "../plan-input";

/** Loading weeks in a row before a lighter one (rule V4; Higdon's cadence). */
export const MAX_LOAD_WEEKS = 3;
/** A lighter week as a share of the week before; rule V4 allows 0.70-0.92. */
export const CUTBACK_SHARE = 0.81;
export const CUTBACK_RANGE = { min: 0.7, max: 0.92 } as const;

/** First week: share of the usual week, or this many km more for low volume; rule V1 allows 1.10 or +3 km below 25. */
export const FIRST_WEEK = {
  share: 1.02,
  lowExtraKm: 1,
  maxShare: 1.1,
  maxLowExtraKm: 3,
  lowBelowKm: 25,
} as const;

/**
 * Growth of a loading week over the last one: `share`, up to `steepShare` where the peak can't be reached in time
 * otherwise. Rule V2 (soft) allows 1.10 of the last four weeks' best, or +5 km below 25.
 */
export const WEEKLY_GROWTH = {
  share: 1.06,
  steepShare: 1.08,
  lowKm: 1.5,
  steepLowKm: 2,
  maxShare: 1.1,
  hardShare: 1.2,
  maxLowKm: 3.5,
  hardLowKm: 5,
} as const;

/**
 * Peak over start: 1.5 within 8 weeks, up to 2.0 later (rule V5); anyone may reach 40 km, and does as far as the race needs it.
 * Between the two the weekly growth is the narrower limit: 1.08 for 8 loading weeks out of 10 makes 1.75.
 */
export const PEAK_GROWTH = {
  base: 1,
  inEightWeeks: 0.5,
  perWeekBeyond: 0.125,
  max: 2,
  everyoneKm: 40,
  leastKm: 10,
  /** A week is worth building to in which the run that the race needs holds this share (rule L2, soft, of few runs). */
  longShare: 0.45,
} as const;

/** How much of the peak week and the peak long run each phase may use. */
export const PHASE_SHARE = { base: 0.9, build: 0.97, peak: 1 } as const;
export const PHASE_LONG_SHARE = { base: 0.82, build: 0.93, peak: 1 } as const;

/** After the last A race: easy running at this share of the peak week, growing to the second. */
export const AFTER_RACE_SHARE = { from: 0.6, to: 0.75 } as const;

/** A loading week that blocked dates leave below this share of its km or runs loads nothing. Own choice. */
export const ENOUGH_OF_WEEK = 0.6;

/** Goal "maintain": the usual week, a little more. */
export const MAINTAIN_GROWTH = 1.05;

/** Phases: peak and build take these shares of the weeks before the taper, within limits (weeks). Daniels I-IV. */
export const PHASE_SPLIT = {
  peak: { share: 0.25, min: 2, max: 4 },
  build: { share: 0.4, min: 2, max: 8 },
  threePhasesFrom: 6,
  twoPhasesFrom: 4,
} as const;

/** Least weeks of training between the recovery of one A race and the taper of the next; nearer ones get a mini-taper. */
export const MIN_WEEKS_BETWEEN_A_RACES = 2;

/** Return after days off (V.O2/Daniels): shares of the usual week. Up to 28 days: halves; up to 56: thirds; then 3 weeks each. */
export const RETURN_LADDER = {
  freeDays: 5,
  halvesUpToDays: 28,
  halves: [0.5, 0.75],
  thirdsUpToDays: 56,
  thirds: [0.33, 0.5, 0.75],
  long: [
    { share: 0.33, capKm: 48 },
    { share: 0.5, capKm: 64 },
    { share: 0.7, capKm: 97 },
    { share: 0.85, capKm: 121 },
  ],
  weeksPerLongStep: 3,
} as const;

/** Pain from this score (0-10), or illness: easy running only and half the volume for a week (rule R4). */
export const HEALTH = {
  painFrom: 4,
  clinicianPainFrom: 7,
  easyDays: 7,
  noQualityDays: 3,
  restDays: 3,
  share: 0.5,
  shareAfter: 0.75,
} as const;

/** A week went as planned when this share of its km was run. Own choice. */
export const ADHERENCE_RANGE = { low: 0.9, high: 1.1 } as const;

/** Runners who hardly run yet start with run-walk by time. */
export const RUN_WALK_BELOW = { weeklyKm: 8, longestKm: 5 } as const;

/** Beginners do no hard workouts in their first weeks (rule A6), strides from week 6. */
export const BEGINNER = { easyWeeks: 8, stridesFromWeek: 6, maxRuns: 4 } as const;

/** Runners from this age get two rest days a week (rule A4). */
export const SENIOR = { fromAge: 60, maxRuns: 5 } as const;

/** Days from a VO2 session to the next hard day, by age (Pfitzinger). */
export const VO2_SPACING = [
  { fromAge: 56, days: 4 },
  { fromAge: 46, days: 3 },
  { fromAge: 0, days: 2 },
] as const;

/** Long-run share of the week by number of runs: what a plan aims at without a long race ahead. */
export const LONG_SHARE: Readonly<Record<number, number>> = {
  1: 1,
  2: 0.52,
  3: 0.42,
  4: 0.36,
  5: 0.29,
  6: 0.28,
  7: 0.25,
};

/** With few runs the way to a race may use this share of the week for the long run; with more, rule L2 (soft) is it. */
export const RACE_LONG_SHARE: Readonly<Record<number, number>> = { 1: 1, 2: 0.54, 3: 0.44, 4: 0.42 };

/** Daniels' long-run share, by week; with 3 or 4 runs nearly half, as in published plans of so few runs (rule L2). */
const SOFT_LONG_SHARE = { fewRuns: 0.45, below: 0.3, high: 0.25, highKm: 64 } as const;

/** Long-run share of rule L2, soft: the long run of 3 or 4 can't be much shorter than the others together. */
export function softLongShare(week: { km: number; runs: number }): number {
  if (week.runs <= 2) return maxLongShare(week);
  if (week.runs <= 4) return SOFT_LONG_SHARE.fewRuns;
  return week.km < SOFT_LONG_SHARE.highKm ? SOFT_LONG_SHARE.below : SOFT_LONG_SHARE.high;
}

/** Largest long-run share (rule L2, hard). */
export function maxLongShare(week: { km: number; runs: number }): number {
  if (week.runs <= 4 || week.km < 40) return 0.55;
  if (week.km < 60) return 0.48;
  return week.km < 95 ? 0.4 : 0.33;
}

/** One run against the longest of the last 30 days (Frandsen 2025): soft 1.10, hard 1.30, +1.5 km below 10 km. */
export const SPIKE = { windowDays: 30, soft: 1.1, hard: 1.3, lowBelowKm: 10, lowExtraKm: 1.5 } as const;

/** From this week (km) on three hard sessions are bearable (rule A6, Daniels): two and a long run at marathon pace. */
export const HIGH_VOLUME_KM = 100;

/** A run that long is a hard day (rule A5), in minutes; and the same with a margin for runs that must stay easy. */
export const HARD_LONG_MINUTES = 90;
export const EASY_LONG_MINUTES = 85;

/** On the way back and after an illness a run has so many minutes at most, times the week's share of the usual. Own choice. */
const RETURN_LONG_MINUTES = 130;

/** Most minutes of a run that is to be easy; less in a week that may hold no more than a share of the usual one. */
export function easyMinutesIn({ usualCap }: { usualCap: { share: number } | null }): number {
  return Math.min(EASY_LONG_MINUTES, RETURN_LONG_MINUTES * (usualCap?.share ?? 1));
}

/** The last run of 90 % of the longest: 18-24 days before a marathon, 7 before a half, 6 before shorter races (rule L5). */
export const LAST_LONG = {
  marathonMinDays: 18,
  marathonMaxDays: 24,
  halfMinDays: 7,
  shorterMinDays: 6,
  share: 0.9,
  plannedShare: 0.85,
} as const;

/** Shortest run worth planning (km). */
export const SHORTEST_RUN_KM = 2;
/** Kilometres a run should have on average before another running day is used. */
export const KM_PER_RUNNING_DAY = 3.2;

export function ageOn(today: string, runner: RunnerFacts): number {
  return Number(today.slice(0, 4)) - runner.birthYear;
}
