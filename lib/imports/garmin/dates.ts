import type { LocalDate } from "@/lib/training";

/** Order of day and month in dates written with slashes or dashes. */
export type DateOrder = "dayFirst" | "monthFirst";

export interface LocalStart {
  localDate: LocalDate;
  /** `HH:mm:ss`; midnight when the file gives no time of day. */
  time: string;
  hasTime: boolean;
}

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const NUMERIC = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2}|\d{4})$/;
const TIME_OF_DAY = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(am|pm)?$/i;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function two(value: number): string {
  return String(value).padStart(2, "0");
}

function toLocalDate(year: number, input: { month: number; day: number }): LocalDate | null {
  const { month, day } = input;
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const daysInMonth = month === 2 && isLeapYear ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
  if (day < 1 || day > daysInMonth) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

function readDay(text: string, input: { order: DateOrder }): LocalDate | null {
  const iso = ISO.exec(text);
  if (iso) return toLocalDate(Number(iso[1]), { month: Number(iso[2]), day: Number(iso[3]) });
  const numeric = NUMERIC.exec(text);
  if (!numeric) return null;
  const first = Number(numeric[1]);
  const second = Number(numeric[3]);
  const year = Number(numeric[4]) + (numeric[4]?.length === 2 ? 2000 : 0);
  const dayFirst = numeric[2] === "." || input.order === "dayFirst";
  return toLocalDate(year, dayFirst ? { month: second, day: first } : { month: first, day: second });
}

function readTimeOfDay(text: string): string | null {
  const match = TIME_OF_DAY.exec(text);
  if (!match) return null;
  const half = match[4]?.toLowerCase();
  const clockHour = Number(match[1]);
  if (half && (clockHour < 1 || clockHour > 12)) return null;
  const hour = half ? (clockHour % 12) + (half === "pm" ? 12 : 0) : clockHour;
  const minute = Number(match[2]);
  const second = Number(match[3] ?? "0");
  if (hour > 23 || minute > 59 || second > 59) return null;
  return `${two(hour)}:${two(minute)}:${two(second)}`;
}

/** Reads a start such as `2025-08-31 10:36:49`, `10/27/2023 7:38`, `22.08.2025 07:15` or `1.4.2024`; null when it is none. */
export function readStart(text: string, input: { order: DateOrder }): LocalStart | null {
  const separator = text.search(/[\sT]/);
  const dayText = (separator === -1 ? text : text.slice(0, separator)).replace(/,$/, "");
  const localDate = readDay(dayText, input);
  if (localDate === null) return null;
  const rest = separator === -1 ? "" : text.slice(separator + 1).trim();
  if (rest === "") return { localDate, time: "00:00:00", hasTime: false };
  const time = readTimeOfDay(rest);
  return time === null ? null : { localDate, time, hasTime: true };
}

export interface DateOrderGuess {
  order: DateOrder;
  /** False when days up to the twelfth leave both orders open. */
  certain: boolean;
}

/** How well an order fits a list that Garmin writes from new to old: steps that go the right way. */
function fallingSteps(texts: readonly string[], order: DateOrder): number {
  const days = texts.map((text) => readStart(text, { order })?.localDate ?? "");
  return days.filter((day, index) => index > 0 && day !== "" && day <= (days[index - 1] ?? "")).length;
}

/**
 * Order of day and month in the dates of a file that have slashes or dashes: by a number above 12, else by which
 * order makes the list run from new to old, else by language (English files come from month-first spreadsheets).
 */
export function inferDateOrder(texts: readonly string[], input: { locale: string | null }): DateOrderGuess {
  const open = texts.filter((text) => /^\d{1,2}([-/])\d{1,2}\1/.test(text));
  if (open.length === 0) return { order: "dayFirst", certain: true };
  const pairs = open.map((text) => text.split(/[-/]/, 2).map(Number));
  const dayFirst = pairs.filter(([first]) => (first ?? 0) > 12).length;
  const monthFirst = pairs.filter(([, second]) => (second ?? 0) > 12).length;
  if (dayFirst !== monthFirst)
    return { order: dayFirst > monthFirst ? "dayFirst" : "monthFirst", certain: true };
  const falling = fallingSteps(open, "dayFirst") - fallingSteps(open, "monthFirst");
  if (falling !== 0) return { order: falling > 0 ? "dayFirst" : "monthFirst", certain: false };
  return {
    order: input.locale === "en" || input.locale === null ? "monthFirst" : "dayFirst",
    certain: false,
  };
}
