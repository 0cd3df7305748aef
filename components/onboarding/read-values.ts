import type { Units } from "@/lib/training/format";

const METRES_PER = { km: 1000, mi: 1609.344 } as const;
/** Faster than this (seconds per km) nobody runs, so a two-part time must be hours and minutes. */
const FASTEST_SEC_PER_KM = 120;
/** A lone number above this many minutes is a typing slip, not a race time. */
const MOST_MINUTES = 2880;
const UNIT_WORDS = /\s*(hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s|'|’|"|”)\s*/gi;

/** A number as people type it: `12,5` and `12.5` alike. Null when it is none. */
export function readNumber(text: string): number | null {
  const clean = text.trim().replace(",", ".");
  return /^\d+(\.\d+)?$/.test(clean) ? Number(clean) : null;
}

/** A distance in the runner's units as metres. */
export function readDistanceM(text: string, units: Units): number | null {
  const value = readNumber(text);
  return value === null ? null : Math.round(value * METRES_PER[units]);
}

function partsOf(text: string): number[] | null {
  const parts = text.trim().split(/[:.]/);
  if (parts.length > 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) return null;
  const numbers = parts.map(Number);
  return numbers.slice(1).every((part) => part < 60) ? numbers : null;
}

/** `3h45`, `3 h 45 min`, `45m30` become `3:45`, `3:45`, `45:30`; `h` says that the first part is hours. */
function withColons(text: string): { text: string; hours: boolean } {
  const clean = text.trim().toLowerCase();
  const hours = /\d\s*(h|hours?|hrs?)\b|\d\s*h\s*\d/.test(clean);
  const joined = clean.replace(UNIT_WORDS, ":").replace(/:+$/, "");
  return { text: hours && !joined.includes(":") ? `${joined}:00` : joined, hours };
}

/**
 * A race time in seconds, as `1:45:30`, `45:30`, `3h45` or plain minutes. Two parts are minutes and seconds, unless
 * that would be faster than anybody runs: `3:45` for a marathon is 3 hours 45. Null when it can't be read.
 */
export function readTimeS(text: string, { distanceM }: { distanceM: number | null }): number | null {
  const { text: clean, hours } = withColons(text);
  const parts = partsOf(clean);
  if (parts === null) return null;
  const [first = 0, second = 0, third = 0] = parts;
  if (parts.length === 1) return first > 0 && first <= MOST_MINUTES ? first * 60 : null;
  if (parts.length === 3) return first * 3600 + second * 60 + third;
  const asMinutes = first * 60 + second;
  const tooFast = distanceM !== null && asMinutes < (distanceM / 1000) * FASTEST_SEC_PER_KM;
  return hours || tooFast ? first * 3600 + second * 60 : asMinutes;
}

/** A pace typed per km or mile, as seconds per km. `6:30`, `6.30`, `6'30"`. */
export function readPaceSecPerKm(text: string, units: Units): number | null {
  const parts = partsOf(withColons(text).text);
  if (parts === null || parts.length > 2) return null;
  const [minutes = 0, seconds = 0] = parts;
  // Hundredths keep a pace per mile from drifting when it is shown again.
  return Math.round(((minutes * 60 + seconds) * 100_000) / METRES_PER[units]) / 100;
}

/** Metres as a plain number in the runner's units, for a text field. */
export function distanceText(distanceM: number, units: Units): string {
  return String(Math.round((distanceM / METRES_PER[units]) * 100) / 100);
}

/** Seconds per km as `m:ss` in the runner's units, for a text field. */
export function paceText(secPerKm: number, units: Units): string {
  const seconds = Math.round((secPerKm * METRES_PER[units]) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
