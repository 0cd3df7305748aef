import type { LocalDate } from "@/lib/training";
import { shiftDays, weekdayOf } from "@/lib/training/format";
import { findShortenTarget } from "./amounts";
import { type DayMention, findDays, weekdayInWeekOf } from "./find-days";
import { findWorkoutKind, findWorkoutKinds } from "./find-kinds";
import type { Intent, MoveTarget, WorkoutRef } from "./intents";

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
  const isPlace = (mention: DayMention): boolean =>
    /\b(put|want|like|prefer)\b.*\bon( the)? $/.test(text.slice(0, mention.index));
  const to = mentions.find(isTarget) ?? mentions.find(isPlace);
  if (to) return { from: mentions.find((mention) => mention !== to), to };
  if (second) return { from: first, to: second };
  // "Can I do the long run on Friday instead?": the only day is the new one.
  return /\binstead\b|\b(rather|prefer)\b/.test(text)
    ? { from: undefined, to: first }
    : { from: first, to: undefined };
}

function understandMove(text: string, today: LocalDate): Intent {
  const days = findShift(text);
  const plain = days === null ? text : text.replace(SHIFT, (phrase) => " ".repeat(phrase.length));
  const mentions = findDays(plain, { today, past: false });
  if (days !== null) return { kind: "move", ref: refOf(mentions[0], text), to: { kind: "shift", days } };
  const [only] = mentions;
  // A date parser reads "from 1 to 2 December" as a span.
  if (only && mentions.length === 1 && only.end > only.date && /\bto\b/.test(plain)) {
    return { kind: "move", ref: refOf(only, text), to: { kind: "date", date: only.end } };
  }
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
  const [a = null, b = null] = findWorkoutKinds(text);
  const other = b === null ? null : { date: null, workoutKind: b };
  return { kind: "swap", a: { date: null, workoutKind: a }, b: other };
}

const SWAP = /\b(swap|switch|exchange|trade)\b/;
const MOVE =
  /\b(move|reschedule|postpone|shift|push|delay|put)\b|\bbring\b.*\b(forward|up|back)\b|\b(rather|prefer to) (do|run|have)\b/;
const WANTED_ON =
  /\b(want|(?:i'd|we'd|would) like|prefer)( to have)? (the|my|this|that) (long run|tempo|intervals?|easy run|run|session|workout) on\b/;
const MOVE_INSTEAD =
  /\b(do|run|have|train)\b.*\binstead\b(?! of)|\b(do|run|have|train)\b.*\b(on|to)\b.*\binstead of\b/;
const LENGTHEN =
  /\b(lengthen|extend|longer|farther|further)\b|\bmore (km|kilometres|miles|distance)\b|\b(can|could|want|like|may) .*\b(run|do) \d+ ?(km|k|miles?)\b/;
const ADD_RUN =
  /\b(another|an? (extra|additional|second)|one more|extra) (run|workout|session|training|long run)\b|\b(add|squeeze in|fit in|put in) an? (\w+ )?(run|workout|session)\b/;
const SHORTEN =
  /\b(shorten|shorter|reduce|trim|halve|cut)\b|\bless (km|miles|distance)\b|\bmake .*\b(short|shorter)\b|\b(only|just) (have |got |have got )?\d+ ?(min|minutes|h|hours?|km|k|miles)\b|\bhalf as long\b/;
const SKIP =
  /\b(skip|cancel|drop|delete|remove|leave out)\b|\b(can't|cannot|cant|can not|won't be able to|not able to|unable to|don't want to|no time to|don't have time to|won't) (run|train|make|do|manage)\b|\b(have to|need to|must|going to|gonna|will|want to) miss\b/;
const REST_ASK =
  /\b(add|take|need|want|like|give me|insert|put|have|schedule|make|turn)\b.*\b(rest|day off|off)\b|\btake .{0,24} off\b|^(a )?rest( day)?( please)?$|^rest( day)? (on|tomorrow|today|next)\b|\b(can|could|may) i rest\b/;

const EASE_INSTEAD =
  /\b(?:an? )?(?:easy|easier|gentle|something easy|something easier)( run| one)?\b.* instead of (.+)$|\b(?:swap|replace|exchange|trade|change) (.+?) (?:for|with|to|into) (?:an? |something )?(?:easy|easier|recovery)( run| one| jog)?$/;
const EASE =
  /\b(make|turn|replace|change|do|run|be)\b.*\b(into an? easy( run| one)?|with an? easy( run| one)?|an easy( run| one)?|easier|easy)$/;

/** "Make Thursday easy": the kind at the end is what it shall become, not what it is. */
function understandEase(text: string, today: LocalDate): Intent | null {
  const plain = text.replace(/[?!. ]*( instead)?( please)?[?!. ]*$/, "");
  const instead = EASE_INSTEAD.exec(plain);
  if (instead) {
    const of = instead[2] ?? instead[3] ?? "";
    const [day] = findDays(of, { today, past: false });
    return { kind: "ease", ref: { date: day?.date ?? null, workoutKind: findWorkoutKind(of) } };
  }
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
  const ease = understandEase(text, today);
  if (ease) return ease;
  if (SWAP.test(text)) return understandSwap(text, today);
  const [first] = findDays(text, { today, past: false });
  if (ADD_RUN.test(text)) return { kind: "addRun", date: first?.date ?? null };
  if (SHORTEN.test(text)) return { kind: "shorten", ref: refOf(first, text), to: findShortenTarget(text) };
  if (LENGTHEN.test(text) && (first || findWorkoutKind(text))) {
    return { kind: "lengthen", ref: refOf(first, text), to: findShortenTarget(text) };
  }
  const isRest = REST_ASK.test(text) && !/^(is|are|was|when|which|how|what)\b/.test(text);
  if (isRest && !/\b(skip|cancel|move)\b|\brest of\b/.test(text)) {
    return { kind: "rest", date: first?.date ?? null };
  }
  const isShifted = findShift(text) !== null && (first !== undefined || findWorkoutKind(text) !== null);
  if (MOVE.test(text) || WANTED_ON.test(text) || MOVE_INSTEAD.test(text) || isShifted)
    return understandMove(text, today);
  if (!SKIP.test(text)) return null;
  if (first && first.end > first.date) return { kind: "away", from: first.date, to: first.end };
  return { kind: "skip", ref: refOf(first, text) };
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
