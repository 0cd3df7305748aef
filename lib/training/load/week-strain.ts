import { ACUTE_CHRONIC_DAYS, MAX_MONOTONY } from "./constants";

/** A week's load, how alike its days were, and the product of both. Null where every day was the same. */
export type WeekStrain = { load: number; monotony: number | null; strain: number | null };

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Monotony = mean / SD of the daily loads (rest days are 0), strain = load of the week * monotony. Foster 1998
 * (10.1097/00005768-199807000-00023); SD is that of the population.
 */
export function weekStrain(days: readonly number[]): WeekStrain {
  if (days.length === 0) return { load: 0, monotony: null, strain: null };
  const load = days.reduce((sum, day) => sum + day, 0);
  const average = mean(days);
  const deviation = Math.sqrt(mean(days.map((day) => (day - average) ** 2)));
  if (deviation === 0) return { load, monotony: null, strain: null };
  const monotony = average / deviation;
  return { load, monotony, strain: load * monotony };
}

/** Are the days of a week with these runs, at most one a day, too much alike (rule V6)? */
export function isMonotonous(runs: readonly { load: number }[]): boolean {
  const { load, monotony } = weekStrain(Array.from({ length: 7 }, (_, day) => runs[day]?.load ?? 0));
  return load > 0 && (monotony === null || monotony >= MAX_MONOTONY);
}

/**
 * Mean load of the last 7 days over that of the last 28 (ACWR), oldest day first; null without load or with fewer days.
 * Information only: nothing is decided by it, for there is no proof that it causes or prevents injury (Impellizzeri
 * 2020, 10.1123/ijspp.2019-0864).
 */
export function acuteChronicRatio(days: readonly number[]): number | null {
  const { acute, chronic } = ACUTE_CHRONIC_DAYS;
  if (days.length < chronic) return null;
  const usual = mean(days.slice(-chronic));
  return usual === 0 ? null : mean(days.slice(-acute)) / usual;
}
