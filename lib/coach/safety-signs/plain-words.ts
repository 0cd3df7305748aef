import { editDistance } from "../rules-coach/spelling";
import { HARMLESS, NO_DENIAL } from "./harmless";

/** The three short words that most depends on. */
const SHORT_VITAL = ["chest", "heart", "dizzy"];
/** Words that must not be missed for one letter; a typo of one is read as the word. */
const VITAL = (
  "chest heart dizzy tightness pressure crushing squeezing breathe breathing breathless breath suffocating collapsed fainted fainting unconscious " +
  "consciousness headache seizure convulsions paralysed slurred slurring drooping confused delirious vomiting suicidal suicide " +
  "irregular palpitations dizziness swollen fracture fractured numbness tingling stopped sweating heatstroke blurred vision " +
  "passed fainting throat tongue bleeding concussion concussed ambulance allergic allergy wheezing asthma inhaler insulin glucose diabetic weakness staggering hallucinating unresponsive paramedics kidneys bladder stabbing swelling collapsing weird " +
  "periods anorexia bulimia laxatives calories pregnant pregnancy postpartum breastfeeding miscarriage caesarean achilles hamstring painful temperature bleeding"
).split(" ");
/** Other short words have too many neighbours that mean something else. */
const SHORTEST_MENDED = 6;
const SHORTEST_TYPO = 4;
const LONG_VITAL = VITAL.filter((word) => word.length >= SHORTEST_MENDED);
/** Real words one letter from a vital one. */
const OTHER_WORDS = new Set(
  "paused parsed collapse collapses asthmas swellings cheat chess crest heat hear heard hears heath hearth pleasure dropping drooled period division breather crashing brushing calorie".split(
    " ",
  ),
);

function isTypo(word: string, vital: string): boolean {
  const alike = vital.length < SHORTEST_MENDED ? 1 : 2;
  return vital.slice(0, alike) === word.slice(0, alike) && editDistance(word, { b: vital, limit: 1 }) <= 1;
}

function mend(word: string): string {
  if (word.length < SHORTEST_TYPO || OTHER_WORDS.has(word)) return word;
  // With an ending of its own it is no typo.
  if (VITAL.some((vital) => word.startsWith(vital))) return word;
  const candidates = word.length < SHORTEST_MENDED - 1 ? SHORT_VITAL : [...SHORT_VITAL, ...LONG_VITAL];
  return candidates.find((vital) => isTypo(word, vital)) ?? word;
}

/** `could not`, `can not` and `i am` as most people type them. */
function contract(text: string): string {
  return text
    .replace(/\bcan ?not\b/g, "cant")
    .replace(/\bwill not\b/g, "wont")
    .replace(/\b(could|would|did|do|does|is|was|are|were|have|has|had) not\b/g, "$1nt")
    .replace(/\bcudnt\b/g, "couldnt")
    .replace(/\bcnt\b/g, "cant")
    .replace(/\btite(r|ness)?\b/g, "tight$1")
    .replace(/\bi am\b/g, "im");
}

/** What follows a phrase and shows that it is meant as it sounds: "nearly had a heart attack, was in hospital". */
const MEANT =
  /^.{0,40}\b(?:hospital|ambulance|paramedics?|a ?& ?e|doctor said|said the doctor|(?:so|as|then|and|when) (?:did )?i (?:did|too|collapsed|fell|went)|(?:so|as) did i|droop\w*|numb|slurr\w*|unconscious|unrespons\w*|faint\w*|black\w* out|wont (?:slow|stop|settle|wake)|isnt|not (?:breathing|waking|moving)|skipp\w* beats|at rest|or without|or (?:my )?mouth|even without|mid (?:conversation|sentence)|(?:bee|wasp) sting|stung|swelling|swollen|chest|breath|blue|grey)\b/;

/** Takes a harmless phrase out where nothing after it shows that it is meant. */
function withoutPhrase(text: string, phrase: RegExp): string {
  return text.replace(phrase, (match, ...rest) => {
    const at = rest.findLast((part) => typeof part === "number") as number;
    return MEANT.test(text.slice(at + match.length)) ? match : " ";
  });
}

/** Lower case without apostrophes, one space between words, typos of vital words put right, harmless phrases taken out. */
export function plainWords(message: string): string {
  const mended = new Map<string, string>();
  const mendOnce = (word: string) => {
    const known = mended.get(word) ?? mend(word);
    mended.set(word, known);
    return known;
  };
  const plain = message
    .toLowerCase()
    .replace(/[’'`]/g, "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/[a-z]+/g, mendOnce);
  const told = HARMLESS.reduce(withoutPhrase, contract(plain));
  return NO_DENIAL.reduce((text, phrase) => text.replace(phrase, " "), told);
}
