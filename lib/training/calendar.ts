import { TZDate } from "@date-fns/tz";
import { format } from "date-fns";

/** A calendar day in the runner's own zone, `YYYY-MM-DD`. Strings compare in date order. */
export type LocalDate = string;
export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/** Monday first: a training week runs Monday to Sunday. */
export const WEEKDAYS = [
  "mon",
  "tue",
  "wed",
  "thu",
  "fri",
  "sat",
  "sun",
] as const satisfies readonly Weekday[];

const DAY_MS = 86_400_000;
/** 1970-01-01 was a Thursday, the fourth day of its week. */
const EPOCH_WEEKDAY = 3;

/** Days whose numbers are remembered once asked for: 1995-2064, the span of any plan or history; at most 25,568 entries. */
const KNOWN_DAYS = { first: 9131, last: 34_698 } as const;
/** Planning asks for the same days thousands of times; both directions are pure, so remembering them changes nothing. */
const numberOfDate = new Map<LocalDate, number>();
const dateOfNumber = new Map<number, LocalDate>();

function remember(date: LocalDate, day: number): void {
  if (day < KNOWN_DAYS.first || day > KNOWN_DAYS.last) return;
  numberOfDate.set(date, day);
  dateOfNumber.set(day, date);
}

/** Days since 1970-01-01. Calendar days know no zone, so plain UTC arithmetic is exact (and fast); NaN for no date. */
function dayNumber(date: LocalDate): number {
  const known = numberOfDate.get(date);
  if (known !== undefined) return known;
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;
}

function fromDayNumber(day: number): LocalDate {
  const known = dateOfNumber.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
  remember(date, day);
  return date;
}

/** Is this text a day that exists, written `YYYY-MM-DD`? */
export function isRealDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = dayNumber(value);
  return !Number.isNaN(day) && fromDayNumber(day) === value;
}

/** Zones that were asked for and exist, at most as many as the runtime knows: asking it takes half a millisecond. */
const knownZones = new Set<string>();

/** Is this a time zone that the runtime knows? */
export function isTimeZone(value: string): boolean {
  if (knownZones.has(value)) return true;
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
    knownZones.add(value);
    return true;
  } catch {
    return false;
  }
}

/** The day `count` days after `date` (negative: before). */
export function shiftDays(date: LocalDate, count: number): LocalDate {
  return fromDayNumber(dayNumber(date) + count);
}

/** Whole days from `from` to `to`; positive when `to` is later. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayIndexOf(date: LocalDate): number {
  return (((dayNumber(date) + EPOCH_WEEKDAY) % 7) + 7) % 7;
}

/** The weekday of a date. */
export function weekdayOf(date: LocalDate): Weekday {
  return WEEKDAYS[weekdayIndexOf(date)] ?? "mon";
}

/** The Monday of the training week that holds `date`. */
export function weekStartOf(date: LocalDate): LocalDate {
  return shiftDays(date, -weekdayIndexOf(date));
}

/** All days from `from` to `to`, both included; empty when `to` is earlier. */
export function datesBetween(from: LocalDate, to: LocalDate): LocalDate[] {
  const count = daysBetween(from, to) + 1;
  return count <= 0 ? [] : Array.from({ length: count }, (_, index) => shiftDays(from, index));
}

/** The runner's calendar day at an instant. */
export function localDateAt(instant: Date, timeZone: string): LocalDate {
  return format(new TZDate(instant, timeZone), "yyyy-MM-dd");
}

/** What a clock on the wall in `timeZone` shows at an instant: `2026-03-08T09:00:00`. */
export function wallClockAt(instant: Date, timeZone: string): string {
  const wall = new TZDate(instant, timeZone);
  // By hand, not by a pattern: readers in the browser need this, and patterns bring every language with them.
  const day = Date.UTC(wall.getFullYear(), wall.getMonth(), wall.getDate());
  const seconds = (wall.getHours() * 60 + wall.getMinutes()) * 60 + wall.getSeconds();
  return new Date(day + seconds * 1_000).toISOString().slice(0, 19);
}

/** The instant at which a wall clock in `timeZone` shows `date` `time` (`HH:mm`). */
export function instantOf(input: { date: LocalDate; time: string; timeZone: string }): Date {
  const [year = 1970, month = 1, day = 1] = input.date.split("-").map(Number);
  const [hour = 0, minute = 0] = input.time.split(":").map(Number);
  return new Date(new TZDate(year, month - 1, day, hour, minute, input.timeZone).getTime());
}

/** The earlier of two days. */
export function earlierOf(a: LocalDate, b: LocalDate): LocalDate {
  if (a <= b) return a;
  return b;
}

/** The later of two days. */
export function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  if (a >= b) return a;
  return b;
}
