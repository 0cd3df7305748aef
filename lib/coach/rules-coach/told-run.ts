import { isBelievable } from "@/lib/imports/logged-run";
import type { LocalDate } from "@/lib/training";
import { type Amount, amountsIn, KM_PER_MILE, namedRaceM } from "./amounts";
import { withFigures } from "./figures";
import { type Clause, clausesOf, isOtherSport } from "./told-clauses";
import { dayTold, isVagueTime } from "./told-day";

/** A run that was done, as far as its runner told it without doubt; what is null has to be asked for. */
export interface ToldSize {
  date: LocalDate | null;
  km: number | null;
  minutes: number | null;
}

const METRES_PER_KM = 1000;
const SECONDS_PER_MINUTE = 60;
/** Two distances closer than this share are one: "8 km (5 miles)". */
const SAME_SHARE = 0.02;
/** A clock that starts with as much counts minutes and seconds, whatever the distance. */
const MINUTES_FROM = 13;
/** Minutes per km from which on hours and minutes are rather a pace or a time of day: "30 km", "5:00". */
const SLOWEST_IN_HOURS = 10;
const MANY = /\btwice\b|\b\d+ times\b|\d ?[x×] ?[\d#]|\beach\b|\bboth\b/;
/** "Under 45 minutes" is no time, "8 to 9 km" and "5 of the 8 km" and "half of the 8 km" are no distance. */
const BOUNDED =
  /\b(?:under|below|less than|over|more than|at least|at most|sub|up to|within) ?-?$|\d ?(?:-|–|to|or) ?$|\bbetween \d+(?:[.,]\d+)? and $|\d (?:out )?of (?:the |my |those |planned )*$|\b(?:half|most|part)(?: of)? (?:the |my |our |that |planned )+$/;
/** "5 minutes slower" is a difference. */
const COMPARED =
  /^ (?:\w+ )?(?:slower|faster|quicker|longer|shorter|more|less|further|late|later|early|earlier|better|ahead|behind)\b/;
/** Names a race and is none: "at marathon pace", "half of the marathon". */
const NO_RACE =
  /\b(?:half[ -])?marathon[ -](?:pace|effort|training|plan|prep|block|build|group|shoes)\b|\b(?:half|most|part)(?: of)? (?:an?|the|my|that) (?:half[ -])?marathon\b/g;
const BARE_MINUTES =
  /\bin (?:about |around )?(\d{2,3})\b(?! ?(?:\d|[:.,]\d|[/#–-]|to\b|or\b|and\b|km|k\b|mi|days?|weeks?|months?|minutes?|h))/;
const BARE_NUMBER = /^(?:(?:it was|it took|about|around|only|just) )*(\d{1,3}(?:[.,]\d+)?)[.!]?$/;

/** So few days ago that a weekday is the last one. */
const DAYS_AGO = /\bthe other (?:day|night)\b|\b(?:a )?(?:couple|few|some|several) (?:of )?days(?: ago)?\b/g;
const DAY = /\b(?:today|yesterday|ago|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/;

type Minutes = Extract<Amount, { unit: "minutes" }>;

/** A message with its amounts, and its clauses with the amounts masked. */
interface Read {
  plain: string;
  masked: string;
  amounts: Amount[];
  clauses: Clause[];
}

function read(text: string): Read {
  const plain = withFigures(text);
  const amounts = amountsIn(plain);
  const masked = amounts.reduce(
    (rest, { index, end }) => rest.slice(0, index) + "#".repeat(end - index) + rest.slice(end),
    plain,
  );
  return { plain, masked, amounts, clauses: clausesOf(masked) };
}

/** The minutes that `1:45` stands for over a distance; null while that is not known and both readings are likely. */
function minutesOf({ value, first, second }: Minutes, km: number | null): number | null {
  if (first === undefined || second === undefined) return value;
  if (km === null) return first >= MINUTES_FROM ? value : null;
  const inHours = first * 60 + second;
  if (isBelievable({ distanceM: km * METRES_PER_KM, durationS: value * SECONDS_PER_MINUTE })) return value;
  return inHours < km * SLOWEST_IN_HOURS ? inHours : null;
}

function isOne(distances: readonly number[]): boolean {
  return distances.length === 0 || Math.max(...distances) <= Math.min(...distances) * (1 + SAME_SHARE);
}

function within(amounts: readonly Amount[], clauses: readonly Clause[]): Amount[] {
  return amounts.filter(({ index }) => clauses.some(({ from, end }) => from <= index && index < end));
}

function kilometres(amounts: readonly Amount[]): number[] {
  return amounts.flatMap((amount) => (amount.unit === "km" ? [amount.value] : []));
}

/** Distance and time of the clauses that tell of a run, or `several` when they give more than one of either. */
function sizeTold(
  { plain, masked, amounts, clauses }: Read,
  known: { km: number | null },
): Omit<ToldSize, "date"> | "several" {
  const used = clauses.filter(({ role }) => role === "run" || role === "size");
  const words = used.map(({ from, end }) => masked.slice(from, end)).join(", ");
  const named = within(amounts, used);
  if (MANY.test(words)) return "several";
  const sure = named.filter(
    ({ index, end }) => !BOUNDED.test(plain.slice(0, index)) && !COMPARED.test(plain.slice(end)),
  );
  const distances = kilometres(sure);
  const parts = kilometres(
    within(
      amounts,
      clauses.filter(({ role }) => role === "part"),
    ),
  );
  const times = sure.filter((amount): amount is Minutes => amount.unit === "minutes");
  if (!isOne([...distances, ...parts]) || new Set(times.map(({ value }) => value)).size > 1) return "several";
  const raceM = kilometres(named).length > 0 ? null : namedRaceM(words.replace(NO_RACE, ""));
  const km = distances[0] ?? (raceM === null ? null : raceM / METRES_PER_KM);
  const [time] = times;
  const over = km ?? known.km;
  if (time !== undefined) return { km, minutes: minutesOf(time, over) };
  const bare = BARE_MINUTES.exec(words)?.[1];
  const pace = sure.find(({ unit }) => unit === "pace");
  const byPace = over !== null && pace?.unit === "pace" && pace.value !== null ? pace.value * over : null;
  return { km, minutes: bare === undefined || over === null ? byPace : Number(bare) };
}

/** The day that a message gives a run: in the clauses that tell of it, else in those that are not beside it. */
function dateTold({ clauses }: Read, today: LocalDate): LocalDate | null {
  const told = (those: readonly Clause[]): string => those.map(({ text }) => text).join(", ");
  const near = told(clauses.filter(({ role }) => role === "run" || role === "size" || role === "mixed"));
  const others = clauses.filter(({ role }) => role !== "question" && role !== "beside");
  return dayTold(near, today) ?? dayTold(told(others), today);
}

/**
 * The run that a message (normalised) says was done: `several` when it names more than one distance or time, `otherSport`
 * for a ride or a swim, null when it is about something else.
 */
export function readToldRun(text: string, today: LocalDate): ToldSize | "several" | "otherSport" | null {
  const message = read(text);
  const { clauses, masked } = message;
  const roles = new Set(clauses.map(({ role }) => role));
  // "8 km in 45 minutes yesterday" tells of a run without a verb.
  const isBare = clauses.every(({ role }) => role === "size") && DAY.test(masked);
  if (!roles.has("run") && !roles.has("mixed") && !isBare) {
    return clauses.some(isOtherSport) && !roles.has("question") ? "otherSport" : null;
  }
  const date = dateTold(message, today);
  const size = sizeTold(message, { km: null });
  if (size === "several") return size;
  const isWhole = date !== null && size.km !== null && size.minutes !== null;
  if ((isBare || roles.has("question")) && (!isWhole || date > today)) return null;
  return { date, ...size };
}

/**
 * What a reply (normalised) adds to a run that was told before it: "45 minutes", "yesterday", a bare number in the runner's
 * units. Null when it adds nothing, is about something else, or speaks of another run.
 */
export function completedRun<T extends ToldSize>(
  before: T,
  { text, previous, today, units }: { text: string; previous: string; today: LocalDate; units: "km" | "mi" },
): T | null {
  const reply = read(text);
  const isAbout = reply.clauses.every(({ role }) => role === "size" || role === "run");
  const size = sizeTold(reply, { km: before.km });
  if (!isAbout || size === "several") return null;
  const own = dateTold(reply, today);
  const earlier = read(previous).masked.replace(DAYS_AGO, " ");
  // "Last week" - "on Tuesday" is the one of last week.
  const together = dayTold(`${earlier}, ${reply.masked}`, today) ?? (isVagueTime(earlier) ? null : own);
  const date = before.date ?? together;
  const bare = BARE_NUMBER.exec(reply.plain)?.[1]?.replace(",", ".");
  const number = bare === undefined ? null : Number(bare);
  const perUnit = units === "mi" ? KM_PER_MILE : 1;
  const bareKm = number === null || before.minutes === null ? null : number * perUnit;
  const whole = {
    ...before,
    date,
    km: before.km ?? size.km ?? bareKm,
    minutes: before.minutes ?? size.minutes ?? (before.km === null ? null : number),
  };
  const isOther = (told: number | string | null, kept: number | string | null): boolean =>
    told !== null && told !== kept;
  if (
    (before.date !== null && isOther(own, before.date)) ||
    isOther(size.km, whole.km) ||
    isOther(size.minutes, whole.minutes)
  )
    return null;
  const gives = whole.date !== before.date || whole.km !== before.km || whole.minutes !== before.minutes;
  // "Two weeks ago" - "on Tuesday", "30 km" - "5:00" leave open which: it is asked again.
  const isOpen =
    (date === null && DAY.test(reply.masked)) ||
    (whole.minutes === null && reply.amounts.some(({ unit }) => unit === "minutes"));
  return gives || isOpen ? whole : null;
}
