import { TYPO_EDITS } from "../constants";

/** Words that the rules coach listens for; a typo of one of them is read as the word. */
const KNOWN = (
  "monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday weekend week next last " +
  "january february march april august september october november december " +
  "move swap switch skip cancel shorten shorter lengthen reschedule postpone replace change changed " +
  "rest easy long tempo threshold interval intervals repetition recovery strides workout training session race marathon half " +
  "pace paces zones fitness vdot prediction predict predicted finish goal plan schedule should " +
  "injured injury sick travel travelling vacation holiday busy assumed assumption assumptions missed " +
  "taper cutback methodology explain minutes kilometres kilometers miles because instead upload import help undo"
).split(" ");

/** Everyday words that are close to a known one and mean themselves. */
const LEAVE = new Set(
  (
    "best test text nest west east ease past fast list lost cost most must just list mode more move love lose " +
    "face place rate rice page paces raced races racing pacer spend lang lung along song week weak seek were wear " +
    "make take wake lake will well tell hill hills half help held here hear heat head read road roads ready " +
    "shop ship skin slip swim swam snap stop step steps sit side since sicker pick kick play plane plain plans planned " +
    "chance charge charger loan loan's lone tenth month months morning evening noon text exit " +
    "fines finished finishing finisher phone path math bath that than then them they this those these " +
    "could would shoulder shoulders longer longest shortened shortens short sport sports strict drives drive " +
    "recovered recover weeks weekly weekends mondays tuesdays wednesdays thursdays fridays saturdays sundays moved moving swapped skipped cancelled canceled " +
    "miss missing mixed issue issues treat train trains trained training trainer raining running runner lighter " +
    "days dates late later least less lesson rested resting resets reset runs"
  ).split(" "),
);

/** Edits (insert, delete, replace, swap of neighbours) between two words, given up above `limit`. */
export function editDistance(a: string, { b, limit }: { b: string; limit: number }): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}

/** A known word with an ending of its own. */
function isInflected(word: string): boolean {
  const stem = /^(.+?[^s])(?:s|d|ed|ing)$/.exec(word)?.[1];
  return stem !== undefined && (KNOWN.includes(stem) || KNOWN.includes(`${stem}e`));
}

function correct(word: string): string {
  if (word.length < TYPO_EDITS.ignoreBelow || KNOWN.includes(word) || LEAVE.has(word)) return word;
  if (isInflected(word)) return word;
  const limit = word.length >= TYPO_EDITS.longFrom ? TYPO_EDITS.long : TYPO_EDITS.short;
  const ranked = KNOWN.map((known) => ({ known, edits: editDistance(word, { b: known, limit }) }))
    .filter(({ known, edits }) => edits <= limit && known[0] === word[0])
    .sort((a, b) => a.edits - b.edits);
  const [best, second] = ranked;
  // Two equally near words: rather read nothing than the wrong thing.
  return best && (!second || second.edits > best.edits) ? best.known : word;
}

/** How people write in a chat. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  whats: "what's",
  hows: "how's",
  whens: "when's",
  im: "i'm",
  ive: "i've",
  dont: "don't",
  cant: "can't",
  wont: "won't",
  didnt: "didn't",
  doesnt: "doesn't",
  isnt: "isn't",
  tmrw: "tomorrow",
  tmr: "tomorrow",
  tomo: "tomorrow",
  todays: "today's",
  yesterdays: "yesterday's",
  tomorrows: "tomorrow's",
  mov: "move",
  pls: "please",
  plz: "please",
};

/** "sundays run", "next weeks plan": the apostrophe that few people type. */
const DAYS_OWN =
  /\b((?:mon|tues|wednes|thurs|fri|satur|sun)day|week)s (run|runs|workout|workouts|session|tempo|long|intervals|plan|schedule)\b/g;

/** Lower case, plain quotes, and misspelled keywords put right; everything else stays as it was typed. */
export function normaliseMessage(message: string): string {
  return message
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/(?<!')\b[a-z]+\b(?!')/g, (word) => SHORT_FORMS[word] ?? correct(word))
    .replace(DAYS_OWN, "$1's $2")
    .replace(/\s+/g, " ")
    .trim();
}
