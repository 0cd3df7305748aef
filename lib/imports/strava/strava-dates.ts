import type { DateOrder } from "../garmin/dates";
import { foldHeading } from "../garmin/fold";

/**
 * First letters of month names, folded, in the languages of Strava: en es de fr it pt nl sv da nb pl. The first three
 * letters tell all but French June and July.
 */
const MONTHS: readonly (readonly string[])[] = [
  ["jan", "ene", "gen", "sty"],
  ["feb", "fev", "lut"],
  ["mar", "mrt", "mae"],
  ["apr", "abr", "avr", "kwi"],
  ["may", "mai", "maj", "mei", "mag"],
  ["jun", "juin", "giu", "cze"],
  ["jul", "juil", "lug", "lip"],
  ["aug", "ago", "aou", "sie"],
  ["sep", "set", "wrz"],
  ["oct", "okt", "ott", "out", "paz"],
  ["nov", "lis"],
  ["dec", "dic", "dez", "des", "gru"],
];

const TIME = /(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*(?:([ap])\.?\s?m\.?)?\s*$/i;

function monthOf(word: string): number | null {
  const found = MONTHS.findIndex((starts) => starts.some((start) => word.startsWith(start)));
  return found === -1 ? null : found + 1;
}

interface Day {
  year: number;
  month: number;
  day: number;
}

function readDay(text: string, input: { order: DateOrder }): Day | null {
  const folded = foldHeading(text, { diacritics: false });
  const numbers = (folded.match(/\d+/g) ?? []).map(Number);
  const [first = 0, second = 0, third = 0] = numbers;
  const words = folded.match(/[a-z]+/g) ?? [];
  const month = words.map(monthOf).find((found) => found !== null) ?? null;
  if (month !== null && numbers.length === 2) {
    return first > 31 ? { year: first, month, day: second } : { year: second, month, day: first };
  }
  if (month !== null || numbers.length !== 3) return null;
  if (first > 31) return { year: first, month: second, day: third };
  const dayFirst = folded.includes(".") || input.order === "dayFirst";
  return dayFirst ? { year: third, month: second, day: first } : { year: third, month: first, day: second };
}

/**
 * Reads the date of a Strava list, which is text in the language of the account and UTC: `Aug 15, 2022, 3:09:27 PM`,
 * `2 ago 2026, 12:20:32 p.m.`, `09.12.2022, 15:24:49`. Milliseconds since 1970; null when it is no date.
 */
export function readStravaDate(text: string, input: { order: DateOrder }): number | null {
  const time = TIME.exec(text);
  if (!time || text.length > 60) return null;
  const day = readDay(text.slice(0, time.index), input);
  if (day === null) return null;
  const clockHour = Number(time[1]);
  const half = time[4]?.toLowerCase();
  const hour = half === undefined ? clockHour : (clockHour % 12) + (half === "p" ? 12 : 0);
  const ms = Date.UTC(day.year, day.month - 1, day.day, hour, Number(time[2]), Number(time[3] ?? "0"));
  const real = new Date(ms);
  const exists =
    real.getUTCMonth() === day.month - 1 && real.getUTCDate() === day.day && real.getUTCHours() === hour;
  return exists && day.year > 1_900 ? ms : null;
}

/** Order of day and month in dates with slashes, by numbers above 12; English accounts write the month first. */
export function stravaDateOrder(texts: readonly string[], input: { english: boolean }): DateOrder {
  const pairs = texts.map((text) => /^(\d{1,2})\/(\d{1,2})\//.exec(text));
  if (pairs.some((pair) => Number(pair?.[1]) > 12)) return "dayFirst";
  if (pairs.some((pair) => Number(pair?.[2]) > 12)) return "monthFirst";
  return input.english ? "monthFirst" : "dayFirst";
}
