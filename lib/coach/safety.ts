import { BYSTANDER_CARD, SAFETY_CARDS } from "./safety-cards";
import { SELF_HARM } from "./safety-signs/mind";
import { plainWords } from "./safety-signs/plain-words";
import { type SaidOf, saidOf, tellsOfOther } from "./safety-signs/said-of";
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
/** An illness that one lives and runs with. */
const CONTROLLED =
  /\b(?:well|fully) (?:controlled|managed)\b|(?<!not |isnt )\bunder control\b|(?<!not |been |be |get |until )\bcleared (?:by|me|to)\b|\bchecked (?:me|it|everything)\b.{0,30}\b(?:good|fine|ok|nothing|normal)\b/;
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

interface Told {
  before: string;
  found: string;
  whole: string;
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
  // What can be an emergency is one also when it has passed.
  if (level === "refer" && CONTROLLED.test(whole)) return true;
  if (level !== "emergency" && (OVER.test(after) || RECOVERED.test(before))) return true;
  return !NEGATIVE_SYMPTOM.test(found.replace(DENIED_ON, " ")) && DENIAL.test(before);
}

/** Of whom a sign in this clause is told; `nobody` where it is not there or is denied. */
function readSign(clause: string, sign: Sign, level: SafetyLevel): SaidOf {
  const [first, ...others] = sign;
  if (!first || others.some((other) => clause.search(other) < 0)) return "nobody";
  for (const match of clause.matchAll(first)) {
    const told = tell(clause, match);
    if (isDenied(told, level)) continue;
    const of = saidOf(told);
    if (of === "otherNow" && level !== "emergency") continue;
    if (of === "writerLongAgo" && OVER_WITH_TIME.includes(level)) continue;
    // "What's the highest bridge near me" is asked, and is no general question.
    if (of === "general" && SELF_HARM.includes(sign)) return "writerNow";
    if (of !== "nobody" && of !== "general") return of;
  }
  return "nobody";
}

/**
 * Looks for what must be answered by a fixed card, most urgent first; null when there is nothing.
 * Deterministic and the same with every model off. It knows negation ("no chest pain"), things that only sound
 * alarming ("chest strap", "killer workout") and other people ("my dad had a stroke"); where it errs it errs towards
 * the card.
 */
export function checkSafety(message: string): SafetyFinding | null {
  const parts = clauses(plainWords(message));
  for (const [level, signs] of SIGNS) {
    const told = new Set(parts.flatMap((clause) => signs.map((sign) => readSign(clause, sign, level))));
    told.delete("nobody");
    if (told.size === 0) continue;
    const ofOther = told.has("otherNow") || (told.has("unsaid") && parts.some(tellsOfOther));
    const isOther = ofOther && !told.has("writerNow") && !told.has("writerLongAgo");
    const opensNote = told.has("writerNow") || (told.has("unsaid") && !isOther);
    return { level, card: isOther ? BYSTANDER_CARD : SAFETY_CARDS[level], opensNote };
  }
  return null;
}
