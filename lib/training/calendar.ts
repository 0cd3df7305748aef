import { TZDate, tz } from "@date-fns/tz";
import { addDays, differenceInCalendarDays, format, getISODay } from "date-fns";
import { z } from "zod";

/** A calendar day in the runner's own zone, `YYYY-MM-DD`. Strings compare in date order. */
export type LocalDate = string;
export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/** Monday first: a training week runs Monday to Sunday. */
export const WEEKDAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const utc = tz("UTC");

function atNoon(date: LocalDate): Date {
  return new Date(`${date}T12:00:00Z`);
}

function isRealDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const parsed = atNoon(value);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === value;
}

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

export const localDateSchema = z.string().refine(isRealDate, "Give a date as YYYY-MM-DD.");
export const timeZoneSchema = z.string().refine(isTimeZone, "Give an IANA time zone such as Europe/Madrid.");
export const weekdaySchema = z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);

/** The day `count` days after `date` (negative: before). */
export function shiftDays(date: LocalDate, count: number): LocalDate {
  return addDays(atNoon(date), count, { in: utc }).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; positive when `to` is later. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return differenceInCalendarDays(atNoon(to), atNoon(from), { in: utc });
}

/** The weekday of a date. */
export function weekdayOf(date: LocalDate): Weekday {
  return WEEKDAYS[getISODay(atNoon(date), { in: utc }) - 1] ?? "mon";
}

/** The Monday of the training week that holds `date`. */
export function weekStartOf(date: LocalDate): LocalDate {
  return shiftDays(date, -WEEKDAYS.indexOf(weekdayOf(date)));
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

/** The instant at which a wall clock in `timeZone` shows `date` `time` (`HH:mm`). */
export function instantOf(input: { date: LocalDate; time: string; timeZone: string }): Date {
  const [year, month, day] = input.date.split("-").map(Number) as [number, number, number];
  const [hour, minute] = input.time.split(":").map(Number) as [number, number];
  return new Date(new TZDate(year, month - 1, day, hour, minute, input.timeZone).getTime());
}
