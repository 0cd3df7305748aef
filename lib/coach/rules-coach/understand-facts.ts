import type { LocalDate, Weekday } from "@/lib/training";
import { findSize, namedRaceM } from "./amounts";
import { findDays, WEEKDAYS } from "./find-days";
import type { AvailabilityWish, GoalWish, Intent } from "./intents";
import { readToldRun } from "./told-run";

const METRES_PER_KM = 1000;
const QUESTION = /^(what|when|which|how|why|who|is|are|am|did|do|does|should|was|were)\b/;

const RECOVERED =
  /\b(healthy|well|fit|better|recovered|back to normal) again\b|\b(feel|feeling) (much |a lot |all )?better\b|\b(cold|flu|pain|injury|fever|illness|niggle|bug)\b.{0,20}\b(is|are|has|have|went) (now )?(over|gone|better|healed|passed|cleared|away)\b|\b(i've|i have) (now )?recovered\b|\bi'?m (fully |all |completely )?(better|recovered|over (it|the))\b|\bcleared (me )?(to run|for running)\b|\b(no longer|not) (ill|sick|injured|in pain)( any ?more)?$/;

const BY_RACE =
  /\b(want|like|plan|planning|going|hope|hoping|aim|aiming|decided|thinking|train|training)\b.{0,20}\b(run|race|do|train|go|aim|for)\b|\b(signed up|registered|entered|got (a place|in(to)?)|enter(ed)? for)\b|\bgo for\b/;
const GOAL_WORDS =
  /\b(change|new|different|other|another|update|set|add|switch|move)\b.{0,12}\b(goal|race date|race|target)\b|\b(my |the )?(race|event)\b.{0,12}\b(moved|postponed|rescheduled|shifted|cancelled|canceled)\b/;
const NO_RACE =
  /\b(don't|do not|no longer|not) (want to|wanna|going to|gonna) race\b|\bjust (stay|keep|get|be) (fit|running|in shape)\b|\b(cancel|drop|delete|remove) (my |the )?(goal|race)\b|\bno (more )?races?\b|\bmaintain (my )?fitness\b/;

/** Distance in metres of a race that a message names, or null. */
function raceDistance(text: string): number | null {
  const named = namedRaceM(text);
  if (named !== null) return named;
  const { km } = findSize(text);
  return km !== null && km >= 1 ? Math.round(km * METRES_PER_KM) : null;
}

function targetTime(text: string): number | null {
  const clock = /\b(\d{1,2}):(\d{2})(?::(\d{2}))?\b/.exec(text);
  if (clock === null) return null;
  const [, first = "0", second = "0", third] = clock;
  const minutes = Number(first) * 60 + Number(second);
  return third === undefined ? minutes * 60 : minutes * 60 + Number(third);
}

/** A wish for another race, another date or none: null when the message is about something else. */
function understandGoal(text: string, today: LocalDate): Intent | null {
  const none: GoalWish = { distanceM: null, date: null, targetTimeS: null, maintain: false };
  if (NO_RACE.test(text)) return { kind: "goalChange", wish: { ...none, maintain: true } };
  const isSub = /\bsub[- ]?\d/.test(text);
  const named = /\bhalf\b|\bmarathon\b(?!( |-)pace)|\bultra\b/.test(text);
  const distanceM = raceDistance(text);
  const isEntry = /\b(signed up|registered|entered)\b/.test(text);
  const races = isEntry || named || isSub || /\brace\b/.test(text);
  const isWish = BY_RACE.test(text) && races && distanceM !== null && !/\b(long|easy|tempo) run\b/.test(text);
  if (QUESTION.test(text) || (!GOAL_WORDS.test(text) && !isWish)) return null;
  const [day] = findDays(text, { today, past: false });
  return {
    kind: "goalChange",
    wish: { ...none, distanceM, date: day?.date ?? null, targetTimeS: targetTime(text) },
  };
}

const RUNS_PER_WEEK =
  /\b(?:run|train|want|like|do|only)\b.{0,24}\b(one|once|two|twice|three|four|five|six|seven|[1-7])( times| days| runs)?( a| per| each|\/) ?week\b|\bonly (?:run|train) (one|two|three|four|five|six|seven|[1-7]) (?:days|times)\b/;
const COUNTS: Readonly<Record<string, number>> = {
  one: 1,
  once: 1,
  two: 2,
  twice: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
};
const DAYS =
  /\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)s?\b/g;
const PLURAL_DAY = /\b(mon|tues|wednes|thurs|fri|satur|sun)days\b/;

function weekdaysIn(text: string): Weekday[] {
  if (/\bweekends\b/.test(text)) return ["sat", "sun"];
  const found = [...text.matchAll(DAYS)].map(([word]) => WEEKDAYS.find((day) => word.startsWith(day)));
  return [...new Set(found.filter((day) => day !== undefined))];
}

/** A wish for other running days: null when the message is about something else. */
function understandAvailability(text: string): Intent | null {
  const none: AvailabilityWish = { days: null, add: [], remove: [], longRunDay: null, runsPerWeek: null };
  const wish = (part: Partial<AvailabilityWish>): Intent => ({
    kind: "availability",
    wish: { ...none, ...part },
  });
  if (QUESTION.test(text)) return null;
  const days = weekdaysIn(text);
  const [day = null] = days;
  const names =
    /\blong[- ]?run day\b/.test(text) ||
    (/\blong runs\b/.test(text) && /\b(prefer|want|like|always)\b/.test(text));
  if (names && day !== null) return wish({ longRunDay: day });
  const isOnly =
    /\bonly (run|train|have time|free|available)\b|\b(run|train|available|free) only\b/.test(text) ||
    /\bmy (running|training) days are\b/.test(text);
  if (isOnly && days.length > 1) return wish({ days });
  const always =
    PLURAL_DAY.test(text) || /\b(from now on|any ?more|no longer|never|every week|always)\b/.test(text);
  if (always && days.length > 0 && /\b(can't|cannot|won't|never|no longer|not|don't)\b/.test(text))
    return wish({ remove: days });
  if (always && days.length > 0 && /\b(can|could|free|available|able)\b/.test(text))
    return wish({ add: days });
  const perWeek = RUNS_PER_WEEK.exec(text);
  const count = perWeek?.[1] ?? perWeek?.[4];
  if (count !== undefined) return wish({ runsPerWeek: COUNTS[count] ?? Number(count) });
  const asks =
    /\b(change|set|update|different|other|new)\b.{0,10}\b(training |running )?(days|availability|schedule|weekdays)\b|\bchange.{0,10}long[- ]run day\b/;
  return asks.test(text) ? wish({}) : null;
}

const FELT =
  /\brpe\b|\b\d{1,2} ?(out of|\/|of) ?10\b|\b(run|workout|session|tempo|intervals|it|that|race)\b.{0,12}\b(felt|was|feels) (\w+ ){0,2}(hard|easy|tough|great|terrible|awful|good|bad|brutal|fine|ok|okay|heavy|smooth)\b|\bgive feedback\b|\bhow it felt\b/;

/** Effort on the scale 0-10 that a message names, or null. */
function effortIn(text: string): number | null {
  const named =
    /\brpe ?(?:of |was |is )?(\d{1,2})\b/.exec(text) ?? /\b(\d{1,2}) ?(?:out of|\/|of) ?10\b/.exec(text);
  return named && Number(named[1]) <= 10 ? Number(named[1]) : null;
}

/** A run that was done, or how one felt: null when the message is about something else. */
function understandDone(text: string, today: LocalDate): Intent | null {
  if (/^how (do|can|should) i (log|record|enter|note)\b/.test(text))
    return { kind: "logRun", date: null, km: null, minutes: null, rpe: null };
  if (
    QUESTION.test(text) &&
    !/^(was|were) |^did (a |an |my |about )?\d|^did (my|the) [^?]*\d ?(km|k|mi|min|h)[^?]*$/.test(text)
  )
    return null;
  const run = readToldRun(text, today);
  if (run === "several") return { kind: "severalRuns" };
  const rpe = effortIn(text);
  // With distance and time it is a run to write down, and how it felt comes with it.
  const isWhole = run !== null && run !== "otherSport" && run.km !== null && run.minutes !== null;
  if (FELT.test(text) && !/\?$/.test(text) && !isWhole) {
    const [day] = findDays(text, { today, past: true });
    return { kind: "feedback", date: day?.date ?? null, rpe };
  }
  if (run === "otherSport") return { kind: "otherSport" };
  return run === null ? null : { kind: "logRun", ...run, rpe };
}

/** What a message says about the runner's facts: health, runs that were done, goals, running days. Null for anything else. */
export function understandFacts(text: string, today: LocalDate): Intent | null {
  if (RECOVERED.test(text) && !/^(am|will|when|how|should|can) /.test(text)) return { kind: "recovered" };
  return understandDone(text, today) ?? understandGoal(text, today) ?? understandAvailability(text);
}
