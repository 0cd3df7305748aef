import type { Goal } from "@/lib/training";
import { daysBetween, formatDuration, formatLongDay, raceDistanceWord } from "@/lib/training/format";
import type { CoachContext } from "../coach-context";
import { timesSeconds } from "./claimed-numbers";
import type { Correction } from "./correction";
import { statedDates } from "./weekday-claims";

type Race = Extract<Goal, { kind: "race" }>;

const RACE_ON =
  /\b(?:your |the )?(?:race|half(?: marathon)?|marathon|10k|5k) (?:is|falls|takes place|will be|comes)\b|\brace day\b|\brace on\b/i;
const COUNTDOWN =
  /\b(\d+) (days?|weeks?)\b[^.]{0,30}\b(?:to go|away|left|until|till|to|before|from)\b|\b(?:race|marathon)\b[^.]{0,30}\bin (\d+) (days?|weeks?)\b/i;
const RACE = /\b(?:race|half|marathon|10k|5k)\b/i;
const PREDICTS =
  /\b(?:predict\w*|estimat\w*|on track for|expect\w*|projected?|forecast\w*|currently (?:at|in)|shape for|fit enough for|capable of)\b/i;
const DAYS_PER_WEEK = 7;
/** A stated time may be rounded to the minute. */
const TIME_TOLERANCE_S = 60;
/** From this distance on `1:45` means hours and minutes, in metres. */
const HOURS_FROM_M = 15_000;

function races({ goals, today }: CoachContext): Race[] {
  return goals.filter((goal): goal is Race => goal.kind === "race" && goal.date >= today);
}

function dateCorrection(text: string, context: CoachContext): Correction | null {
  const [next, ...others] = races(context);
  if (!next || !RACE_ON.test(text)) return null;
  const dates = statedDates(text, context.today);
  const known = new Set([next, ...others].map(({ date }) => date));
  if (dates.length === 0 || dates.some((date) => known.has(date))) return null;
  return { text: `Your next race is on ${formatLongDay(next.date)}.`, fault: "race" };
}

function countdownCorrection(text: string, context: CoachContext): Correction | null {
  const match = COUNTDOWN.exec(text);
  const all = races(context);
  if (!match || all.length === 0 || !RACE.test(text)) return null;
  const stated = Number(match[1] ?? match[3]);
  const inWeeks = (match[2] ?? match[4] ?? "").startsWith("week");
  const fits = all.some(({ date }) => {
    const days = daysBetween(context.today, date);
    return inWeeks ? Math.abs(days / DAYS_PER_WEEK - stated) < 1 : days === stated;
  });
  const [next] = all;
  if (fits || !next) return null;
  return {
    text: `It is ${daysBetween(context.today, next.date)} days to your race on ${formatLongDay(next.date)}.`,
    fault: "race",
  };
}

const DISTANCES: readonly (readonly [RegExp, number])[] = [
  [/\bhalf(?:[- ]marathon)?\b/i, 21_097.5],
  [/\bmarathon\b/i, 42_195],
  [/\b10 ?k(?:m)?\b/i, 10_000],
  [/\b5 ?k(?:m)?\b/i, 5_000],
];

function predictionCorrection(text: string, context: CoachContext): Correction | null {
  const { fitness, units } = context;
  const distanceM = DISTANCES.find(([word]) => word.test(text))?.[1];
  const known = fitness?.predictions.find((entry) => entry.distanceM === distanceM);
  if (!known || distanceM === undefined || !PREDICTS.test(text)) return null;
  const stated = timesSeconds(text, { inHours: distanceM >= HOURS_FROM_M });
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

/** Checks what a sentence says of races: their date, the time until then, and the time that can be expected. */
export function raceCorrection(text: string, context: CoachContext): Correction | null {
  return (
    dateCorrection(text, context) ?? countdownCorrection(text, context) ?? predictionCorrection(text, context)
  );
}
