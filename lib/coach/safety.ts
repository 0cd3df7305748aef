import { SAFETY_CARDS } from "./safety-cards";

export type SafetyLevel = "emergency" | "refer" | "eating" | "pregnancy" | "pain";

export interface SafetyFinding {
  level: SafetyLevel;
  /** Fixed text, the same with and without a model. */
  card: string;
}

/** Phrases that look alarming and are not; taken out before anything is looked for. */
const HARMLESS = [
  /chest (strap|belt|band|monitor|sensor)s?/g,
  /killer (workout|session|hill|run|pace)s?/g,
  /pain cave/g,
  /no pain,? no gain/g,
  /painful(ly)? (slow|early|boring)/g,
  /(race|goal|target|dream|spring|saturday night) fever/g,
  /(work|run|race|running|marathon) fever/g,
  /collaps(e|ed|es|ing) (the|this|that) (menu|card|week|section)/g,
  /heart rate/g,
  /(training|base|recovery|rest|taper) period/g,
  /period of (training|rest|time)/g,
  /(killing|kills|killed) it/g,
  /(dying|died) (at|after|in|on) (km|the|mile)/g,
];

/** Patterns by level, most urgent first. English; each is matched inside one clause. */
const PATTERNS: readonly (readonly [SafetyLevel, readonly RegExp[]])[] = [
  [
    "emergency",
    [
      /chest.{0,25}(pain|pressure|tight|hurt|ache|aching|crush|squeez|heav)/,
      /(pain|pressure|tightness|ache|squeezing|crushing|heaviness)s?\b.{0,20}\bchest/,
      /\b(faint(ed|ing)?|passed out|pass(ing)? out|blacked out|black(ing)? out|lost consciousness|unconscious|collapsed|collapsing)\b/,
      /(can ?not|cant|couldnt|unable to|hard to|hardly|barely|struggl\w+ to) (breathe|get (any )?air|catch my breath)/,
      /(severe|extreme|sudden) (breathlessness|shortness of breath)/,
      /short(ness)? of breath.{0,20}(at rest|sitting|lying|doing nothing)/,
      /(face|mouth|smile).{0,15}(droop|numb|sagging)/,
      /(slurr\w*|garbled) (speech|words)|(speech|words) (is|was|are|were|got) (slurr\w*|garbled)/,
      /(one side|left side|right side|left arm|right arm).{0,20}(numb|weak|paraly|tingl|pain)/,
      /(heat ?stroke|sunstroke|stopped sweating)/,
      /(confused|disoriented|delirious).{0,40}(heat|hot|sun|overheat|run)/,
      /(heat|hot|sun|overheat).{0,40}(confused|disoriented|delirious)/,
      /(kill(ing)? myself|suicid|end(ing)? my life|end it all|want to die|self ?-?harm|harm(ing)? myself|dont want to live|hurt(ing)? myself on purpose)/,
      /cough(ed|ing)? (up )?blood|vomit(ed|ing)? blood/,
    ],
  ],
  [
    "refer",
    [
      /(stress fracture|bone (pain|hurts|aches)|pain (in|on) (the |my |a )?(shin ?bone|bone))/,
      /(night pain|pain at night|hurts at night|(pain|ache|it) (wakes|woke) me|throbs at night)/,
      /\blimp(ing|ed|s)?\b|cant (put|bear) (any )?weight|cannot (put|bear) (any )?weight/,
      /(swollen|swelling).{0,15}(calf|leg|knee|ankle)|(calf|leg|knee|ankle).{0,20}(swollen|swelling|swelled)/,
      /palpitation|irregular heart|heart (is )?(racing|pounding|fluttering|skipp\w+).{0,25}(rest|bed|sitting|nothing|night|beat)|heart skips|skipped beats/,
      /blood in (my |the )?(urine|pee|stool)|(pee|peed|peeing|urinat\w+) blood|(dark|brown|cola) (urine|pee)/,
      /\bfever(ish)?\b|temperature (of |is |was )?(38|39|40|10[0-4])/,
      /(heard|felt) a (pop|snap|crack)/,
      /(numb|numbness|tingling).{0,20}(foot|feet|leg|toes)|(foot|feet|leg|toes).{0,20}(numb|tingling)/,
      /\b(dizzy|dizziness|lightheaded|light-headed)\b/,
    ],
  ],
  [
    "eating",
    [
      /(missed|lost|no|skipped|stopped|without|havent had|dont have).{0,15}\b(my |a )?(period|periods|menstruat\w*)\b|amenorrh/,
      /(anorexi|bulimi|eating disorder|disordered eating|\bpurg(e|ed|ing)\b|laxative|red-s\b|\breds\b)/,
      /(making|make|made) myself (sick|vomit|throw up)|throw(ing)? up (after|my) (eating|meals?|food)/,
      /(starv\w+|stopped eating|barely eat\w*|hardly eat\w*|skipping meals|skip meals|afraid (to eat|of food)|guilty (after|about|when) (eating|i eat)|earn my food|binge)/,
      /(restrict\w*|cut\w*|count\w*) (my )?(calories|food|carbs)|\bcalorie (deficit|goal|target|limit)/,
      /(lose|losing|drop|cut) .{0,15}(weight|kilos|kg|pounds|lbs|body ?fat)|race weight|ideal weight|(how much|what) should i weigh/,
    ],
  ],
  [
    "pregnancy",
    [
      /\bpregnan(t|cy)\b|expecting a (baby|child)|\btrimester\b|postpartum|post-partum|postnatal/,
      /(gave birth|had a baby|after (the |my )?(birth|c-section|delivery))|breast ?feeding/,
    ],
  ],
  [
    "pain",
    [
      /\b(pain|pains|painful|hurts?|hurting|aching|aches?|niggles?|twinges?|injur(y|ed|ies)|sprain(ed)?|strained|pulled (a|my) \w+)\b/,
      /\b(shin splints?|plantar fasci\w+|tendinitis|tendonitis|tendinopathy|runners knee|itb|it band)\b/,
      /\bsore (knee|shin|achilles|hip|ankle|foot|heel|back|hamstring|calf)\b|\b(knee|shin|achilles|hip|ankle|foot|heel|hamstring) (is|feels|was) (sore|tight|stiff)/,
    ],
  ],
];

const NEGATION =
  /\b(no|not|never|without|none|isnt|arent|wasnt|werent|dont|doesnt|didnt|havent|hasnt|wont|nor|free of|zero)\b[^.!?;]{0,28}$/;
const OVER =
  /^.{0,30}\b(is gone|are gone|went away|gone away|has passed|free now|is over|got better|all better|healed|disappeared)\b/;
/** `not` belongs to these symptoms; it does not deny them. */
const NEGATIVE_SYMPTOM =
  /(can ?not|cant|couldnt|unable|dont want to live|no |lost|missed|without|havent had|dont have)/;

function normalise(message: string): string {
  const plain = message.toLowerCase().replace(/[’']/g, "").replace(/\s+/g, " ");
  return HARMLESS.reduce((text, phrase) => text.replace(phrase, " "), plain);
}

/** A new thought begins at a full stop, or at a `but`; a comma keeps the negation of a list alive. */
function clauses(text: string): string[] {
  return text.split(/[.!?;\n]+|\bbut\b|\bhowever\b|\balthough\b|\bnow\b(?= (i|my|it))/);
}

function holds(clause: string, pattern: RegExp): boolean {
  const found = pattern.exec(clause);
  if (!found) return false;
  const before = clause.slice(0, found.index);
  const after = clause.slice(found.index + found[0].length);
  if (OVER.test(after)) return false;
  return NEGATIVE_SYMPTOM.test(found[0]) || !NEGATION.test(before);
}

/**
 * Looks for what must be answered by a fixed card, most urgent first; null when there is nothing.
 * Deterministic and the same with every model off. It knows negation ("no chest pain") and things that only sound
 * alarming ("chest strap", "killer workout"); where it errs it errs towards the card.
 */
export function checkSafety(message: string): SafetyFinding | null {
  const parts = clauses(normalise(message));
  for (const [level, patterns] of PATTERNS) {
    const found = parts.some((clause) => patterns.some((pattern) => holds(clause, pattern)));
    if (found) return { level, card: SAFETY_CARDS[level] };
  }
  return null;
}
