import type { LocalDate } from "@/lib/training";
import { findCard } from "../methodology/find-card";
import { findDays, findWeek } from "./find-days";
import { findWorkoutKind } from "./find-kinds";
import type { Intent, PlainIntent } from "./intents";
import { plainIntent } from "./plain-intents";
import { normaliseMessage } from "./spelling";
import { completedRun } from "./told-run";
import { understandEdit } from "./understand-edit";
import { understandFacts } from "./understand-facts";
import { understandWeek } from "./understand-week";

/** A reply to a question back is no longer than this. */
const SHORT_REPLY_WORDS = 6;
const PAST = /\b(was|were|did|ran|went|happened|yesterday|last|had|been|done)\b/;
const ABOUT_CHANGE =
  /^(?!.*\bchange with (?:age|altitude|(?:the )?(?:heat|cold|humidity|seasons?|weather))\b).*\b(what|anything|which|why|how)\b.*\b(chang(e|ed|es)|differ(s|ent)?|adjusted|moved|updated)\b|\bwhat'?s new\b|\bwhy did (you|it|my plan)\b/;
const HOW_TO_EDIT = /\bhow (do|can|would|could) (i|you|we) (move|swap|skip|shorten|change|cancel)\b/;
const AWAY =
  /\b(travel|travelling|traveling|vacation|holidays?|trip|out of town|be away|am away|i'm away|abroad)\b|\b(in|to) [a-z]+ from [a-z0-9 ]+ (to|until|till) /;

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
  const isTopic = card !== null && findWorkoutKind(text) === null && !/\b(this|my|run|workout)\b/.test(text);
  if (
    isTopic ||
    (card &&
      /\bwhy (do|should|would|are|is) (i|we|you|runners|easy|long|there|it)\b|\bwhy so (many|few|much)\b/.test(
        text,
      ))
  ) {
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
  if (card && asksMeaning && !day && !/\b(my|next|this week|how fast)\b/.test(text))
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
  if (intent.kind === "goalChange") return intent.wish.date === null && !intent.wish.maintain;
  return intent.kind === "away" && intent.from === null;
}

interface Turn {
  today: LocalDate;
  units: "km" | "mi";
  /** What the runner wrote before, oldest first. */
  earlier: readonly string[];
}

/**
 * Reads a message as the reply to the one before it: "move the long run" - "to which day?" - "Friday".
 * Null when the earlier message left nothing open or the new one is no mere day.
 */
function understandReply(message: string, { today, units, earlier }: Turn): Intent | null {
  const previous = earlier.at(-1);
  if (previous === undefined) return null;
  const text = normaliseMessage(message);
  const before = understandTurn(previous, { today, units, earlier: earlier.slice(0, -1) });
  const effort = /^(?:a |an |about )?(\d{1,2})(?: ?(?:\/|out of|of) ?10)?[.!]?$/.exec(text);
  if (before.kind === "feedback" && before.rpe === null && effort && Number(effort[1]) <= 10) {
    return { ...before, rpe: Number(effort[1]) };
  }
  if (before.kind === "logRun") {
    return completedRun(before, { text, previous: normaliseMessage(previous), today, units });
  }
  const short = text.split(" ").length <= SHORT_REPLY_WORDS;
  const days = findDays(text, { today, past: false });
  if (!short || days.length === 0 || understandEdit(text, today) || !asksBack(before)) return null;
  const joined = `${normaliseMessage(previous)} to ${text.replace(/^(to|on|onto)( the)? /, "")}`;
  const intent = understand(joined, { today });
  return asksBack(intent) ? null : intent;
}

/** Reads a message in its conversation: as the reply to what was left open before it, else by itself. */
export function understandTurn(message: string, turn: Turn): Intent {
  return understandReply(message, turn) ?? understand(message, turn);
}

const BELIEF =
  /\b(why|how come|what)\b.*\b(assumed|missed|skipped|partial|count(s|ed)?( as)?|marked)\b|\bbelieve\b/;
const CHANGED =
  /\bhas (my |the )?(plan|anything|something) changed\b|\bdid (you|anything|something) (change|move|adjust)\b/;
const OFF_TOPIC = /\b(weather|forecast|rain|raining|snow|snowing|shoes?)\b/;
/** Plain intents that are surer than a change of the plan that the same words might ask for. */
const BEFORE_EDITS: ReadonlySet<PlainIntent> = new Set(["undo", "ill", "usage"]);
const AFTER_EDITS: ReadonlySet<PlainIntent> = new Set([
  "tired",
  "assumptions",
  "prediction",
  "fitness",
  "progress",
  "upload",
  "zones",
]);

function understandBelief(text: string, today: LocalDate): Intent | null {
  const [day] = findDays(text, { today, past: true });
  return BELIEF.test(text) && day && day.date <= today ? { kind: "belief", date: day.date } : null;
}

/** Is this a question about the method that only sounds like a state of the runner? */
function understandMethod(text: string): Intent | null {
  const card = findCard(text);
  return card &&
    /^(how (do|does|should|can|to)|what (is|are|do|does)|tell me|explain|any tips)\b/.test(text) &&
    (card === "returning" || (card === "assumptions" && /^(how|tell|explain)/.test(text)))
    ? { kind: "methodology", card }
    : null;
}

/** Reads what a message wants. Typos of keywords are tolerated; what is not understood is `unknown`, never guessed. */
export function understand(message: string, { today }: { today: LocalDate }): Intent {
  const text = normaliseMessage(message);
  if (HOW_TO_EDIT.test(text)) return { kind: "help" };
  const early = plainIntent(text);
  if (early?.kind === "undo") return early;
  const sure = understandFacts(text, today) ?? understandBelief(text, today) ?? understandMethod(text);
  if (sure) return sure;
  if (CHANGED.test(text) || ABOUT_CHANGE.test(text)) return { kind: "changes" };
  if (/\bwhy\b|\bwhat('s| is) the (point|purpose|reason)\b|\breason for\b/.test(text))
    return understandWhy(text, today);
  if (early && BEFORE_EDITS.has(early.kind)) return early;
  if (AWAY.test(text)) return understandAway(text, today);
  const edit = understandWeek(text, today) ?? understandEdit(text, today);
  if (edit) return edit;
  if (early && AFTER_EDITS.has(early.kind)) return early;
  if (early?.kind === "nextRace" && /\b(how (long|many|far)|left|to go|when|countdown)\b/.test(text))
    return early;
  const isHeat = findCard(text) === "heat";
  return OFF_TOPIC.test(text) && !isHeat ? { kind: "unknown" } : understandQuestion(text, today);
}
