import type { Sport } from "@/lib/training";
import type { Field } from "./garmin/locales";

/** A runner's answer to "which column is what?": canonical field to heading. */
export type ColumnMapping = Readonly<Partial<Record<Field, string>>>;

/** A runner's answer to "which sport is this?": activity type as written to sport. */
export type SportWords = Readonly<Record<string, Sport>>;
