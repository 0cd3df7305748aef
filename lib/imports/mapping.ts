import type { Sport } from "@/lib/training";
import type { Field } from "./garmin/locales";

/** A runner's answer to "which column is what?": canonical field to heading. */
export type ColumnMapping = Readonly<Partial<Record<Field, string>>>;

/** In place of the heading of the sport: the list has no such column, and every row of it is a run. */
export const ALL_RUNS = "*";

/** A runner's answer to "which sport is this?": activity type as written to sport. */
export type SportWords = Readonly<Record<string, Sport>>;
