import type { LocalDate } from "@/lib/training";
import { shiftDays, weekStartOf } from "@/lib/training/format";
import type { CoachContext, CoachWorkout } from "../coach-context";
import type { Correction } from "./correction";
import { weekOf } from "./week-claims";

const RUNS =
  /\b(\d{1,2}) (?:\w+ )?(runs|sessions|workouts|training days|running days|hard (?:runs|days|sessions|workouts)|quality (?:runs|sessions))\b/i;
const PERCENT = /\b(\d{1,3}(?:\.\d)?) ?(?:%|percent|per cent)/i;
const OF_PLAN =
  /\b(?:planned|plan|adherence|completed|recorded|of your (?:runs|sessions|kilomet\w+|km|distance))\b/i;
const CLAUSE = /\s(?:and|but|of which|so(?! far)|because|with)\s/i;
/** "By no more than 10 %" says how much to change, not what was done. */
const BY_HOW_MUCH =
  /\bby(?: about| around| no more than| at most| up to| less than| more than)* $|\b(?:no more than|at most|up to|within)(?: about)? $/i;
const WORK_DONE = /\b(?:did|done|ran|hit|completed|recorded|finished|managed|covered|adherence)\b/i;
/** A stated share may be rounded, in points. */
const SHARE_TOLERANCE = 3;

/** Checks how many runs a sentence gives a week: all, those to come, those recorded, or the hard ones. */
export function countCorrection(text: string, context: CoachContext): Correction | null {
  for (const part of text.split(/[,:;] /)) {
    const correction = countOf(part, context);
    if (correction !== null) return correction;
  }
  return null;
}

/** What a count says of its runs, looked for in this order. */
const PREDICATES = {
  unrecorded: /\b(?:not|never|without)\b|n't\b/i,
  missed: /\bmiss(?:ed|ing)?\b|\bskipped\b/i,
  assumed: /\bassum/i,
  ahead: /\b(?:left|to go|to come|remain\w*|still|ahead|upcoming)\b/i,
  recorded:
    /\b(?:record\w*|logged|managed|ran|did|done|completed|finished|got|hit|put in|racked up|made|went|clocked|banked|nailed|ticked off|in the bank|under your belt|so far|already)\b|\b(?:have|'ve) run\b/i,
} as const;
type Predicate = keyof typeof PREDICATES;

/** The counts that a part of a sentence may state, by what it says of the runs. */
function knownCounts(text: string, ofWeek: readonly CoachWorkout[]): number[] {
  const count = (accepts: (workout: CoachWorkout) => boolean): number => ofWeek.filter(accepts).length;
  const missed = count(({ state }) => state === "missed" || state === "skipped");
  const ahead = count(({ state }) => state === "planned");
  const assumed = count(({ state }) => state === "assumed");
  const recorded = count(({ actualKm }) => actualKm !== null);
  const total = ofWeek.length;
  const known: Readonly<Record<Predicate, number[]>> = {
    unrecorded: [missed, assumed, missed + assumed, total - recorded],
    missed: [missed, count(({ state }) => state === "missed")],
    assumed: [assumed],
    ahead: [ahead],
    recorded: [recorded],
  };
  const said = (Object.keys(PREDICATES) as Predicate[]).find((predicate) => PREDICATES[predicate].test(text));
  if (said === undefined) return [total, ahead];
  return known[said];
}

/** "1 of 3 runs was recorded" states the whole of which it is a part, and is counted by that. */
const OF_WHOLE = /\b(?:out )?of (?:the |your |these |those |all )?$/i;

function countOf(text: string, context: CoachContext): Correction | null {
  const match = RUNS.exec(text);
  const week = weekOf(text, context);
  if (!match || !week) return null;
  const end = shiftDays(week.weekStart, 6);
  const ofWeek = context.workouts.filter(({ date }) => week.weekStart <= date && date <= end);
  const hard = ofWeek.filter((workout) => workout.hard);
  const easy = ofWeek.filter((workout) => !workout.hard);
  const counted = /hard|quality/i.test(match[0]) ? hard : /easy/i.test(match[0]) ? easy : ofWeek;
  const whole = OF_WHOLE.test(text.slice(0, match.index));
  const known = whole ? [counted.length] : knownCounts(predicateOf(text, match), counted);
  if (known.includes(Number(match[1]))) return null;
  const recorded = ofWeek.filter(({ actualKm }) => actualKm !== null).length;
  const ahead = ofWeek.filter(({ state }) => state === "planned").length;
  const facts = `The week of ${week.weekStart} has ${ofWeek.length} runs, ${hard.length} of them hard: ${recorded} recorded, ${ahead} still to come.`;
  return { text: facts, fault: "count" };
}

/** The words that go with a count: those of its own clause. */
function predicateOf(text: string, { index }: RegExpExecArray): string {
  const before = text.slice(0, index).split(CLAUSE).at(-1) ?? "";
  return before + (text.slice(index).split(CLAUSE)[0] ?? "");
}

const TIMES = /\b(\d{1,2}) times (this|last) (week|month)\b/i;
const RAN = /\byou(?:'ve| have)? (?:already |only )?(?:run|ran|trained|been out|gone out)\b/i;

/** Checks how often a sentence says that the runner ran in a week or month; only recorded runs are known. */
export function timesCorrection(text: string, { activities, today }: CoachContext): Correction | null {
  const match = TIMES.exec(text);
  if (!match || !RAN.test(text)) return null;
  const [, stated, which, span] = match;
  const isWeek = span === "week";
  const monday = weekStartOf(today);
  const firstOf = (month: LocalDate): LocalDate => `${month.slice(0, 7)}-01`;
  const thisStart = isWeek ? monday : firstOf(today);
  const lastStart = isWeek ? shiftDays(monday, -7) : firstOf(shiftDays(firstOf(today), -1));
  const [from, to] = which === "this" ? [thisStart, shiftDays(today, 1)] : [lastStart, thisStart];
  const recorded = activities.filter(
    ({ date, sport }) => sport === "run" && from <= date && date < to,
  ).length;
  if (recorded === Number(stated)) return null;
  return {
    text: `${recorded} ${recorded === 1 ? "run is" : "runs are"} recorded ${which} ${span}.`,
    fault: "count",
  };
}

const LOGGED =
  /\byou(?:'ve| have)? (?:already |only )?(?:logged|recorded|done|did|run|completed|finished) (\d{1,2}) (?:runs|sessions|workouts)\b/i;
const SPANS_DAYS = [7, 14, 21, 28];

/** Checks a number of runs that a sentence calls done, over whatever time: some time must hold as many. */
export function loggedCorrection(text: string, { activities, today }: CoachContext): Correction | null {
  const match = LOGGED.exec(text);
  if (!match) return null;
  const since = (from: LocalDate): number =>
    activities.filter(({ date, sport }) => sport === "run" && from <= date).length;
  const starts = [
    weekStartOf(today),
    `${today.slice(0, 7)}-01`,
    ...SPANS_DAYS.map((days) => shiftDays(today, -days)),
  ];
  if (starts.map(since).includes(Number(match[1]))) return null;
  return {
    text: `Recorded since Monday: ${since(weekStartOf(today))}; in the last four weeks: ${since(shiftDays(today, -28))}.`,
    fault: "count",
  };
}

/** Checks a share of planned work that a sentence calls done; only what was recorded is. */
export function shareCorrection(text: string, { weeks, today }: CoachContext): Correction | null {
  const match = PERCENT.exec(text);
  if (!match || !OF_PLAN.test(text) || !/\byou/i.test(text)) return null;
  if (BY_HOW_MUCH.test(text.slice(0, match.index)) && !WORK_DONE.test(text)) return null;
  const past = weeks.filter(({ weekStart, plannedKm }) => weekStart < weekStartOf(today) && plannedKm > 0);
  const total = past.reduce((sum, { plannedKm }) => sum + plannedKm, 0);
  const recorded = past.reduce((sum, { actualKm }) => sum + actualKm, 0);
  if (total === 0) return null;
  const share = (part: number, whole: number): number => (100 * part) / whole;
  const known = [share(recorded, total), ...past.map((week) => share(week.actualKm, week.plannedKm))];
  if (known.some((value) => Math.abs(value - Number(match[1])) <= SHARE_TOLERANCE)) return null;
  const counted = `Of what was planned in the last ${past.length} ${past.length === 1 ? "week" : "weeks"}, ${Math.round(share(recorded, total))} % is recorded.`;
  return { text: counted, fault: "count" };
}
