/** Daniels and Gilbert, Oxygen Power (1979): oxygen cost of a speed in m/min, in ml/kg/min. */
export const OXYGEN_COST = { constant: -4.6, linear: 0.182258, square: 0.000104 } as const;

/** Daniels and Gilbert (1979): share of VO2max that can be held for t minutes. */
export const SUSTAINED_SHARE = {
  floor: 0.8,
  slow: { size: 0.1894393, rate: 0.012778 },
  fast: { size: 0.2989558, rate: 0.1932605 },
} as const;

/** VDOT for which paces are given; range of the published tables widened to slow runners (no slow-runner rule). */
export const VDOT_RANGE = { min: 20, max: 85 } as const;

/** A race better than this (VDOT) is faster than any human has run; the entry is a typing error. */
export const MAX_HUMAN_VDOT = 88;

/** Shares of VDOT for the training paces, fitted to the tables of Daniels' Running Formula, 3rd edition. */
export const PACE_SHARE = { easySlow: 0.6304, easyFast: 0.7346, threshold: 0.88, interval: 0.975 } as const;

/** Daniels: repetition pace is interval pace minus these seconds per 400 m, by VDOT. */
export const REPETITION_GAIN_S_PER_400M = {
  fast: 6,
  middle: 7,
  slow: 8,
  fastFrom: 50,
  middleFrom: 48,
} as const;

/** The formula holds from about 3.5 minutes (s). Shorter races are rescaled with Daniels' 800 m -> 1600 m factor 2.1. */
export const SHORTEST_VALID_TIME_S = 210;
export const SHORT_RACE = { belowM: 1500, toDistanceM: 1600, exponent: Math.log2(2.1) } as const;

/** Riegel 1981: T2 = T1 (D2/D1)^k. Personal exponents are clamped to this range. */
export const RIEGEL = { exponent: 1.06, min: 1.03, max: 1.15 } as const;

/** Vickers and Vertosick 2016 (doi 10.1186/s13102-016-0052-y), model 1: one race and miles a week. */
export const VICKERS_ONE = {
  exponent: 1.07,
  constant: 0.16018617,
  riegelSpeed: 0.83076202,
  tenMilesPerWeek: 0.06423826,
} as const;

/** Vickers and Vertosick 2016, model 2: two races and miles a week. */
export const VICKERS_TWO = {
  constant: 1.4510756,
  riegel: -0.23797948,
  tenMilesPerWeek: -0.01410023,
} as const;

export const MARATHON_M = 42_195;
export const HALF_MARATHON_M = 21_097.5;
export const METRES_PER_MILE = 1609.344;

/**
 * A marathon is read back through Vickers' model, as it was predicted: volume held its runner back. Bounds, own choice:
 * nobody is taken to have trained less than this (km a week), and the gain over the plain VDOT stays within what 60 km
 * a week cost a runner of VDOT 56.
 */
export const MARATHON_READ_BACK = { leastWeeklyKm: 30, maxGain: 5 } as const;

/** Riegel exponent for races beyond the marathon, where runners slow more than 1.06. Own choice. */
export const ULTRA_EXPONENT = 1.12;

/** Below this volume (km a week) the marathon training pace comes from the Vickers time, not from VDOT. */
export const MARATHON_PACE_VOLUME_KM = 80;

/** Marathon pace stays at least this much (s/km) faster than the fast end of easy pace, so that E > M always holds. */
export const MARATHON_PACE_MARGIN_S = 2;

/** Predictions are given between these distances (m): 800 m and ultras are outside the formula. */
export const PREDICTION_RANGE_M = { min: 1500, max: MARATHON_M * 1.01 } as const;
export const PREDICTED_DISTANCES_M = [5000, 10_000, HALF_MARATHON_M, MARATHON_M] as const;

/** Half width of a predicted range as a share of the time. Critical-speed work reports 7.7 % error for marathons. */
export const PREDICTION_SPREAD = { high: 0.02, medium: 0.04, low: 0.08 } as const;
export const MARATHON_EXTRA_SPREAD = 0.02;

/** Daniels/V.O2 "VDOT adjustments for time off": closed form of the published 13 points. */
export const DECAY = {
  freeDays: 5,
  perDay: 0.003,
  floor: 0.8,
  crossTrainedPerDay: 0.0015,
  crossTrainedFloor: 0.9,
} as const;

/** A race counts in full for this many days, then fades like cross-trained time off: the runner went on training. */
export const RACE_AGE_DAYS = { fresh: 56, full: 182 } as const;

/** Easy pace that a runner names is taken for the middle of the easy band (share of VDOT). */
export const NAMED_EASY_SHARE = (PACE_SHARE.easySlow + PACE_SHARE.easyFast) / 2;

/** Without race or pace: VDOT guessed from volume (km a week) and experience. Own estimate, always low confidence. */
export const VOLUME_GUESS = {
  base: { beginner: 26, intermediate: 31, advanced: 37 },
  perKm: 0.15,
  max: 48,
} as const;

/**
 * VDOT from a steady run with heart rate: Swain and Leutholtz 1997, %HRR = %VO2R. Filters of the method; a peak farther
 * above the mean than `maxPeakAbove` (share of reserve, own choice) shows intervals or a sensor that failed.
 */
export const HEART_RATE_RUN = {
  minMinutes: 20,
  minReserve: 0.55,
  maxReserve: 0.9,
  maxPeakAbove: 0.2,
  minRuns: 4,
  windowDays: 42,
  restingVo2: 3.5,
} as const;

/** Wehrlin and Hallen 2006: VO2max falls 6.3 % per 1000 m above about 300 m. */
export const ALTITUDE = { freeM: 300, lossPerM: 0.063 / 1000, maxLoss: 0.35 } as const;

/** Mantzios 2022: slower by 0.3-0.4 % per degree WBGT above the optimum; 0.6 % for marathons beyond 4 h (Ely 2007). */
export const HEAT = {
  freeWbgtC: 15,
  lossPerC: 0.004,
  slowMarathonLossPerC: 0.006,
  slowMarathonS: 14_400,
} as const;

/** A goal this much faster than the prediction is flagged: 3 %, marathon 5 %. */
export const GOAL_AHEAD = { other: 0.03, marathon: 0.05 } as const;

/** Tanaka, Monahan and Seals 2001 (10.1016/S0735-1097(00)01054-8): highest heart rate (beats/min) = 208 - 0.7 age. */
export const AGE_HEART_RATE = { constant: 208, perYear: 0.7 } as const;

/** Highest recorded heart rate: of the last 365 days; the two highest runs may be spikes of the sensor and are dropped. */
export const RECORDED_HEART_RATE = { days: 365, dropped: 2, leastRuns: 5, min: 140, max: 225 } as const;

/** Race (min) whose mean heart rate is near the threshold: Friel's is the end of a solo effort of 30 min. */
export const THRESHOLD_RACE_MINUTES = { min: 30, max: 65 } as const;

/** Zones as shares of threshold heart rate: Friel's zones 1-2, 3, 4 to 5a, 5b (low end of 1: own choice). */
export const THRESHOLD_HEART_RATE_BANDS = {
  E: { low: 0.75, high: 0.89 },
  M: { low: 0.9, high: 0.94 },
  T: { low: 0.95, high: 1.0 },
  I: { low: 1.03, high: 1.06 },
} as const;

/** Zones as shares of heart-rate reserve (Karvonen): Daniels' bands of VO2max, by %HRR = %VO2R (Swain and Leutholtz 1997). */
export const RESERVE_BANDS = {
  E: { low: 0.59, high: 0.74 },
  M: { low: 0.75, high: 0.84 },
  T: { low: 0.83, high: 0.88 },
  I: { low: 0.95, high: 1.0 },
} as const;

/** Zones as shares of the highest heart rate. Daniels' Running Formula. */
export const MAXIMUM_BANDS = {
  E: { low: 0.65, high: 0.79 },
  M: { low: 0.8, high: 0.9 },
  T: { low: 0.88, high: 0.92 },
  I: { low: 0.975, high: 1.0 },
} as const;

/** Effort from 0 to 10 in each zone: up to 4 below the first threshold, 5-6 between, 7 and more above (Seiler 2006). */
export const EFFORT = {
  walk: { low: 1, high: 2 },
  E: { low: 2, high: 4 },
  M: { low: 4, high: 5 },
  T: { low: 5, high: 7 },
  I: { low: 7, high: 9 },
  R: { low: 8, high: 9 },
} as const;

/** Heart rate needs about this long (min) to show an effort; shorter steps are run by pace and feel. */
export const HEART_RATE_LAG_MINUTES = 2;

/**
 * Minetti 2002 (10.1152/japplphysiol.01177.2001): cost of running (J/kg/m) on a slope i, highest power first. Measured
 * up to 45 %. Downhill gives recreational runners back less than that: at most 15 % (own choice).
 */
export const SLOPE_COST = {
  powers: [155.4, -30.4, -43.3, 46.3, 19.5, 3.6],
  flat: 3.6,
  steepest: 0.45,
  leastDownhill: 0.85,
} as const;

/** Efforts for critical speed: 2 to 20 min (s), at least three, of the last 90 days. Smyth and Muniz-Pumares 2020. */
export const CRITICAL_SPEED = { minS: 120, maxS: 1200, leastEfforts: 3, days: 90 } as const;

/**
 * Tanda 2011 (JHSE 6:511-520): marathon pace (s/km) = 17.1 + 140 e^(-0.0053 K) + 0.55 P from the km a week K and mean
 * pace P of 8 weeks. Asked only in the range of ordinary training; the spread of 4 % is own choice (published RMSE 3 %).
 */
export const TANDA = {
  constant: 17.1,
  volume: 140,
  perKm: 0.0053,
  perPace: 0.55,
  weeks: 8,
  leastWeeksRun: 6,
  weeklyKm: { min: 25, max: 180 },
  spread: 0.04,
} as const;

/** Without a race VDOT moves by one at first, and by one more for each 28 days (Daniels: at most 1 in 4-6 weeks). */
export const VDOT_CHANGE = { step: 1, days: 28 } as const;

/**
 * VDOT of a race over VDOT of the steady runs around it; without a race 0.9, in the middle of what RUNALYZE documents
 * (0.85-0.95). Beyond the limits (own choice) the race or the sensor went wrong.
 */
export const PERSONAL_FACTOR = { usual: 0.9, min: 0.7, max: 1.15 } as const;

/**
 * Two races tell a runner's own exponent when the longer is so much longer, and they are so near in time (days). A
 * marathon is none of them: what slows its runner is volume, which Vickers' models know and an exponent does not.
 */
export const RACE_PAIR = { leastRatio: 1.5, days: 182, belowM: MARATHON_M * 0.9 } as const;
