import type { LocalDate } from "@/lib/training";
import { shiftDays } from "@/lib/training/format";
import { type DayMention, findDays } from "./find-days";

const DAYS_PER_WEEK = 7;
/** Times that are no day. */
const VAGUE =
  /\b(?:last|past|previous|this) (?:month|year|season|spring|summer|autumn|fall|winter|weekend|time)\b|\b(?:last|past) (?:\d+|few|couple(?: of)?) (?:days|weeks|months|years)\b|\b(?:an?|\d+|few|couple of|some|several) (?:weeks?|months?|years?) ago\b|\b(?:couple|few|some|several) (?:of )?days(?: ago)?\b|\bthe other (?:day|night|week)\b|\b(?:at|over|on) the weekend\b|\b(?:long|a while|some time|ages) ago\b|\bback (?:in|then)\b|\bwhen i was\b|\b(?:recently|lately|once)\b|\bin (?:19|20)\d\d\b/g;
const LAST_WEEK = /\b(?:last|past|previous) week\b/;
const NOW = /\bjust\b|\bthis (?:morning|afternoon|evening)\b/;

function isSure(
  { date, end, bareWeekday }: DayMention,
  { today, isVague }: { today: LocalDate; isVague: boolean },
): boolean {
  // "On Wednesday", said on a Wednesday, is either this one or the one before.
  return date === end && (bareWeekday === null || (!isVague && date > shiftDays(today, -DAYS_PER_WEEK)));
}

/** Does a message put what was done at a time that is no day? */
export function isVagueTime(text: string): boolean {
  return text.search(VAGUE) >= 0 || LAST_WEEK.test(text);
}

/**
 * The day of a run that was done, as its runner told it, or null where that leaves room for doubt. `text` is normalised,
 * its amounts are masked.
 */
export function dayTold(text: string, today: LocalDate): LocalDate | null {
  const plain = text.replace(VAGUE, (words) => "#".repeat(words.length));
  const isVague = plain !== text;
  const found = findDays(plain, { today, past: true });
  const dates = new Set(found.map(({ date }) => date));
  const [day] = found;
  if (day !== undefined) return dates.size === 1 && isSure(day, { today, isVague }) ? day.date : null;
  return NOW.test(plain) && !isVague && !LAST_WEEK.test(plain) ? today : null;
}
