import type { LocalDate, Step, WorkoutKind } from "@/lib/training";
import { shiftDays } from "@/lib/training/format";
import { type CoachContext, type CoachWorkout, workoutsOn } from "../coach-context";
import { DISTANCE_TOLERANCE_KM, PACE_TOLERANCE_SEC_PER_KM } from "../constants";
import { beliefSentence, dayWord, describeWorkout } from "../phrases";
import { findDays } from "../rules-coach/find-days";
import { distancesKm, durationsMinutes, pacesIn } from "./claimed-numbers";
import type { Correction } from "./correction";
import { weekOf } from "./week-claims";

const DONE =
  /\byou(?:'ve| have)? (?:already |just )?(?:ran|run|did|done|completed|finished|nailed|crushed|smashed|covered|logged|got through|handled|put in|banked|knocked out|clocked)\b|\b(?:is|was|were) (?:done|completed|finished|solid|strong|a success)\b|\b(?:great|good|nice|solid|strong|excellent) (?:job|work|run|running|effort|session|tempo|long run|intervals?|easy run)\b|\bwell done\b|\bcongrat\w*|\b(?:run|tempo|session|intervals) (?:was|were) (?:a|an|really|very|so)\b|\bwent (?:well|great|smoothly)\b|\bdone (?:on|yesterday|last)\b|\bdone[.!]?$/i;
const PAST =
  /\b(?:was|were|did|ran|completed|finished|done|went|covered|logged|yesterday|crushed|smashed|nailed|job|work|nice|great|assumed|recorded|missed)\b/i;
const RESTS =
  /\b(?:is|'s|as|have|take|enjoy|for)(?: a| your| the)? (?:full |complete )?(?:rest day|day off|day of rest)\b|\b(?:no|nothing|not a) (?:is |was )?(?:run|running|session|workout|planned|scheduled)\b|\byou(?:'re| are) (?:off|resting)\b|\byou rest\b|\bnothing on\b/i;
const RUNS =
  /\b(?:tempo|intervals?|repetitions?|long run|easy run) (?:is|are|comes?|falls?) (?:on|to)\b|\b(?:you have|you've got|there(?:'s| is)|is|comes|brings|do|run|your|scheduled|planned)\b.*\b(?:tempo|threshold|intervals?|repetitions?|long run|easy run|recovery run|race|strides|\d+(?:\.\d+)? ?(?:km|mi|miles?)|run)\b/i;
const DENIES = /\b(?:no|not|nothing|never|rest|off|free|without)\b|n't\b/i;

/** Which kinds a word for a run may mean. */
const KIND_WORDS: readonly (readonly [RegExp, readonly WorkoutKind[]])[] = [
  [/\b(?:tempo|threshold)\b/i, ["tempo"]],
  [/\bintervals?\b/i, ["interval"]],
  [/\brepetitions?\b/i, ["repetition"]],
  [/\blong run\b/i, ["long"]],
  [
    /\b(?:is|be)(?: an?| all| just)? easy\b|\b(?:easy|recovery|relaxed) (?:\d+(?:\.\d+)? ?k\w* )?(?:run|jog|day|running)\b/i,
    ["easy", "recovery", "strides", "runWalk", "long"],
  ],
  [/\bmarathon[- ]pace\b/i, ["marathonPace", "long"]],
  [/\brace day\b/i, ["race"]],
];

/** A stated duration may differ from the plan by this much and still be a rounding (minutes). */
const MINUTES_TOLERANCE = 5;
const HEDGED = /\b(?:over|under|almost|nearly|roughly|bit)\b/i;
/** Shorter durations are drinks, warm-ups and breaks. */
const SHORTEST_RUN_MINUTES = 20;
/** Durations that are about the hours around a run. */
const NOT_OF_RUN = /\b(?:before|after|later|earlier|within|in advance|sleep|eat|drink|every)\b/i;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function correct(workout: CoachWorkout, context: CoachContext): string {
  const line = `${capital(dayWord(workout.date, context.today))}: ${describeWorkout(workout, context)}`;
  if (workout.state === "assumed") return `${line}. It is assumed, because there is no data for it yet.`;
  return `${line}. ${beliefSentence(workout, context)}`.trim();
}

/** "The tempo of last week": a run named by its kind and week, when there is only one. */
function namedByKind(text: string, context: CoachContext): LocalDate | null {
  const week = /\bthan\b/i.test(text) ? null : weekOf(text, context);
  const kinds = KIND_WORDS.filter(([word]) => word.test(text)).flatMap(([, meant]) => meant.slice(0, 1));
  const end = week === null ? "" : shiftDays(week.weekStart, 6);
  const meant = context.workouts.filter(
    ({ date, kind }) => week !== null && week.weekStart <= date && date <= end && kinds.includes(kind),
  );
  return meant.length === 1 ? (meant[0]?.date ?? null) : null;
}

/** The one day of which a sentence speaks, or null when it speaks of none or several. */
function dayOf(text: string, context: CoachContext): LocalDate | null {
  // "Sunday in three weeks" is no day of the next ones.
  if (
    /\bin (?:about )?\d+ weeks\b|\band a half weeks\b|\b\d+ (?:days?|weeks?) (?:before|after)\b/i.test(text)
  )
    return null;
  const days = new Set(
    findDays(text.toLowerCase(), { today: context.today, past: PAST.test(text) })
      .filter(({ date, end }) => date === end)
      .map(({ date }) => date),
  );
  if (days.size === 0) return namedByKind(text, context);
  return days.size === 1 ? ([...days][0] ?? null) : null;
}

function knowsDistance({ km, steps, actualKm }: CoachWorkout, stated: number): boolean {
  const known = [
    km,
    ...steps.flatMap((step) => [step.km, step.km * step.times]),
    ...(actualKm === null ? [] : [actualKm]),
  ];
  return known.some((value) => Math.abs(value - stated) <= DISTANCE_TOLERANCE_KM);
}

function knowsMinutes(
  { minutes, steps, actualMinutes }: CoachWorkout,
  { stated, text }: { stated: number; text: string },
): boolean {
  const tolerance = HEDGED.test(text) ? 2 * MINUTES_TOLERANCE : MINUTES_TOLERANCE;
  const known = [
    minutes,
    ...steps.flatMap((step) => [step.minutes, step.minutes * step.times]),
    ...(actualMinutes === null ? [] : [actualMinutes]),
  ];
  return known.some((value) => Math.abs(value - stated) <= tolerance);
}

/** Are all of these paces, in s/km, those of some step? */
function knowsPace({ steps }: CoachWorkout, stated: number[]): boolean {
  return stated.every((pace) =>
    steps.some(
      ({ paceSecPerKm: { fast, slow } }) =>
        pace >= fast - PACE_TOLERANCE_SEC_PER_KM && pace <= slow + PACE_TOLERANCE_SEC_PER_KM,
    ),
  );
}

/** A workout that knows the figures of the run which is suggested to be logged on its day. */
function withToldRun(workout: CoachWorkout, { toldRun }: CoachContext): CoachWorkout {
  if (toldRun?.date !== workout.date) return workout;
  const { km, minutes } = toldRun;
  const pace = (minutes * 60) / km;
  const told: Step = {
    ...{ kind: "steady", zone: "E", times: 1, km, minutes },
    paceSecPerKm: { fast: pace, slow: pace },
  };
  return { ...workout, steps: [...workout.steps, told] };
}

function hasFigure(text: string): boolean {
  return distancesKm(text).length + durationsMinutes(text).length + pacesIn(text).length > 0;
}

function kindIsWrong({ kind }: CoachWorkout, text: string): boolean {
  const named = KIND_WORDS.filter(([word]) => word.test(text));
  return named.length > 0 && named.every(([, kinds]) => !kinds.includes(kind));
}

const WAS = /\b(?:was|were|took)\b/i;
/** What was believed or planned is no claim that it was run. */
const BELIEVED = /\b(?:assum\w*|plan\w*|schedul\w*|missed|skipped|counted|meant|supposed)\b/i;
/** Paces of a goal are not those of the workout. */
const OF_RACE = /\b(?:goal|race|marathon|target)\b/i;
const UNDONE: ReadonlySet<string> = new Set(["assumed", "missed", "skipped"]);

function ofWorkout(
  text: string,
  { workout, context }: { workout: CoachWorkout; context: CoachContext },
): Correction | null {
  const wrong = (fault: Correction["fault"]): Correction => ({ text: correct(workout, context), fault });
  if (UNDONE.has(workout.state) && DONE.test(text) && !DENIES.test(text)) return wrong("assumedAsDone");
  if (UNDONE.has(workout.state) && WAS.test(text) && !BELIEVED.test(text) && hasFigure(text))
    return wrong("assumedAsDone");
  if (workout.state === "planned" && RESTS.test(text)) return wrong("restDay");
  if (distancesKm(text).some((km) => !knowsDistance(workout, km))) return wrong("distance");
  const durations = NOT_OF_RUN.test(text) ? [] : durationsMinutes(text);
  if (
    durations.some(
      (value) => value >= SHORTEST_RUN_MINUTES && !knowsMinutes(workout, { stated: value, text }),
    )
  )
    return wrong("duration");
  if (!OF_RACE.test(text) && pacesIn(text).some(({ secPerKm }) => !knowsPace(workout, secPerKm)))
    return wrong("pace");
  const parts = DENIES.test(text) ? text.split(/[,;] /) : [text];
  return parts.some((part) => kindIsWrong(workout, part) && !DENIES.test(part)) ? wrong("kind") : null;
}

/**
 * Checks what a sentence says of the run of one day: its kind, distance and duration, whether it was done, and whether
 * there is one at all. Null when it speaks of no single day, or holds.
 */
export function workoutCorrection(text: string, context: CoachContext): Correction | null {
  const date = dayOf(text, context);
  if (date === null) return null;
  const workouts = workoutsOn(context, date);
  const [workout] = workouts;
  if (workouts.length === 1 && workout)
    return ofWorkout(text, { workout: withToldRun(workout, context), context });
  const horizon = context.workouts.at(-1)?.date ?? context.today;
  const isKnown = context.today <= date && date <= horizon && context.toldRun?.date !== date;
  if (workouts.length > 0 || !isKnown || !RUNS.test(text) || DENIES.test(text)) return null;
  return { text: `${capital(dayWord(date, context.today))} is a rest day.`, fault: "restDay" };
}
