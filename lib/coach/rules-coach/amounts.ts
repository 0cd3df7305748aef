import { withFigures } from "./figures";
import type { ShortenTarget } from "./intents";

export const KM_PER_MILE = 1.609344;

/** An amount that a message names, with its place in it. */
export type Amount = { index: number; end: number } & (
  | { unit: "km"; value: number }
  /** `first` and `second` are set for `1:45`: minutes and seconds, or hours and minutes. */
  | { unit: "minutes"; value: number; first?: number; second?: number }
  /** Minutes per km; null when the message does not say per what. */
  | { unit: "pace"; value: number | null }
  /** A time of day or a speed, which are neither distance nor time. */
  | { unit: "other" }
);

const NUMBER = String.raw`(?<![\d.,:])\d+(?:[.,]\d+)?`;
const MINUTES = "(?:minutes?|mins?)";
const SECONDS = "(?:seconds?|secs?|s)";
/** What follows a number without a word: "1 hour 45 yesterday", but not "1 hour 10 km" or "45 minutes 90 rpm". */
const BARE_END = String.raw`(?= *(?:$|[;!?)\n]|[.,](?!\d)|- |(?:today|tonight|tomorrow|yesterday|last|this|on|for|and|but|at|in|or|with|easy|steady|long|hard|slow|tempo|total|run|running|instead|please|max|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b))`;

const PATTERNS = [
  String.raw`(?<![\d:])(?<paceMinutes>\d{1,2})(?::(?<paceSeconds>\d{2}))? ?${MINUTES}? ?(?:\/ ?|per |a |an |each )(?<paceUnit>km|k|kilomet(?:re|er)s?|mi|miles?)\b`,
  String.raw`(?<![\d:])\d{1,2}:\d{2} ?${MINUTES}? pace\b(?<pace>)`,
  String.raw`${NUMBER} ?(?:km ?\/ ?h|kmh|kph|mph|(?:km|kilomet(?:re|er)s|miles) (?:per|an) hour)\b`,
  String.raw`(?:\b(?:at|started|from|(?<!\b(?:in|for|took|was) )around) |@ ?)(?:[01]?\d|2[0-3]):\d{2}\b(?!:| ?(?:${MINUTES} ?)?(?:\/|per |an? |each |pace))|(?<![\d:])\d{1,2}(?::\d{2})? ?(?:am|pm|o'clock|in the (?:morning|afternoon|evening))\b`,
  String.raw`\b(?<portion>half|(?:a )?quarter of|3 quarters of) an hour\b|\ba half hour\b(?<halfHour>)`,
  String.raw`(?<halves>\d+|two|three) and a half hours\b`,
  String.raw`(?<hours>${NUMBER}|\b(?:an?|one)) ?(?:hours?|hrs?|h)(?: and a (?<part>half|quarter)\b|(?:,? (?:and )?| ?)(?<ofHour>\d{1,2})(?: ?(?:${MINUTES}|m)\b|\b${BARE_END})|(?![a-z\d]))(?:(?:,? (?:and )?| ?)(?<ofBoth>\d{1,2}) ?${SECONDS}\b)?`,
  String.raw`(?<minutes>${NUMBER})(?<halfMore> and a half)?[ -]?${MINUTES}(?: and a (?<partMinute>half)\b|(?:,? (?:and )?| ?)(?<seconds>\d{1,2}) ?${SECONDS}\b| (?<bareSeconds>\d{2})\b${BARE_END})?(?![a-z])`,
  String.raw`(?<![\d:])(?<shortMinutes>\d{1,3}) ?(?:m|') ?(?<shortSeconds>\d{2}) ?(?:s\b|"|'')?`,
  String.raw`(?<![\d:.])(?<first>\d{1,3}):(?<second>\d{2})(?::(?<third>\d{2}))?(?: ?(?<clockUnit>hours?|hrs?|h|${MINUTES})\b)?`,
  String.raw`(?<distance>${NUMBER})(?<halfFar> and a half)?[ -]?(?<distanceUnit>km|kms|k|kilomet(?:re|er)s?|mi|miles?)\b`,
] as const;
const AMOUNT = new RegExp(PATTERNS.join("|"), "g");
const PORTIONS: Readonly<Record<string, number>> = { half: 30, "3 quarters of": 45 };

type Groups = Readonly<Record<string, string | undefined>>;
type Place = { index: number; end: number };

function numberOf(digits: string | undefined): number {
  return digits === undefined ? 0 : Number(digits.replace(",", "."));
}

function two(value: number): number {
  return Math.round(value * 100) / 100;
}

function isMiles(unit: string | undefined): boolean {
  return unit?.startsWith("mi") ?? false;
}

/** Minutes of a duration in words and figures, or null when the match is something else. */
function durationOf(groups: Groups): number | null {
  const { portion, halfHour, halves, hours, part, ofHour, ofBoth } = groups;
  if (portion !== undefined) return PORTIONS[portion] ?? 15;
  if (halfHour !== undefined) return 30;
  if (halves !== undefined) return (Number(withFigures(halves)) + 0.5) * 60;
  if (hours !== undefined) {
    const whole = /^[ao]/.test(hours) ? 60 : numberOf(hours) * 60;
    const rest = part === undefined ? numberOf(ofHour) : part === "half" ? 30 : 15;
    return whole + rest + numberOf(ofBoth) / 60;
  }
  const { minutes, halfMore, partMinute, seconds, bareSeconds, shortMinutes, shortSeconds } = groups;
  if (minutes !== undefined) {
    return numberOf(minutes) + (halfMore || partMinute ? 0.5 : numberOf(seconds ?? bareSeconds) / 60);
  }
  return shortMinutes === undefined ? null : numberOf(shortMinutes) + numberOf(shortSeconds) / 60;
}

function clockOf({ first, second, third, clockUnit }: Groups, place: Place): Amount {
  const [a, b] = [Number(first), Number(second)];
  const whole = (value: number): Amount => ({ ...place, unit: "minutes", value: two(value) });
  // 52:10 is minutes and seconds, 1:45:00 hours.
  if (third !== undefined) return whole(a * 60 + b + Number(third) / 60);
  if (clockUnit?.startsWith("h")) return whole(a * 60 + b);
  if (clockUnit !== undefined) return whole(a + b / 60);
  return { ...place, unit: "minutes", value: two(a + b / 60), first: a, second: b };
}

function amountOf(groups: Groups, place: Place): Amount {
  const { paceMinutes, paceSeconds, paceUnit, pace, first, distance, halfFar, distanceUnit } = groups;
  if (paceMinutes !== undefined) {
    const minutes = Number(paceMinutes) + numberOf(paceSeconds) / 60;
    return { ...place, unit: "pace", value: isMiles(paceUnit) ? minutes / KM_PER_MILE : minutes };
  }
  if (pace !== undefined) return { ...place, unit: "pace", value: null };
  if (first !== undefined) return clockOf(groups, place);
  if (distance !== undefined) {
    const told = numberOf(distance) + (halfFar ? 0.5 : 0);
    return { ...place, unit: "km", value: isMiles(distanceUnit) ? told * KM_PER_MILE : told };
  }
  const duration = durationOf(groups);
  return duration === null
    ? { ...place, unit: "other" }
    : { ...place, unit: "minutes", value: two(duration) };
}

/** The amounts that a message (normalised) names, in its order. Miles are converted. */
export function amountsIn(text: string): Amount[] {
  return [...text.matchAll(AMOUNT)].map((match) =>
    amountOf(match.groups ?? {}, { index: match.index, end: match.index + match[0].length }),
  );
}

/** Kilometres and minutes that a message names first; null where it names none. Miles are converted. */
export function findSize(text: string): { km: number | null; minutes: number | null } {
  const first = (unit: "km" | "minutes"): number | null =>
    amountsIn(text).flatMap((amount) => (amount.unit === unit ? [amount.value] : []))[0] ?? null;
  return { km: first("km"), minutes: first("minutes") };
}

const RACES: readonly (readonly [RegExp, number])[] = [
  [
    /\bhalf( |-)?marathon\b|(?<!\b(?:the (?:first|second|1st|2nd|last)|other|front|back) )\bhalf\b(?! (an?|as|of|the|my|our|this|that|hour))/,
    21_097.5,
  ],
  [/\bmarathon\b/, 42_195],
];

/** Metres of the race that a message calls by its name, or null. */
export function namedRaceM(text: string): number | null {
  return RACES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** The share that words stand for. */
const SHARES: readonly (readonly [RegExp, number])[] = [
  [/\b(half|halve|halved)\b/, 0.5],
  [/\b(a|one) third\b/, 1 / 3],
  [/\b(a|one) quarter\b/, 0.25],
  [/\btwo thirds\b/, 2 / 3],
];

/** The share by which a message wants something changed, from percentages and words; null when it names none. */
export function findShare(text: string): number | null {
  const percent = /(\d{1,2}) ?(%|percent|per cent)/.exec(text);
  if (percent) return Number(percent[1]) / 100;
  return SHARES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** The length that a message asks for, or null. */
export function findShortenTarget(text: string): ShortenTarget | null {
  const { km, minutes } = findSize(text);
  if (km !== null) return { km };
  if (minutes !== null) return { minutes };
  const share = findShare(text);
  if (share !== null) return { factor: two(/\bto \d/.test(text) ? share : 1 - share) };
  return null;
}
