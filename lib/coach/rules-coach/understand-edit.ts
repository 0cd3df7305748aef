import type { LocalDate } from "@/lib/training";
import { shiftDays, weekdayOf } from "@/lib/training/format";
import { type DayMention, findDays, weekdayInWeekOf } from "./find-days";
import type { Intent, KindWish, MoveTarget, ShortenTarget, WorkoutRef } from "./intents";

const KM_PER_MILE = 1.609344;

const KIND_PATTERNS: readonly (readonly [RegExp, KindWish])[] = [
  [/\blong( |-)?(run|one|slow)?\b(?! (until|till|to go|is it|do|does|ago|should))/, "long"],
  [/\b(tempo|threshold)\b/, "tempo"],
  [/\b(interval|intervals|speed( |-)?work|vo2)\b/, "interval"],
  [/\b(repetition|repetitions|reps)\b/, "repetition"],
  [/\bmarathon( |-)pace\b/, "marathonPace"],
  [/\bstrides\b/, "strides"],
  [/\brecovery run\b/, "recovery"],
  [/\brun( |-)walk\b/, "runWalk"],
  [/\beasy\b/, "easy"],
  [/\b(hard|quality|fast|tough) (run|workout|session|one|day)\b/, "hard"],
];

/** The kind of workout that a message names, or null. */
export function findWorkoutKind(text: string): KindWish | null {
  return KIND_PATTERNS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

const SHIFT =
  /\b(?:by )?(a|one|two|three|[1-6]) days? (later|earlier|sooner|back|forward)\b|\bback (?:by )?(a|one|two|three|[1-6]) days?\b|\bby (a|one|two|three|[1-6]) days?\b/;
const COUNTS: Record<string, number> = { a: 1, one: 1, two: 2, three: 3 };

function findShift(text: string): number | null {
  const match = SHIFT.exec(text);
  const word = match?.[1] ?? match?.[3] ?? match?.[4];
  if (!match || word === undefined) return null;
  const days = COUNTS[word] ?? Number(word);
  return match[2] === "earlier" || match[2] === "sooner" || match[2] === "forward" ? -days : days;
}

function refOf(mention: DayMention | undefined, text: string): WorkoutRef {
  return { date: mention?.date ?? null, workoutKind: findWorkoutKind(text) };
}

function targetOf(mention: DayMention): MoveTarget {
  return { kind: mention.bareWeekday ? "weekday" : "date", date: mention.date };
}

function sides(
  text: string,
  mentions: DayMention[],
): { from: DayMention | undefined; to: DayMention | undefined } {
  const [first, second] = mentions;
  const instead = text.indexOf("instead of");
  if (instead >= 0) {
    return {
      from: mentions.find((mention) => mention.index > instead),
      to: mentions.find((mention) => mention.index < instead),
    };
  }
  const isTarget = (mention: DayMention): boolean =>
    /\b(to|onto|until|till|for)( the| my)? $/.test(text.slice(0, mention.index));
  const to = mentions.find(isTarget);
  if (to) return { from: mentions.find((mention) => mention !== to), to };
  if (second) return { from: first, to: second };
  // "Can I do the long run on Friday instead?": the only day is the new one.
  return /\binstead\b/.test(text) ? { from: undefined, to: first } : { from: first, to: undefined };
}

function understandMove(text: string, today: LocalDate): Intent {
  const days = findShift(text);
  const plain = days === null ? text : text.replace(SHIFT, (phrase) => " ".repeat(phrase.length));
  const mentions = findDays(plain, { today, past: false });
  if (days !== null) return { kind: "move", ref: refOf(mentions[0], text), to: { kind: "shift", days } };
  const { from, to } = sides(plain, mentions);
  return { kind: "move", ref: refOf(from, text), to: to ? targetOf(to) : null };
}

function understandSwap(text: string, today: LocalDate): Intent {
  const [first, second] = findDays(text, { today, past: false });
  const kind = findWorkoutKind(text);
  if (first && second) {
    return {
      kind: "swap",
      a: { date: first.date, workoutKind: null },
      b: { date: second.date, workoutKind: null },
    };
  }
  const byKind = kind === null ? null : { date: null, workoutKind: kind };
  if (first) {
    const day = { date: first.date, workoutKind: null };
    return { kind: "swap", a: byKind ?? day, b: byKind ? day : null };
  }
  return { kind: "swap", a: byKind ?? { date: null, workoutKind: null }, b: null };
}

/** The length that a message asks for, or null. Miles are converted. */
export function findShortenTarget(text: string): ShortenTarget | null {
  const amount =
    /(\d+(?:[.,]\d+)?) ?(km|k|kilometres?|kilometers?|mi|miles?|minutes?|mins?|min|hours?|hrs?|h)\b/.exec(
      text,
    );
  if (amount) {
    const value = Number((amount[1] ?? "").replace(",", "."));
    const unit = amount[2] ?? "";
    if (unit.startsWith("mi") && !unit.startsWith("min")) return { km: value * KM_PER_MILE };
    if (unit.startsWith("k")) return { km: value };
    return { minutes: unit.startsWith("h") ? value * 60 : value };
  }
  const percent = /(\d{1,2}) ?(%|percent|per cent)/.exec(text);
  if (percent) {
    const share = Number(percent[1]) / 100;
    return { factor: /\bto \d/.test(text) ? share : 1 - share };
  }
  if (/\b(half|halve)\b/.test(text)) return { factor: 0.5 };
  return /\bhour\b/.test(text) ? { minutes: 60 } : null;
}

const SWAP = /\b(swap|switch|exchange|trade)\b/;
const MOVE = /\b(move|reschedule|postpone|shift|push|bring forward|delay|put)\b/;
const MOVE_INSTEAD = /\b(do|run|have|train)\b.*\binstead\b/;
const SHORTEN =
  /\b(shorten|shorter|reduce|trim|halve|cut)\b|\bless (km|miles|distance)\b|\bmake .*\b(short|shorter)\b/;
const SKIP =
  /\b(skip|cancel|drop|delete|remove|leave out)\b|\b(can't|cannot|cant|can not|won't be able to|not able to|unable to|don't want to|no time to|don't have time to) (run|train|make)\b/;
const REST_ASK =
  /\b(add|take|need|want|give me|insert|put|have|schedule|make|turn)\b.*\b(rest|day off|off)\b|\btake .{0,24} off\b|^(a )?rest( day)?( please)?$|^rest( day)? (on|tomorrow|today|next)\b|\b(can|could|may) i rest\b/;

const EASE =
  /\b(make|turn|replace|change|do|run)\b.*\b(into an? easy( run| one)?|with an? easy( run| one)?|an easy one|easier|easy)$/;

/** "Make Thursday easy": the kind at the end is what it shall become, not what it is. */
function understandEase(text: string, today: LocalDate): Intent | null {
  const plain = text.replace(/[?!. ]*( please)?[?!. ]*$/, "");
  const match = EASE.exec(plain);
  if (!match) return null;
  const head = plain.slice(0, plain.length - (match[2]?.length ?? 0));
  const [day] = findDays(head, { today, past: false });
  const workoutKind = findWorkoutKind(head);
  return day || workoutKind ? { kind: "ease", ref: { date: day?.date ?? null, workoutKind } } : null;
}

/**
 * The change of the plan that a message asks for, or null. `text` is normalised.
 * It only reads what is wanted; whether the plan bears it is decided elsewhere.
 */
export function understandEdit(text: string, today: LocalDate): Intent | null {
  if (SWAP.test(text)) return understandSwap(text, today);
  const ease = understandEase(text, today);
  if (ease) return ease;
  if (SHORTEN.test(text)) {
    const [day] = findDays(text, { today, past: false });
    return { kind: "shorten", ref: refOf(day, text), to: findShortenTarget(text) };
  }
  const isRest = REST_ASK.test(text) && !/^(is|are|was|when|which|how|what)\b/.test(text);
  if (isRest && !/\b(skip|cancel|move)\b/.test(text)) {
    const [day] = findDays(text, { today, past: false });
    return { kind: "rest", date: day?.date ?? null };
  }
  if (MOVE.test(text) || MOVE_INSTEAD.test(text)) return understandMove(text, today);
  if (!SKIP.test(text)) return null;
  const [day] = findDays(text, { today, past: false });
  if (day && day.end > day.date) return { kind: "away", from: day.date, to: day.end };
  return { kind: "skip", ref: refOf(day, text) };
}

/** The day that a weekday target means: in the week of the run if it is still ahead, else the next one. */
export function resolveTarget(
  target: MoveTarget,
  { from, today }: { from: LocalDate; today: LocalDate },
): LocalDate {
  if (target.kind === "shift") return shiftDays(from, target.days);
  if (target.kind === "date") return target.date;
  const sameWeek = weekdayInWeekOf(from, weekdayOf(target.date));
  return sameWeek >= today && sameWeek !== from ? sameWeek : shiftDays(sameWeek, 7);
}
