import type { ShortenTarget } from "./intents";

const KM_PER_MILE = 1.609344;
const AMOUNTS =
  /(\d+(?:[.,]\d+)?) ?(km|k|kilometres?|kilometers?|mi|miles?|minutes?|mins?|min|hours?|hrs?|h)\b/g;
const CLOCK = /\b(\d{1,2}):(\d{2})(?::(\d{2}))?\b/;
/** The share that words stand for. */
const SHARES: readonly (readonly [RegExp, number])[] = [
  [/\b(half|halve|halved)\b/, 0.5],
  [/\b(a|one) third\b/, 1 / 3],
  [/\b(a|one) quarter\b/, 0.25],
  [/\btwo thirds\b/, 2 / 3],
];

function two(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Kilometres and minutes that a message names; null where it names none. Miles are converted. */
export function findSize(text: string): { km: number | null; minutes: number | null } {
  let km: number | null = null;
  let minutes: number | null = null;
  for (const [, digits = "", unit = ""] of text.matchAll(AMOUNTS)) {
    const value = Number(digits.replace(",", "."));
    const isMiles = unit.startsWith("mi") && !unit.startsWith("min");
    if (isMiles || unit.startsWith("k")) km ??= isMiles ? value * KM_PER_MILE : value;
    else minutes = (minutes ?? 0) + (unit.startsWith("h") ? value * 60 : value);
  }
  if (minutes === null && /\bhalf an hour\b/.test(text)) minutes = 30;
  if (minutes === null && /\b(an|one) hour\b/.test(text)) minutes = 60;
  const clock = CLOCK.exec(text);
  if (clock && minutes === null) {
    const [, first = "", second = "", third] = clock;
    // 52:10 is minutes and seconds, 1:45:00 hours.
    minutes = two(
      third === undefined ? Number(first) + Number(second) / 60 : Number(first) * 60 + Number(second),
    );
  }
  return { km, minutes };
}

/** The share by which a message wants something changed, from percentages and words; null when it names none. */
export function findShare(text: string): number | null {
  const percent = /(\d{1,2}) ?(%|percent|per cent)/.exec(text);
  if (percent) return Number(percent[1]) / 100;
  return SHARES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** The length that a message asks for, or null. */
export function findShortenTarget(text: string): ShortenTarget | null {
  const { km, minutes } = findSize(text);
  if (km !== null) return { km };
  if (minutes !== null) return { minutes };
  const share = findShare(text);
  if (share !== null) return { factor: two(/\bto \d/.test(text) ? share : 1 - share) };
  return null;
}
