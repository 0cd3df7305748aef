const PERSON =
  "dad|father|mum|mom|mother|parents?|wife|husband|partner|girlfriend|boyfriend|fiancee?|ex|brother|sister|son|daughter|kids?|child|baby|friend|mate|buddy|pal|colleague|coworker|boss|coach|teammate|club ?mate|neighbou?r|cousin|uncle|aunt|auntie|grandad|grandpa|grandma|nan|granny|dog|cat|horse|guy|man|woman|lady|someone|somebody|people|runner|runners|athlete";
/** Somebody else is who it happened to, when the writer does not come in again before the symptom. */
const OTHER = new RegExp(
  `\\b(?:(?:my|his|her|our|their|a|the|another|some|this) (?:\\w+ )?(?:${PERSON})|someone|somebody|people|runners|dog|husband|wife|colleague|dad|mum|mom)\\b(?!s? (?:found|told|says|said|thinks|had to|brought|saw))([^,]*)$`,
);
const WRITER = /\b(?:i|im|ive|id|me|my|mine|myself|we|were|this|these)\b/;
/** Asked in general, not told: "how do I avoid fainting", "what is heat stroke". What is left is captured: the writer may come in there. */
const GENERAL =
  /\b(?:avoid|prevent|preventing|avoiding|prevents?|risks? of|chances? of|recogni[sz]e|(?:what are|know|knowing|learn|spot) (?:the )?(?:early )?(?:signs?|symptoms?) of|(?:good|bad) for(?: your)?|without getting|without being|insured for|what (?:is|are)|whats|(?:does|do|can|is|are|will) (?:running|marathons?|runners) (?:prevent|reduce|lower|raise|increase|help)|books?|podcast|film|movie|articles?|read|study|news|documentary)((?: \w+){0,3}) *$/;
const LONG_AGO =
  /\b(?:in (?:19|20)\d\d|(?:\d+|two|three|few|some|many|several|couple of) (?:years|yrs) ago|(?:a|one|last) year(?: ago)?\b|years ago|as a (?:kid|child|teen\w*)|when i was (?:a |\d+|younger|little|in)|back in (?:school|college|uni\w*|the day)|before my (?:kids?|baby)|used to have)\b/;
const STILL =
  /\b(?:again|still|now|today|coming back|came back|is back|are back|creeping|since then|ever since|every|keeps?|recurring|lately|this (?:week|morning|month|evening)|yesterday)\b/;
const HAPPENING =
  /\b(?:just|now|right now|is|isnt|hes|shes|theyre|help|wont|cant|having|what (?:do|should) (?:i|we) do)\b/;

export type SaidOf = "writerNow" | "writerLongAgo" | "otherNow" | "general" | "nobody";

/**
 * Of whom, and of when, a symptom is told.
 * @param clause what stands before the symptom, the symptom itself, and the whole clause
 */
export function saidOf({ before, found, whole }: { before: string; found: string; whole: string }): SaidOf {
  const writerIn = (text: string | undefined) => WRITER.test(`${text ?? ""} ${found}`);
  const general = GENERAL.exec(before);
  if (general && !writerIn(general[1])) return "general";
  const other = OTHER.exec(before);
  if (other && !writerIn(other[1])) {
    return HAPPENING.test(whole) && !LONG_AGO.test(whole) ? "otherNow" : "nobody";
  }
  return LONG_AGO.test(whole) && !STILL.test(whole) ? "writerLongAgo" : "writerNow";
}
