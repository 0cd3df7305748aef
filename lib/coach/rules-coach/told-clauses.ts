/**
 * How a clause bears on a run that was done: it tells of one, it tells of one and of other sport in one breath, it gives
 * nothing but its size or day, it sizes a part of it, it tells of other sport alone, it asks, or it is beside the point.
 */
type Role = "run" | "mixed" | "size" | "part" | "sport" | "question" | "beside";

/** A part of a message, with its place in it. */
export interface Clause {
  text: string;
  from: number;
  end: number;
  role: Role;
}

const RAN =
  /\b(?:i|we)(?: have|'ve| had)? (?:just |already |only |actually |also )?(?:ran|raced|jogged|did|done|finished|completed|logged|went (?:out )?for (?:a|an|my)|went (?:out )?(?:running|jogging))\b(?! (?:out of|into|over|late|not|n't))|\b(?:i|we)(?: have|'ve| had) (?:just |already |only |actually |also )?(?:run|been running|been for (?:a|an|my))\b|\b(?:i|we) had (?:a|my) run\b|^(?:just |already )?(?:ran|raced|jogged|did|done|finished|completed|went for an?|went running)\b|\b(?:log|record)(?= #)|\blog (?:a|my|the|this|today|yesterday)\b|\brecord (?:a|my) run\b/;
/** What might be, or was more than once. */
const UNREAL =
  /\b(?:if|wish|never|imagine|suppose|supposing|dream\w*|pretend|say i|used to|usually|normally|always|often|every|would|could|should|nearly ran|almost ran)\b|\b(?:a|per|each) (?:day|week|month|year)\b(?! ago)/;
const ASKS =
  /^(?:(?:and|so|but|or) )?(?:what|when|which|how|why|who|is|are|am|did|do|does|should|was|were|can|could|would|will|may|shall)\b/;
/** "Did my tempo on Tuesday" is no question. */
const DID_IT =
  /^did (?:(?:an?|my|the|about) )?(?:#|(?:tempo|long run|easy run|run|intervals?|workout|session)\b)/;
const WANTS_LOG = /\b(?:log|record|save|enter|note down|write down)\b.*\brun\b/;
const WANTS_NO_LOG =
  /\b(?:don't|dont|do not|never|no need to) (?:\w+ )?(?:log|record|save|enter|note|write)\b/;
const OTHER_SPORT =
  /\b(?:bik(?:e|ed|ing)|bicycle|cycl(?:e|ed|ing)|rode|rid(?:e|ing)|swim|swam|swimming|row(?:ed|ing)|walk(?:ed|ing)?|hik(?:e|ed|ing)|yoga|pilates|elliptical|cross[- ]?train\w*|ski(?:ed|ing)?|skat(?:ed|ing)|strength|weights|spin(?:ning)?|zwift|football|soccer|tennis|padel|basketball|climbing|stretching)\b(?! ?(?:path|lane|trail|track)\b)|(?<!\b(?:at|in|to) the |\bat )\bgym\b/;
const DID_OTHER_SPORT =
  /\b(?:i|we)(?: have|'ve)? (?:just |only )?(?:rode|biked|cycled|swam|hiked|walked|rowed|skied|skated)\b/;
const RUN_WORD = /\b(?:ran|run|runs|running|jog|jogged|jogging)\b/;
const RUN_WALK = /\br[au]n[ /-]walk\w*/g;
const OTHERS =
  /\b(?:he|she|they|who|you|friends?|wife|husband|partner|son|daughter|brother|sister|mate|dad|mum|mom|colleague|girlfriend|boyfriend|kids?|coach)\b/;
const OWN = /\b(?:i|i've|we|we've)\b/;
/** "5 km tempo, 2 km cool-down": a run told in parts. */
const PART = /^(?:(?:the|an?|then|first|last|with|about) )*#+ [a-z]/;
/** Words that say nothing more about a size or a day. */
const SMALL_WORDS =
  /\b(?:it|that|this|which|was|is|took|me|us|in|for|about|around|roughly|exactly|approx|approximately|almost|nearly|only|just|an?|the|on|at|of|with|total|time|distance|altogether|overall|(?:the|my|a|(?:to|yester)day's) run|rpe|effort|hard|easy|out of|done|then|also|another|please|sorry|ok|okay|today|tonight|tomorrow|yesterday|day (?:before|after)|days?|ago|last|past|morning|afternoon|evening|night|lunchtime|week|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|weds?|thur?s?|fri|sat|sun|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|half(?:[ -]marathon)?|marathon|\d+(?:st|nd|rd|th)?)\b/g;
const CUTS =
  /(?:[,;!?()]|\.(?!\d)|: )\s*|\s(?:and|but|then|plus|so|because|while|which|when|although|though|(?<!day )(?:before|after))(?=\s)\s*/g;

function roleOf(text: string, before: string): Role {
  if (WANTS_NO_LOG.test(text)) return "beside";
  if (WANTS_LOG.test(text)) return "run";
  if (UNREAL.test(text)) return "beside";
  if (ASKS.test(text) && !DID_IT.test(text)) return "question";
  const isOwn = !OTHERS.test(before + text) || OWN.test(before + text);
  const ran = isOwn && RAN.test(text);
  if (OTHER_SPORT.test(text.replace(RUN_WALK, "run"))) return ran && RUN_WORD.test(text) ? "mixed" : "sport";
  if (ran) return "run";
  if (text.replace(SMALL_WORDS, "").replace(/[#\s'/&+=:~.-]/g, "") === "") return "size";
  return PART.test(text) ? "part" : "beside";
}

/** The clauses of a message (normalised) whose amounts are masked by `#`, so that none of them is cut in two. */
export function clausesOf(masked: string): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (const cut of [...masked.matchAll(CUTS), null]) {
    const end = cut?.index ?? masked.length;
    const text = masked.slice(from, end).trim();
    const asks = cut?.[0].startsWith("?") ?? false;
    const role = roleOf(text, masked.slice(0, from));
    if (text !== "")
      clauses.push({ text, from, end, role: asks && !WANTS_LOG.test(text) ? "question" : role });
    from = cut === null ? end : cut.index + cut[0].length;
  }
  return clauses;
}

/** Does a clause say that its runner did some other sport? */
export function isOtherSport({ role, text }: Clause): boolean {
  return role === "sport" && (RAN.test(text) || DID_OTHER_SPORT.test(text));
}
