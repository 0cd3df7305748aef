import type { Goal } from "@/lib/training";
import { daysBetween, formatDuration, formatLongDay, raceDistanceWord } from "@/lib/training/format";
import type { CoachContext } from "../coach-context";
import { findDays } from "../rules-coach/find-days";
import { durationsMinutes, timesSeconds } from "./claimed-numbers";
import type { Correction } from "./correction";
import { statedDates } from "./weekday-claims";

const DISTANCES: readonly (readonly [RegExp, number])[] = [
  [/\bhalf(?:[- ]marathon)?\b/i, 21_097.5],
  [/\bmarathon\b/i, 42_195],
  [/\b10 ?k(?:m)?\b/i, 10_000],
  [/\b5 ?k(?:m)?\b/i, 5_000],
];

type Race = Extract<Goal, { kind: "race" }>;

const RACE_ON =
  /\b(?:your |the )?(?:race|half(?: marathon)?|marathon|10k|5k) (?:is|falls|takes place|will be|comes)\b|\brace day\b|\brace (?:on|this|next)\b|\byou(?:'ll| will)? race\b|\byou(?:'re| are) racing\b/i;
const COUNTDOWN =
  /\b(\d+) (?:more )?(days?|weeks?)\b[^.]{0,30}\b(?:to go|away|left|until|till|to|from)\b|\b(?:race|half|marathon)\b[^.]{0,30}\bin (\d+) (days?|weeks?)\b/i;
/** "three weeks and five days" */
const MORE_DAYS = /\bweeks? and (\d) days?\b/i;
const RACE = /\b(?:race|half|marathon|10k|5k)\b/i;
const PREDICTS =
  /\b(?:predict\w*|estimat\w*|on track for|expect\w*|projected?|forecast\w*|currently (?:at|in)|shape for|fit enough for|capable of|shape|realistic|within reach|your (?:5 ?k|10 ?k|half(?: marathon)?|marathon)(?: time)? (?:is|would be|should be) (?:about |around )?(?=\d)|should finish|(?:should|could|can|will) hit|(?:could|can|should|would|'d|will|'ll) (?:run|do|finish|manage)(?! \d+ ?(?:km|k\b|mi)))\b/i;
/** What belongs to a race is not the race. */
const AROUND_RACE =
  /\b(?:half(?:[- ]marathon)?|marathon|10 ?k|5 ?k)[- ](?:warm-?up|warm up|cool-?down|cool down)\b/gi;
const DAYS_PER_WEEK = 7;
/** A stated time may be rounded to the minute. */
const TIME_TOLERANCE_S = 60;
/** Shorter times are margins: "give or take three minutes". */
const SHORTEST_RACE_MINUTES = 14;
/** From this distance on `1:45` means hours and minutes, in metres. */
const HOURS_FROM_M = 15_000;

function races({ goals, today }: CoachContext): Race[] {
  return goals.filter((goal): goal is Race => goal.kind === "race" && goal.date >= today);
}

const SOON =
  /\b(?:this|next|coming) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\btomorrow\b|\ba race (?:on|this|next) /i;
const ORDINAL = /\bon the (\d{1,2})(?:st|nd|rd|th)\b/i;
const NAMES_RACE = /\brace is (?:a |an |your |the )|\byou(?:'ll| will)? (?:run|race) (?:a|an|your|the) /i;

/** Checks which distance a sentence gives the next race. */
function distanceCorrection(text: string, context: CoachContext): Correction | null {
  const [next, ...others] = races(context);
  const named = DISTANCES.find(([word]) => word.test(text))?.[1];
  const isDated = statedDates(text, context.today).some((date) => date === next?.date);
  if (!next || named === undefined || !NAMES_RACE.test(text)) return null;
  if (!isDated && !/\bnext race\b/i.test(text)) return null;
  if ([next, ...others].some(({ distanceM }) => Math.abs(distanceM - named) < 1)) return null;
  const word = raceDistanceWord(next.distanceM, context.units);
  return { text: `Your next race: ${word} on ${formatLongDay(next.date)}.`, fault: "race" };
}

function dateCorrection(text: string, context: CoachContext): Correction | null {
  const [next, ...others] = races(context);
  if (!next || !RACE_ON.test(text)) return null;
  const soon = SOON.test(text) ? findDays(text.toLowerCase(), { today: context.today, past: false }) : [];
  const dates = [...statedDates(text, context.today), ...soon.map(({ date }) => date)];
  const known = new Set([next, ...others].map(({ date }) => date));
  const ordinal = Number(ORDINAL.exec(text)?.[1] ?? 0);
  const isOther = ordinal > 0 && ![...known].some((date) => Number(date.slice(8)) === ordinal);
  if (!isOther && (dates.length === 0 || dates.some((date) => known.has(date)))) return null;
  return { text: `Your next race is on ${formatLongDay(next.date)}.`, fault: "race" };
}

function countdownCorrection(text: string, context: CoachContext): Correction | null {
  const match = COUNTDOWN.exec(text);
  const all = races(context);
  if (!match || all.length === 0 || !RACE.test(text)) return null;
  const stated = Number(match[1] ?? match[3]);
  const inWeeks = (match[2] ?? match[4] ?? "").startsWith("week");
  const daysMore = Number(MORE_DAYS.exec(text)?.[1] ?? 0);
  const fits = all.some(({ date }) => {
    const days = daysBetween(context.today, date);
    if (inWeeks && daysMore > 0) return days === stated * DAYS_PER_WEEK + daysMore;
    return inWeeks ? Math.abs(days / DAYS_PER_WEEK - stated) < 1 : days === stated;
  });
  const [next] = all;
  if (fits || !next) return null;
  return {
    text: `It is ${daysBetween(context.today, next.date)} days to your race on ${formatLongDay(next.date)}.`,
    fault: "race",
  };
}

/** Checks the time that a sentence expects of the runner over a race distance. */
export function predictionCorrection(text: string, context: CoachContext): Correction | null {
  const { fitness, units } = context;
  const named = DISTANCES.find(([word]) => word.test(text.replace(AROUND_RACE, "")))?.[1];
  const distanceM = named ?? (/\bfinish in\b/i.test(text) ? races(context)[0]?.distanceM : undefined);
  const known = fitness?.predictions.find((entry) => entry.distanceM === distanceM);
  if (!fitness || distanceM === undefined || !PREDICTS.test(text)) return null;
  const stated = [
    ...timesSeconds(text, { inHours: distanceM >= HOURS_FROM_M }),
    ...(named === undefined
      ? []
      : durationsMinutes(text)
          .filter((minutes) => minutes >= SHORTEST_RACE_MINUTES)
          .map((minutes) => minutes * 60)),
  ];
  if (!known) {
    const isTold = stated.length > 0 && !races(context).some((race) => race.distanceM === distanceM);
    return isTold ? { text: "I have no prediction for that distance.", fault: "prediction" } : null;
  }
  const targets = races(context).flatMap(({ targetTimeS }) =>
    targetTimeS === undefined ? [] : [targetTimeS],
  );
  const fits = (seconds: number): boolean =>
    (seconds >= known.lowS - TIME_TOLERANCE_S && seconds <= known.highS + TIME_TOLERANCE_S) ||
    targets.some((target) => Math.abs(target - seconds) <= TIME_TOLERANCE_S);
  if (stated.length === 0 || stated.every(fits)) return null;
  return {
    text: `${raceDistanceWord(distanceM, units)}: about ${formatDuration(known.timeS)}, most likely between ${formatDuration(known.lowS)} and ${formatDuration(known.highS)}.`,
    fault: "prediction",
  };
}

const GOAL_TIME =
  /\byour (?:goal|target)(?: time)?\b|\byou(?:'re| are) (?:aiming|going|shooting|training) for\b|\byou(?:'ve| have) set\b/i;

/** Checks the time that a sentence calls the runner's goal. */
export function goalTimeCorrection(text: string, context: CoachContext): Correction | null {
  if (!GOAL_TIME.test(text)) return null;
  const wanted = races(context).filter((race) => race.targetTimeS !== undefined);
  const [next] = wanted;
  const distanceM = DISTANCES.find(([word]) => word.test(text))?.[1] ?? next?.distanceM ?? 0;
  const stated = timesSeconds(text, { inHours: distanceM >= HOURS_FROM_M });
  const known = [
    ...wanted.map(({ targetTimeS }) => targetTimeS ?? 0),
    ...(context.fitness?.predictions ?? []).map(({ timeS }) => timeS),
  ];
  const fits = (seconds: number): boolean =>
    known.some((time) => Math.abs(time - seconds) <= TIME_TOLERANCE_S);
  if (!next || stated.length === 0 || stated.every(fits)) return null;
  const word = raceDistanceWord(next.distanceM, context.units);
  return {
    text: `Your goal: ${word} in ${formatDuration(next.targetTimeS ?? 0)} on ${formatLongDay(next.date)}.`,
    fault: "race",
  };
}

/** Checks what a sentence says of races: their date, and the time until then. */
export function raceCorrection(text: string, context: CoachContext): Correction | null {
  return (
    dateCorrection(text, context) ?? distanceCorrection(text, context) ?? countdownCorrection(text, context)
  );
}
