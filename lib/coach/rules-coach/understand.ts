import type { LocalDate } from "@/lib/training";
import { findCard } from "../methodology/find-card";
import { findDays, findWeek } from "./find-days";
import type { Intent, PlainIntent } from "./intents";
import { normaliseMessage } from "./spelling";
import { findWorkoutKind, understandEdit } from "./understand-edit";

const PAST = /\b(was|were|did|ran|went|happened|yesterday|last|had|been|done)\b/;
const ABOUT_CHANGE =
  /\b(what|anything|which|why|how)\b.*\b(chang(e|ed|es)|differ(s|ent)?|adjusted|moved|updated)\b|\bwhat'?s new\b|\bwhy did (you|it|my plan)\b/;
const HOW_TO_EDIT = /\bhow (do|can|would|could) (i|you|we) (move|swap|skip|shorten|change|cancel)\b/;
const AWAY =
  /\b(travel|travelling|traveling|vacation|holidays?|trip|out of town|be away|am away|i'm away|abroad)\b/;

/** Looked for in this order; the first that fits wins. */
const PLAIN: readonly (readonly [RegExp, PlainIntent])[] = [
  [/\bundo\b|\brevert\b|\btake (it|that) back\b/, "undo"],
  [
    /\b(i'm|i am|im|feel|feeling|got|have|am|been) (a bit |a little |really |so |still |the |a )*(ill|sick|flu|cold|covid|unwell|a cold|bad cold|stomach bug)\b|\bsore throat\b|\b(flu|covid)\b/,
    "ill",
  ],
  [
    /\b(tired|exhausted|fatigued|knackered|worn out|heavy legs|sore legs|legs are (sore|heavy|dead)|no energy|slept badly|bad sleep|burn(ed|t) out|overtrain(ed|ing))\b/,
    "tired",
  ],
  [/\bbusy\b|\b(not much|no|little|less) time (this|next) week\b|\bstressful week\b/, "busy"],
  [/\bassum(e|ed|es|ing|ption|ptions)\b|\bno data\b|\b(don't|forget to|never) upload\b/, "assumptions"],
  [
    /\b(predict(ion|ions|ed)?|finish(ing)? time|race time|goal time|target time|estimated? time)\b|\bwhat time (can|could|will|would|should) i\b|\bhow fast (can|could|will|would) i (run|race|finish)\b|\bcan i (break|beat|go under|run (a )?sub)\b|\bsub[- ]?\d/,
    "prediction",
  ],
  [
    /\b(change|new|different|other|update|set|add) (my |a |the )*(goal|race date|race|target)\b|\bsigned up for\b/,
    "goalChange",
  ],
  [
    /\b(change|set|update|different) (my |the )*(training |running )?(days|availability|schedule|long[- ]run day|weekdays)\b|\b(can|could|want to) (only )?run (only )?(\d|one|two|three|four|five|six|seven) (days|times)\b/,
    "availability",
  ],
  [
    /\b(next|my|the|goal|upcoming|first) (\w+ )?race\b|\brace day\b|\bwhen('s| is| do i race| am i racing)\b.*\b(race|marathon|half|10k|5k)\b|\bhow (long|many (days|weeks)) (until|till|to|before)\b|\bwhat am i training for\b|\bmy goals?\b/,
    "nextRace",
  ],
  [/\bpaces?\b|\bhow (fast|slow) (should|do|must)\b|\bwhat speed\b|\b(heart rate )?zones?\b/, "paces"],
  [/\b(fitness|vdot|vo2 ?max|how fit|in shape|my form|am i (getting )?(fitter|faster|better))\b/, "fitness"],
  [
    /\bhow am i doing\b|\bmy progress\b|\bprogress\b|\bhow (much|many|far)( \w+)? (did|have) i\b|\bhow('s| is) (it|my training) going\b|\bon track\b/,
    "progress",
  ],
  [/\bupload|\bimport\b|\bgarmin\b|\bcsv\b|\bstrava\b/, "upload"],
  [
    /\blog (a|my|the|this)\b|\bhow it felt\b|\bgive feedback\b|\bi (just )?(ran|did|finished|completed)\b|\brpe\b/,
    "logRun",
  ],
  [/^(thanks?|thank you|thx|cheers|great|perfect|ok(ay)?|cool|nice)\b/, "thanks"],
  [/\bhelp\b|\bwhat can you (do|answer)\b|\bwho are you\b|\bwhat are you\b|\bcommands\b/, "help"],
  [/^(hi|hello|hey|good (morning|evening|afternoon)|hola|yo)\b/, "greeting"],
];

function plainIntent(text: string): Intent | null {
  const found = PLAIN.find(([pattern]) => pattern.test(text));
  return found ? { kind: found[1] } : null;
}

function understandAway(text: string, today: LocalDate): Intent {
  const mentions = findDays(text, { today, past: false });
  const [first] = mentions;
  const last = mentions.at(-1);
  if (first && last) return { kind: "away", from: first.date, to: last.end };
  const week = findWeek(text, { today, past: false });
  if (week === null) return { kind: "away", from: null, to: null };
  const end = new Date(Date.parse(`${week}T00:00:00Z`) + 6 * 86_400_000).toISOString().slice(0, 10);
  return { kind: "away", from: week < today ? today : week, to: end };
}

function understandWhy(text: string, today: LocalDate): Intent {
  const [day] = findDays(text, { today, past: /\b(was|were|did|had)\b/.test(text) });
  const card = day ? null : findCard(text);
  // "Why do I run easy?" asks about the method, "why is Thursday a tempo run?" about that day.
  if (card && /\bwhy (do|should|would|are|is) (i|we|you|runners|easy|long|there|it)\b/.test(text)) {
    return { kind: "methodology", card };
  }
  return { kind: "why", ref: { date: day?.date ?? null, workoutKind: findWorkoutKind(text) } };
}

function understandQuestion(text: string, today: LocalDate): Intent {
  const input = { today, past: PAST.test(text) };
  const [day] = findDays(text, input);
  const card = findCard(text);
  const asksMeaning =
    /\b(what('s| is| are| does)|explain|tell me about|how (do|does|should|long|hard|often)|meaning of|difference)\b/.test(
      text,
    );
  if (card && asksMeaning && !day && !/\b(my|next|this week)\b/.test(text))
    return { kind: "methodology", card };
  const week = findWeek(text, input);
  const asksAmount = /\bhow (much|many|far)( \w+)? (did|have) i\b/.test(text);
  if (week && /\bweek (of|from|starting|beginning)\b/.test(text)) return { kind: "week", weekStart: week };
  if (day && !asksAmount) return { kind: "day", date: day.date };
  if (week && !asksAmount) return { kind: "week", weekStart: week };
  const plain = plainIntent(text);
  if (plain) return plain;
  if (/\b(next|when|upcoming)\b/.test(text))
    return { kind: "nextOfKind", workoutKind: findWorkoutKind(text) };
  if (card) return { kind: "methodology", card };
  if (
    /\b(what|which|should|do i) .*\b(run|workout|training|session|plan)\b|\bwhat now\b|\bmy (run|workout|plan|training)\b/.test(
      text,
    )
  ) {
    return { kind: "day", date: today };
  }
  return { kind: "unknown" };
}

/** Is something missing in this intent that a short reply can give? */
function asksBack(intent: Intent): boolean {
  if (intent.kind === "move") return intent.to === null;
  if (intent.kind === "rest") return intent.date === null;
  return intent.kind === "away" && intent.from === null;
}

/**
 * Reads a message as the reply to the one before it: "move the long run" - "to which day?" - "Friday".
 * Null when the earlier message left nothing open or the new one is no mere day.
 */
export function understandReply(
  message: string,
  { previous, today }: { previous: string; today: LocalDate },
): Intent | null {
  const text = normaliseMessage(message);
  const short = text.split(" ").length <= 6;
  const days = findDays(text, { today, past: false });
  if (
    !short ||
    days.length === 0 ||
    understandEdit(text, today) ||
    !asksBack(understand(previous, { today }))
  )
    return null;
  const joined = `${normaliseMessage(previous)} to ${text.replace(/^(to|on|onto)( the)? /, "")}`;
  const intent = understand(joined, { today });
  return asksBack(intent) ? null : intent;
}

/** Reads what a message wants. Typos of keywords are tolerated; what is not understood is `unknown`, never guessed. */
export function understand(message: string, { today }: { today: LocalDate }): Intent {
  const text = normaliseMessage(message);
  if (HOW_TO_EDIT.test(text)) return { kind: "help" };
  if (ABOUT_CHANGE.test(text) && !/\bchange (my|the) (goal|days|schedule|race)\b/.test(text))
    return { kind: "changes" };
  if (/\bwhy\b|\bwhat('s| is) the (point|purpose|reason)\b|\breason for\b/.test(text))
    return understandWhy(text, today);
  const early = plainIntent(text);
  if (early && ["undo", "ill", "goalChange", "availability"].includes(early.kind)) return early;
  if (AWAY.test(text)) return understandAway(text, today);
  const edit = understandEdit(text, today);
  if (edit) return edit;
  if (
    early &&
    ["tired", "busy", "assumptions", "prediction", "fitness", "progress", "upload"].includes(early.kind)
  )
    return early;
  return understandQuestion(text, today);
}
