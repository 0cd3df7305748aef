import { replaceHardAdvice, replaceUnsafeAdvice } from "@/lib/coach/advice-check";
import type { WeeklyReview } from "../weekly-review";
import { REVIEW_TEXT_CHARS } from "./constants";
import { reviewFacts } from "./review-prompt";

const NUMBER_WORDS = [
  ..."zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split(" "),
];
const NUMBER = /\d+(?:[.,]\d+)*/g;
const WEEKDAY = /\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\b/g;
const MONTH =
  /\b(january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\b/g;
/** Links, Markdown and HTML have no place in three sentences. */
const MARKUP = /[<>[\]{}#*_`|]|https?:|www\./;
const CLAIMS_A_CHANGE =
  /\bI(?:'ve| have)? (?:just )?(?:changed|moved|added|removed|shortened|adjusted|cut|swapped)\b/i;
const DONE =
  /\byou(?:'ve| have)? (?:\w+ )?(?:ran|run|completed|finished|did|done|logged|nailed|hit|covered|managed|delivered)\b/i;
const MISSED = /\b(?:every|all)\b.{0,20}\b(?:runs?|workouts?|sessions?)\b/i;

function words(text: string, pattern: RegExp): string[] {
  return text.toLowerCase().match(pattern) ?? [];
}

/** Numbers written out that state an amount of something ("three runs"), as digits; "one" is too common a word. */
function spelledNumbers(text: string): string[] {
  return words(text, /\b[a-z]+\b/g)
    .map((word) => NUMBER_WORDS.indexOf(word))
    .filter((value) => value > 1)
    .map(String);
}

function plain(number: string): string {
  return String(Number(number.replace(",", ".")));
}

/**
 * Why a model's text about a review may not be shown, or null when it may: every number, weekday and month in it must
 * stand in the facts, nothing assumed is called done, nothing is claimed, advised or marked up.
 */
export function refuseReviewText(text: string, review: WeeklyReview): string | null {
  const facts = reviewFacts(review).join("\n");
  if (text.length < REVIEW_TEXT_CHARS.min || text.length > REVIEW_TEXT_CHARS.max) return "length";
  if (MARKUP.test(text)) return "markup";
  const known = new Set([...(facts.match(NUMBER) ?? []).map(plain), ...spelledNumbers(facts)]);
  const told = [...(text.match(NUMBER) ?? []).map(plain), ...spelledNumbers(text)];
  if (told.some((number) => !known.has(number))) return "number";
  const days = new Set(
    [...words(facts, WEEKDAY), ...words(facts, MONTH)].map((day) => day.replace(/s$/, "")),
  );
  const toldDays = [...words(text, WEEKDAY), ...words(text, MONTH)].map((day) => day.replace(/s$/, ""));
  if (toldDays.some((day) => !days.has(day))) return "day";
  if (CLAIMS_A_CHANGE.test(text)) return "claim";
  if (review.assumedKm > 0 && review.actualKm === 0 && DONE.test(text)) return "assumedAsDone";
  const { missed, skipped, assumed, partial } = review.runs;
  if (missed + skipped + assumed + partial > 0 && MISSED.test(text)) return "assumedAsDone";
  const sentences = text.split(/(?<=[.!?])\s+/);
  const isUnsafe = sentences.some(
    (sentence) => replaceUnsafeAdvice(sentence) !== null || replaceHardAdvice(sentence) !== null,
  );
  return isUnsafe ? "advice" : null;
}
