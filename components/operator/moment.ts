const MOMENT = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });

/** A moment for operators, in UTC: "29 Nov 2026, 22:05". */
export function momentWords(instant: string): string {
  return MOMENT.format(new Date(instant));
}
