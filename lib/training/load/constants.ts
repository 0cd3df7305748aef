/** Impulse-response chart: time constants in days. Fitness (CTL) 42, fatigue (ATL) 7. Smoothing is 1 - e^(-1/tau). */
export const LOAD_TAU_DAYS = { ctl: 42, atl: 7 } as const;

/** Banister TRIMP weights (Morton et al. 1990): minutes * x * scale * e^(rate x), x = share of heart-rate reserve. */
export const TRIMP = { male: { scale: 0.64, rate: 1.92 }, female: { scale: 0.86, rate: 1.67 } } as const;

/** Daniels' points per minute in each zone; walking counts half of easy running. */
export const POINTS_PER_MINUTE = { E: 0.2, M: 0.4, T: 0.6, I: 1, R: 1.5, walk: 0.1 } as const;

/** What one hour at threshold is worth on each scale, so that every method lands on 100 for that hour. */
export const THRESHOLD_HOUR = {
  rTSS: 100,
  TRIMP: { male: 183, female: 197 },
  sRPE: 450,
  points: 36,
} as const;

/** Paces outside these shares of threshold speed are measuring errors, not effort. */
export const INTENSITY_RANGE = { min: 0.3, max: 1.4 } as const;

/** Days of the acute and the chronic load. Shown at most, never a limit. */
export const ACUTE_CHRONIC_DAYS = { acute: 7, chronic: 28 } as const;

/** Mean over SD of a week's daily loads from which its days are too much alike. Foster 1998, 10.1097/00005768-199807000-00023. */
export const MAX_MONOTONY = 2;
