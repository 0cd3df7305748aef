import { SAFETY_CARDS } from "./safety-cards";
import { HARMLESS, NO_DENIAL, PATTERNS } from "./safety-patterns";

export type SafetyLevel = "emergency" | "refer" | "eating" | "pregnancy" | "pain";

export interface SafetyFinding {
  level: SafetyLevel;
  /** Fixed text, the same with and without a model. */
  card: string;
}

/** Words that may stand between a denial and the symptom that it denies: "no real pain", "never had any swelling or fever". */
const BETWEEN =
  "(?:a|an|any|the|my|of|in|or|and|nor|more|real|really|had|have|having|has|get|got|getting|feel|felt|feeling|been|be|with|sign|signs|kind|other|new|single|bit|symptoms?|pains?|painful|aches?|niggles?|injur(?:y|ies|ed)|chest|pressure|tightness|dizzy|dizziness|palpitations?|fever|swelling|swollen|numbness|headaches?|nausea|sickness|cough|breathlessness|knee|foot|calf|hip|shin|ankle)";
const DENIAL = new RegExp(
  `\\b(?:no|nothing|not|never|without|none|isnt|arent|wasnt|werent|dont|doesnt|didnt|havent|hasnt|hadnt|wont|nor|free of|zero)\\b(?:[ ,]+${BETWEEN}\\b)*[ ,]*$`,
);
const OVER =
  /^.{0,30}\b(is gone|are gone|was gone|gone (now|after|since)|has gone|went away|gone away|has passed|free now|is over|got better|all better|healed|disappeared|settled|subsided)\b/;
/** `not` belongs to these symptoms; it does not deny them. */
const NEGATIVE_SYMPTOM =
  /(can ?not|cant|couldnt|unable|want to|stopped|not sweating|no |los[et]|miss|without|havent|dont|didnt|not had|hardly|barely)/;

function normalise(message: string): string {
  const plain = message.toLowerCase().replace(/[’']/g, "").replace(/\s+/g, " ");
  return [...HARMLESS, ...NO_DENIAL].reduce((text, phrase) => text.replace(phrase, " "), plain);
}

/** A new thought begins at a full stop, or at a `but`; a comma keeps the negation of a list alive. */
function clauses(text: string): string[] {
  return text.split(/[.!?;\n]+|\bbut\b|\bhowever\b|\balthough\b|\bnow\b(?= (i|my|it))/);
}

function holds(clause: string, { level, pattern }: { level: SafetyLevel; pattern: RegExp }): boolean {
  const found = pattern.exec(clause);
  if (!found) return false;
  const before = clause.slice(0, found.index);
  const after = clause.slice(found.index + found[0].length);
  // What can be an emergency is one also when it has passed.
  if (level !== "emergency" && OVER.test(after)) return false;
  return NEGATIVE_SYMPTOM.test(found[0]) || !DENIAL.test(before);
}

/**
 * Looks for what must be answered by a fixed card, most urgent first; null when there is nothing.
 * Deterministic and the same with every model off. It knows negation ("no chest pain") and things that only sound
 * alarming ("chest strap", "killer workout"); where it errs it errs towards the card.
 */
export function checkSafety(message: string): SafetyFinding | null {
  const parts = clauses(normalise(message));
  for (const [level, patterns] of PATTERNS) {
    const found = parts.some((clause) => patterns.some((pattern) => holds(clause, { level, pattern })));
    if (found) return { level, card: SAFETY_CARDS[level] };
  }
  return null;
}
