import { type CoachContext, nextWorkout } from "../coach-context";
import { DISTANCE_TOLERANCE_KM } from "../constants";
import { dayWord, describeWorkout } from "../phrases";
import { distancesKm, durationsMinutes, pacesIn } from "./claimed-numbers";
import type { Correction } from "./correction";
import { fitsSomePace } from "./pace-claims";

/** Said of this runner and this plan; what is said of runners in general is free. */
const OF_RUNNER =
  /\b(?:you|your|you're|you've|today|tomorrow|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day'?s?|(?:this|next|last) week|week after next|longest|the plan|km week|(?:km|miles) (?:a|per) week|weekly)\b/i;
/** A difference, a habit or a remark about training says no figure of the plan. */
const DERIVED =
  /\b(?:more|less|fewer|longer|shorter|lighter|heavier|extra|than|difference|together|in total over|on top|first|every|each|of (?:it|them)|into|after about|target|usually|most runners|strides?|metres?|warm|cool|left|to go)\b/i;
/** Speaks of more than one run. */
const OF_WEEK = /\b(?:week\w*|total|month|in all|so far|volume|distance)\b/i;
const RACE = /\b(?:race|half|marathon|10 ?k|5 ?k|goal|prediction)\b/i;
/** A pace told in whole seconds per km or mile. */
const ROUNDED_S = 1;
const RACE_KM = [5, 10, 21.0975, 42.195];

const DONE =
  /\byou(?:'ve| have)? (?:already |just |really )?(?:ran|(?<=have |ve |already |just |really )run|did|done|completed|covered|logged|managed|racked up|notched up|put in|finished|clocked|banked|recorded|hit)\b/i;
const BELIEVED = /\b(?:assum\w*|plan\w*|schedul\w*|will|when|once|if|not|n't)\b/i;

/** Distances that were recorded; nothing else was run. */
function recordedKm({ workouts, weeks, activities }: CoachContext): number[] {
  return [
    ...workouts.flatMap(({ actualKm }) => (actualKm === null ? [] : [actualKm])),
    ...weeks.map(({ actualKm }) => actualKm),
    ...activities.flatMap(({ km }) => (km === null ? [] : [km])),
  ];
}

function knownKm({ workouts, weeks, activities, toldRun }: CoachContext, text: string): number[] {
  return [
    ...(toldRun === undefined ? [] : [toldRun.km]),
    ...workouts.flatMap(({ km, actualKm, steps }) => [
      km,
      actualKm ?? km,
      ...steps.flatMap((step) => [step.km, step.km * step.times]),
    ]),
    ...(OF_WEEK.test(text)
      ? weeks.flatMap(({ plannedKm, actualKm, assumedKm }) => [plannedKm, actualKm, assumedKm])
      : []),
    ...activities.flatMap(({ km }) => (km === null ? [] : [km])),
  ];
}

const IS_PACE = /\b(?:is|are|means|makes|gives|comes to|works out (?:at|to|as))\b.*\bpace\b|\bpace of\b/i;

/** What the runner did, or is said to have done best, is a fact and no sum. */
const BEST = /\b(?:best|fastest|record|pb|pr)\b/i;
const OF_PLAN = /\b(?:run|tempo|intervals?|session|workout|plan\w*|week\w*|race)\b/i;

/** "Your 8 km in 45 minutes is a pace of 5:38 per km": a sum that comes out right, whoever ran it. */
function isSum(text: string): boolean {
  const [km, ...otherKm] = distancesKm(text);
  const [minutes, ...otherMinutes] = durationsMinutes(text);
  const [pace, ...otherPaces] = pacesIn(text);
  if (km === undefined || minutes === undefined || pace === undefined) return false;
  if (!IS_PACE.test(text) || OF_PLAN.test(text) || DONE.test(text) || BEST.test(text)) return false;
  if (otherKm.length + otherMinutes.length + otherPaces.length > 0 || pace.secPerKm.length > 1) return false;
  return Math.abs((pace.secPerKm[0] ?? 0) - (minutes * 60) / km) <= ROUNDED_S;
}

/**
 * The last question asked of a sentence: is each distance and pace that it gives this runner one that the facts hold at
 * all? What nobody planned, ran or predicted was made up.
 */
export function inventedFigure(text: string, context: CoachContext): Correction | null {
  if (!OF_RUNNER.test(text) || DERIVED.test(text) || isSum(text)) return null;
  const isDone = DONE.test(text) && !BELIEVED.test(text);
  const known = [
    ...(isDone ? recordedKm(context) : knownKm(context, text)),
    ...(RACE.test(text) ? RACE_KM : []),
  ];
  const isKnown = (km: number): boolean =>
    known.some((value) => Math.abs(value - km) <= DISTANCE_TOLERANCE_KM);
  const inventedKm = distancesKm(text).some((km) => !isKnown(km));
  const inventedPace = pacesIn(text).some(({ secPerKm }) =>
    secPerKm.some((pace) => !fitsSomePace(pace, context)),
  );
  if (!inventedKm && !inventedPace) return null;
  const next = nextWorkout(context, { from: context.today });
  const line = next
    ? `Your next run: ${dayWord(next.date, context.today)}, ${describeWorkout(next, context)}.`
    : "I have no run of yours with that figure.";
  return { text: line, fault: inventedKm ? "distance" : "pace" };
}
