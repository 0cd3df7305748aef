/** Warm-up and cool-down of hard sessions (minutes). Rule I7: at least 10 and 5, 10 after I and R. */
export const FRAME_MINUTES = {
  warmup: 12,
  cooldown: { M: 8, T: 8, I: 10, R: 10 },
  least: { warmup: 10, cooldown: { M: 5, T: 5, I: 10, R: 10 } },
  most: { warmup: 20, cooldown: 15 },
} as const;

/** Work in one session as a share of the week's km: planned, and never above (rules I3, I4, I5; Daniels). */
export const WORK_SHARE = {
  T: { planned: 0.1, hard: 0.15, floorMinutes: 15, maxMinutes: 40 },
  I: { planned: 0.08, hard: 0.1, floorMinutes: 10, maxKm: 10 },
  R: { planned: 0.05, hard: 0.08, floorKm: 1.6, maxKm: 8 },
  M: { planned: 0.2, maxMinutes: 110, maxKm: 29 },
} as const;

/** One repetition in minutes. Daniels: intervals 2-5 (rule I4), repetitions up to 2 (rule I5). */
export const REPETITION_MINUTES = { I: { min: 2, max: 5 }, R: { min: 0, max: 2 } } as const;

/** A session must use this share of the work that the week allows; below it another shape is looked for. Own choice. */
export const ENOUGH_OF_ALLOWED = 0.7;

/** Marathon-pace part of a long run: share of the run. Daniels' limit of 110 min / 29 km holds besides. */
export const LONG_MARATHON_SHARE = { build: 0.25, peak: 0.4 } as const;

/** Strides: relaxed fast running, seconds each, with an easy jog three times as long. */
export const STRIDES = { seconds: 20, restSeconds: 60, least: 4, most: 6 } as const;

/** Walking pace (s/km): brisk 9:30 to unhurried 11:30. */
export const WALK_PACE = { fast: 570, slow: 690 } as const;

/** Sharpening before a race: minutes of work at race effort. */
export const SHARPENER_MINUTES = { race: 8, taper: 16 } as const;

/** Kilometres are planned in steps of 0.5 from 5 km on, in steps of 0.1 below. */
export const KM_STEP = { coarse: 0.5, fine: 0.1, coarseFromKm: 5 } as const;

/** Ultras are trained by time: runs in whole minutes, the long run in steps of five. */
export const ULTRA_MINUTES = { easy: 1, long: 5 } as const;

/**
 * Before an ultra the day beside the long run is the second longest: this share of the long run, and easy. It stays
 * below 90 minutes, from which a run is a hard day (rule A5). Own choice.
 */
export const BACK_TO_BACK_SHARE = 0.65;
/** The other easy runs of such a week keep at least these minutes. Own choice. */
export const BESIDE_BACK_TO_BACK_MINUTES = 35;

/**
 * Most minutes of a hard session, warm-up and jogs included; slow runners of much volume would be out for hours (range
 * 60-120). Own choice.
 */
export const LONGEST_SESSION_MINUTES = 90;
/** Least work (minutes) that makes a hard session worth its warm-up (range 2-8). Own choice. */
export const LEAST_WORK_MINUTES = 4;
/** How far a target may lie from the pace of its zone (share, range 0-0.02): rounded targets are within it. Own choice. */
export const PACE_TOLERANCE = 0.01;
/** Below this many minutes a day holds no long run worth the name (range 30-60). Own choice. */
export const SHORT_LONG_DAY_MINUTES = 45;
