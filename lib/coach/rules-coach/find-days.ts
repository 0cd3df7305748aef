import { GB } from "chrono-node/en";
import type { LocalDate, Weekday } from "@/lib/training";
import { shiftDays, weekStartOf } from "@/lib/training/format";

/** A day, or a span of days, that a message speaks of. */
export interface DayMention {
  index: number;
  date: LocalDate;
  /** Last day of a span; the same as `date` for a single day. */
  end: LocalDate;
  /** Set for a weekday without `next`, `last` or a date: which week is meant depends on the sentence. */
  bareWeekday: Weekday | null;
}

export interface FindDaysInput {
  today: LocalDate;
  /** A sentence about the past means the last Tuesday, not the next. */
  past: boolean;
}

export const WEEKDAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const DAY_WORDS =
  "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat|sun";
const WEEKDAY = new RegExp(
  `\\b(?:(this|next|last|coming|past|following) )?(${DAY_WORDS})\\b(?!\\s+\\d)`,
  "g",
);
const RELATIVE = /\b(day after tomorrow|day before yesterday|today|tonight|tomorrow|yesterday)\b/g;
const ORDINAL =
  /\b(?:the )(\d{1,2})(?:st|nd|rd|th)\b(?! (?:time|try|attempt)\b| (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/g;
/** Amounts that a date parser would take for a moment. */
const AMOUNT =
  /\b(?:an?|one|two|three|\d+) days? off\b|\b(?:\d+(?:[.,]\d+)?|an?|half an?|one|two|three|ten) ?(?:minutes?|mins?|hours?|hrs?|h|km|k|kilometres?|kilometers?|mi|miles?|seconds?|secs?)\b|\b\d{1,2}:\d{2}(?::\d{2})?\b|\b\d{1,2} ?\/ ?10\b/g;

const SHIFT: Record<string, number> = {
  "day after tomorrow": 2,
  "day before yesterday": -2,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  yesterday: -1,
};

/** The day of `weekday` in the training week of `date`. */
export function weekdayInWeekOf(date: LocalDate, weekday: Weekday): LocalDate {
  return shiftDays(weekStartOf(date), WEEKDAYS.indexOf(weekday));
}

function weekdayDate(weekday: Weekday, { which, input }: { which: string; input: FindDaysInput }): LocalDate {
  const { today, past } = input;
  const here = weekdayInWeekOf(today, weekday);
  if (which === "next" || which === "following") return shiftDays(here, 7);
  if (which === "last week") return shiftDays(here, -7);
  if (which === "last" || which === "past") return here < today ? here : shiftDays(here, -7);
  if ((which === "" || which === "this") && past) return here < today ? here : shiftDays(here, -7);
  return here < today ? shiftDays(here, 7) : here;
}

function ordinalDate(day: number, { today, past }: FindDaysInput): LocalDate | null {
  for (let step = 0; step <= 62; step += 1) {
    const date = shiftDays(today, past ? -step : step);
    if (Number(date.slice(8)) === day) return date;
  }
  return null;
}

/** Blanks out what was read, keeping every later position. */
function mask(text: string, { index, length }: { index: number; length: number }): string {
  return text.slice(0, index) + " ".repeat(length) + text.slice(index + length);
}

const MONTH_FIRST =
  /\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?) (\d{1,2})(st|nd|rd|th)?\b(?![:\d])/g;

function withChrono(text: string, { today, past }: FindDaysInput): DayMention[] {
  const instant = new Date(`${today}T12:00:00Z`);
  // The British reader takes "December 14" for a month of the year 2014.
  return GB.parse(text.replace(MONTH_FIRST, "$2$3 $1"), { instant, timezone: 0 }, { forwardDate: !past })
    .filter((result) => result.start.isCertain("day") && !result.start.isCertain("hour"))
    .map((result) => {
      const date = result.start.date().toISOString().slice(0, 10);
      const end = result.end?.date().toISOString().slice(0, 10) ?? date;
      const [first = date, last = date] = [date, end].sort();
      return { index: result.index, date: first, end: last, bareWeekday: null };
    });
}

function single(index: number, date: LocalDate): DayMention {
  return { index, date, end: date, bareWeekday: null };
}

/** The days that a message in English names, in the order in which it names them. `text` is lower case. */
export function findDays(text: string, input: FindDaysInput): DayMention[] {
  const found: DayMention[] = [];
  // Not blanks: "in 45 minutes two days ago" would become "in two days".
  let rest = text.replace(AMOUNT, (amount) => "#".repeat(amount.length));
  for (const match of rest.matchAll(RELATIVE)) {
    found.push(single(match.index, shiftDays(input.today, SHIFT[match[1] ?? ""] ?? 0)));
    rest = mask(rest, { index: match.index, length: match[0].length });
  }
  for (const match of rest.matchAll(WEEKDAY)) {
    // "Tuesday next week" is the next Tuesday but said the other way round; "Tuesday last week" may be the one before last.
    const which = match[1] ?? /\b(?:next(?= week)|last week)\b/.exec(text)?.[0] ?? "";
    const weekday = WEEKDAYS.find((day) => match[2]?.startsWith(day));
    if (!weekday || (match[2] === "sat" && /\b(i|we|just) $/.test(rest.slice(0, match.index)))) continue;
    const date = weekdayDate(weekday, { which, input });
    found.push({ ...single(match.index, date), bareWeekday: which === "" ? weekday : null });
    rest = mask(rest, { index: match.index, length: match[0].length });
  }
  for (const match of rest.matchAll(ORDINAL)) {
    const date = ordinalDate(Number(match[1]), input);
    if (!date) continue;
    found.push(single(match.index, date));
    rest = mask(rest, { index: match.index, length: match[0].length });
  }
  // Weeks are read elsewhere; a date parser would make them a single day.
  const withoutWeeks = rest.replace(
    /\b(this|next|last|coming|the) (week|month|weekend)\b( of| from)?/g,
    (week) => " ".repeat(week.length),
  );
  return [...found, ...withChrono(withoutWeeks, input)].sort((a, b) => a.index - b.index);
}

/** The Monday of the week that a message names ("next week", "week of 7 December"), or null. */
export function findWeek(text: string, input: FindDaysInput): LocalDate | null {
  const thisWeek = weekStartOf(input.today);
  if (/\b(next|coming|following) week\b/.test(text)) return shiftDays(thisWeek, 7);
  if (/\blast week\b|\bprevious week\b|\bpast week\b/.test(text)) return shiftDays(thisWeek, -7);
  if (/\bweek (of|from|starting|beginning)\b/.test(text)) {
    const [day] = findDays(text, input);
    if (day) return weekStartOf(day.date);
  }
  const ahead = /\bin (two|2|three|3) weeks\b/.exec(text);
  if (ahead) return shiftDays(thisWeek, ahead[1] === "two" || ahead[1] === "2" ? 14 : 21);
  return /\b(this|the|my|current|rest of the) week\b/.test(text) ? thisWeek : null;
}
