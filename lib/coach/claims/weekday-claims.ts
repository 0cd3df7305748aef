import type { LocalDate } from "@/lib/training";
import { formatWeekday } from "@/lib/training/format";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const DAY =
  "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";
const DATED_WEEKDAY = new RegExp(
  `\\b(${DAY})(,? (?:the )?|,? \\()(?:(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTH})\\b|(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?\\b|(\\d{4}-\\d{2}-\\d{2}))`,
  "gi",
);

/** The year that a day and month mean: the one nearest to today. */
function nearestDate(day: number, { month, today }: { month: number; today: LocalDate }): LocalDate {
  const year = Number(today.slice(0, 4));
  const two = (value: number): string => String(value).padStart(2, "0");
  const distance = (date: LocalDate): number => Math.abs(Date.parse(date) - Date.parse(today));
  const candidates = [year - 1, year, year + 1].map((entry) => `${entry}-${two(month)}-${two(day)}`);
  return candidates.reduce((best, date) => (distance(date) < distance(best) ? date : best));
}

const DATE = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTH})\\b|(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?\\b|(\\d{4}-\\d{2}-\\d{2}))`,
  "gi",
);

/** The month of a name, 1 to 12. */
function monthOf(name: string): number {
  return MONTHS.indexOf(name.toLowerCase().slice(0, 3)) + 1;
}

/** Days that a text names by day and month, or as YYYY-MM-DD. */
export function statedDates(text: string, today: LocalDate): LocalDate[] {
  return [...text.matchAll(DATE)].map(
    ([, d1, m1, m2, d2, iso]) =>
      iso ?? nearestDate(Number(d1 ?? d2), { month: monthOf(m1 ?? m2 ?? ""), today }),
  );
}

/** Puts a weekday right that does not belong to the date beside it. */
export function fixWeekdays(text: string, today: LocalDate): string {
  return text.replace(DATED_WEEKDAY, (whole, weekday: string, gap: string, d1, m1, m2, d2, iso) => {
    const date = iso ?? nearestDate(Number(d1 ?? d2), { month: monthOf(String(m1 ?? m2 ?? "")), today });
    if (Number.isNaN(Date.parse(date))) return whole;
    const right = formatWeekday(date);
    if (right.toLowerCase().startsWith(weekday.toLowerCase().slice(0, 3))) return whole;
    const shown = weekday.length <= 4 ? right.slice(0, 3) : right;
    return shown + gap + whole.slice(weekday.length + gap.length);
  });
}
