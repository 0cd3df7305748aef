import { type Activity, isRun } from "../activity";
import { daysBetween, type LocalDate } from "../calendar";
import type { Zone } from "../plan-output";
import {
  AGE_HEART_RATE,
  MAXIMUM_BANDS,
  RECORDED_HEART_RATE,
  RESERVE_BANDS,
  THRESHOLD_HEART_RATE_BANDS,
  THRESHOLD_RACE_MINUTES,
} from "./constants";

/** Beats a minute. */
type Band = { low: number; high: number };

/** What is known of a runner's heart; `maximum` is measured or told, `recorded` the highest of the last year's runs. */
export type HeartFacts = {
  age: number;
  maximum?: number;
  recorded?: number;
  resting?: number;
  threshold?: number;
};

/** Heart rates by zone. Repetitions have none: they are over before the heart shows them. */
export type HeartRateZones = {
  method: "threshold" | "reserve" | "maximum";
  /** The highest heart rate comes from age alone; for one runner in three it is off by ten beats or more. */
  isEstimate: boolean;
  bands: Record<Extract<Zone, "E" | "M" | "T" | "I">, Band>;
};

/** Highest heart rate (beats/min): told, else recorded, else by age (Tanaka 2001), which is flagged as an estimate. */
export function heartRateMaximum(facts: HeartFacts): { bpm: number; isEstimate: boolean } {
  const known = facts.maximum ?? facts.recorded;
  if (known !== undefined) return { bpm: known, isEstimate: false };
  return { bpm: Math.round(AGE_HEART_RATE.constant - AGE_HEART_RATE.perYear * facts.age), isEstimate: true };
}

/** Highest heart rate (beats/min) of a year's runs without the highest two, which may be spikes; null with too few runs. */
export function recordedMaximum(
  activities: readonly Activity[],
  context: { today: LocalDate },
): number | null {
  const { days, dropped, leastRuns, min, max } = RECORDED_HEART_RATE;
  const rates = activities
    .filter(({ sport, localDate }) => isRun(sport) && daysBetween(localDate, context.today) <= days)
    .flatMap(({ maxHr }) => (maxHr !== null && maxHr >= min && maxHr <= max ? [maxHr] : []))
    .sort((a, b) => b - a);
  return rates.length < leastRuns ? null : (rates[dropped] ?? null);
}

/** Mean heart rate (beats/min) of the newest race of 30-65 min, which is near the threshold (Friel); null without one. */
export function thresholdHeartRate(
  activities: readonly Activity[],
  context: { raceDates: ReadonlySet<LocalDate> },
): number | null {
  const races = activities.filter(({ sport, localDate, durationS }) => {
    const minutes = durationS / 60;
    const { min, max } = THRESHOLD_RACE_MINUTES;
    return isRun(sport) && context.raceDates.has(localDate) && minutes >= min && minutes <= max;
  });
  const newest = [...races].sort((a, b) => (a.startLocal < b.startLocal ? 1 : -1))[0];
  return newest?.avgHr ?? null;
}

function scaled(
  bands: Record<"E" | "M" | "T" | "I", Band>,
  scale: { from: number; range: number },
): HeartRateZones["bands"] {
  const band = ({ low, high }: Band) => ({
    low: Math.round(scale.from + low * scale.range),
    high: Math.round(scale.from + high * scale.range),
  });
  return { E: band(bands.E), M: band(bands.M), T: band(bands.T), I: band(bands.I) };
}

/**
 * Heart-rate zones (beats/min) by the best method the facts allow: threshold (Friel), reserve (Karvonen), share of the
 * highest heart rate (Daniels).
 */
export function heartRateZones(facts: HeartFacts): HeartRateZones {
  if (facts.threshold !== undefined) {
    const bands = scaled(THRESHOLD_HEART_RATE_BANDS, { from: 0, range: facts.threshold });
    return { method: "threshold", isEstimate: false, bands };
  }
  const { bpm, isEstimate } = heartRateMaximum(facts);
  if (facts.resting !== undefined && facts.resting < bpm) {
    const scale = { from: facts.resting, range: bpm - facts.resting };
    return { method: "reserve", isEstimate, bands: scaled(RESERVE_BANDS, scale) };
  }
  return { method: "maximum", isEstimate, bands: scaled(MAXIMUM_BANDS, { from: 0, range: bpm }) };
}
