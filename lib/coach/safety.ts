import { BYSTANDER_CARD, SAFETY_CARDS } from "./safety-cards";
import { SELF_HARM } from "./safety-signs/mind";
import type { Told } from "./safety-signs/people";
import { plainWords } from "./safety-signs/plain-words";
import { type SaidOf, saidOf, saysItIsOwn, tellsOfOther } from "./safety-signs/said-of";
import type { Sign } from "./safety-signs/sign";
import { SIGNS } from "./safety-signs/signs";

export type SafetyLevel = "emergency" | "refer" | "eating" | "pregnancy" | "pain";

export interface SafetyFinding {
  level: SafetyLevel;
  /** Fixed text, the same with and without a model. */
  card: string;
  /** Told of the writer and of now: only then is a health note opened. */
  opensNote: boolean;
}

/** Words that may stand between a denial and the symptom that it denies: "no real pain", "never had any swelling or fever". */
const BETWEEN =
  "(?:a|an|any|the|my|of|in|or|and|nor|more|real|really|had|have|having|has|get|got|getting|feel|felt|feeling|been|be|with|sign|signs|kind|other|new|single|bit|symptoms?|pains?|painful|aches?|niggles?|injur(?:y|ies|ed)|chest|pressure|tightness|dizzy|dizziness|palpitations?|fever|swelling|swollen|numbness|headaches?|nausea|sickness|cough|breathlessness|knee|foot|calf|hip|shin|ankle)";
const DENIAL = new RegExp(
  `\\b(?:no|nothing|not|never|without|none|isnt|arent|wasnt|werent|dont|doesnt|didnt|havent|hasnt|hadnt|wont|nor|free of|zero)\\b(?:[ ,]+${BETWEEN}\\b)*[ ,]*$`,
);
const OVER =
  /^.{0,30}\b(is gone|are gone|was gone|gone (now|after|since)|has gone|went away|gone away|has passed|free\b|is over|got better|all better|healed|disappeared|settled|subsided|is fine|feels fine|(is|was) (all )?good now)\b/;
const RECOVERED = /\b(?:fully )?recovered from (?:\w+ ){0,3}$/;
/** An illness that one lives and runs with, or who looked at it; the words right after it say so. */
const LIVED_WITH =
  /asthma|diabet|blood pressure|hypertension|\ba ?-?fib\b|fibrillation|arrhythmi|murmur|palpitation|ectopic|tachycardia|epilep|an(?:a)?emi|migraine|heart (?:condition|disease|problem|defect)|\be[ck]g\b|scan|doctor|cardiologist/;
const CONTROLLED =
  /^[\w ,]{0,30}?\b(?:(?:well|fully) (?:controlled|managed)|(?<!not |isnt )under control|(?<!not |been |be |get |until )cleared (?:by|me|to)|checked (?:me|it|everything)\b.{0,30}\b(?:good|fine|ok|nothing|normal))\b/;
/** "Well controlled asthma", "cleared by the cardiologist". */
const CONTROLLED_BEFORE =
  /\b(?:(?:well|fully) (?:controlled|managed)|(?<!not |been |be |get |until )cleared by (?:the|my|a)(?: \w+){0,3}) *$/;
/** `not` belongs to these symptoms; it does not deny them. */
const NEGATIVE_SYMPTOM =
  /(can ?not|cant|couldnt|unable|want to|stopped|not sweating|no |los[et]|miss|without|havent|dont|didnt|not had|hardly|barely)/;

/** A denial that goes on: "no pain, no swelling". */
const DENIED_ON = /(?:,|\band|\bor)? (?:no|nor|not|without)\b/g;

/** Of long ago these say nothing of today. */
const OVER_WITH_TIME: readonly SafetyLevel[] = ["refer", "pain", "pregnancy"];
/** Characters on each side of a symptom that may say of whom and of when it is told. */
const HEARD_AROUND = 120;

/** A new thought begins at a full stop, or at a `but`; a comma keeps the negation of a list alive. */
function clauses(text: string): string[] {
  return text.split(/[.!?;\n]+(?!\d)|\bbut\b|\bhowever\b|\balthough\b/).filter(Boolean);
}

/** A symptom with the words around it. */
function tell(clause: string, match: RegExpExecArray): Told {
  const from = Math.max(0, match.index - HEARD_AROUND);
  const end = match.index + match[0].length;
  return {
    before: clause.slice(from, match.index),
    found: match[0],
    whole: clause.slice(from, end + HEARD_AROUND),
  };
}

function isDenied({ before, found, whole }: Told, level: SafetyLevel): boolean {
  const after = whole.slice(before.length + found.length);
  const isControlled = CONTROLLED.test(after) || CONTROLLED_BEFORE.test(before);
  if (level === "refer" && LIVED_WITH.test(found) && isControlled) return true;
  // What can be an emergency is one also when it has passed.
  if (level !== "emergency" && (OVER.test(after) || RECOVERED.test(before))) return true;
  return !NEGATIVE_SYMPTOM.test(found.replace(DENIED_ON, " ")) && DENIAL.test(before);
}

const isTold = (of: SaidOf) => of === "writerNow" || of === "unsaid" || of === "writerLongAgo";

/** What a sign is worth at its level: below an emergency only what the writer tells of themselves. */
function weigh(of: SaidOf, { sign, level }: { sign: Sign; level: SafetyLevel }): SaidOf {
  if (level !== "emergency") {
    const isOld = of === "writerLongAgo" && OVER_WITH_TIME.includes(level);
    return isTold(of) && !isOld ? of : "nobody";
  }
  // "What's the highest bridge near me" is asked, and is no general question; nor is "what if I kill myself".
  if ((of === "general" || of === "whatIf") && SELF_HARM.includes(sign)) return "writerNow";
  return of === "remedy" ? "unsaid" : of;
}

/** Of whom a sign in this clause is told, or how it is asked about: nothing where it is not there or is denied. */
function readSign(clause: string, { sign, level }: { sign: Sign; level: SafetyLevel }): SaidOf[] {
  const [first, ...others] = sign;
  if (!first || others.some((other) => clause.search(other) < 0)) return [];
  const said: SaidOf[] = [];
  for (const match of clause.matchAll(first)) {
    const told = tell(clause, match);
    if (isDenied(told, level)) continue;
    said.push(weigh(saidOf(told), { sign, level }));
    if (said.some(isTold)) break;
  }
  return said;
}

/**
 * Looks for what must be answered by a fixed card, most urgent first; null when there is nothing.
 * Deterministic and the same with every model off. It knows negation ("no chest pain"), things that only sound
 * alarming ("chest strap", "killer workout") and other people ("my dad had a stroke"); where it errs it errs towards
 * the card.
 */
export function checkSafety(message: string): SafetyFinding | null {
  const parts = clauses(plainWords(message));
  let asked: SafetyFinding | null = null;
  for (const [level, signs] of SIGNS) {
    const told = new Set(
      parts.flatMap((clause) => signs.flatMap((sign) => readSign(clause, { sign, level }))),
    );
    // What is asked of the matter is told when it goes on "mine hurts", "happened to me".
    const isOwn = (told.has("general") || told.has("whatIf")) && parts.some(saysItIsOwn);
    if (isOwn) told.add("writerNow");
    const isWriter = told.has("writerNow") || told.has("writerLongAgo");
    const isUnsaid = told.has("unsaid");
    // "My wife called 999, chest pain" is the writer's own; "my wife called 999" is not said to be.
    const isOther =
      !isWriter && (told.has("otherNow") || (isUnsaid ? parts.some(tellsOfOther) : told.has("otherCalls")));
    if (isWriter || isOther || isUnsaid) {
      const opensNote = told.has("writerNow") || (isUnsaid && !isOther);
      const card = isOther ? BYSTANDER_CARD : SAFETY_CARDS[level];
      return { level, card: asked ? `${asked.card}\n\n${card}` : card, opensNote };
    }
    if (told.has("whatIf")) asked = { level, card: SAFETY_CARDS[level], opensNote: false };
  }
  return asked;
}
