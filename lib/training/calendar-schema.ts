import { z } from "zod";
import { isRealDate, isTimeZone, WEEKDAYS } from "./calendar";

export const localDateSchema = z.string().refine(isRealDate, "Give a date as YYYY-MM-DD.");
export const timeZoneSchema = z.string().refine(isTimeZone, "Give an IANA time zone such as Europe/Madrid.");
export const weekdaySchema = z.enum(WEEKDAYS);
