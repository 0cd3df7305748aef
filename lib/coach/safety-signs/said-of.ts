import { JOINT } from "./body-words";
import { subjectOf, type Told, writerIn } from "./people";

/** Asked in general, not told: "how do I avoid fainting", "what is heat stroke". What is left is captured: the writer may come in there. */
const GENERAL =
  /\b(?:(?:avoid|prevent|preventing|avoiding|prevents?|risks? of|chances? of|recogni[sz]e|(?:what are|know|knowing|learn|spot) (?:the )?(?:early )?(?:signs?|symptoms?) of|(?:good|bad) for(?: your)?|without getting|without being|insured for|against|how (?:common|likely|often|rare|dangerous|frequent) (?:is|are|do|does)|(?:what (?:is|are)|whats)(?! (?:happening|going|wrong|causing|up)\b)|(?:can|does|do|could|will|would|might|is|are) (?:\w+ ){1,3}(?:cause|lead to|trigger|give (?:you|people|runners)|prevent|reduce|lower|raise|increase|help)|(?:books?|podcasts?|films?|movies?|articles?|documentary|talk|lecture|course|session) about|(?:read|study|studies|news|articles?) (?:about|that|says|said))((?: \w+){0,3})|(?:books?|podcasts?|films?|movies?|articles?|documentary|talk|lecture|course) (?:on|of)()) *$/;
/** A remedy is asked for by who has the symptom; below an emergency it may be a general interest. */
const REMEDY =
  /\b(?:help|helps|good|anything|drills?|tips?|exercises?|remed(?:y|ies)) (?:with|for)(?: \w+){0,3} *$/;
/** Beside a general question: "happened to me", "I had one today", "mine hurts". */
const TO_ME =
  /\b(?:happen\w*|occur\w*) to (?:me|us)\b|\bmine (?:\w+ )?(?:hurts?|aches?|does|did|is|feels?|started|came|wont)\b|\b(?:i|ive) (?:just |have |keep )?(?:had|have|got|get|getting|felt|feel) (?:it|one|this|that|them|some)(?= *(?:$|,|today|yesterday|now|right now|again|too|last|this|on|in|at|after|when|while|since|every|and|twice|once))|\b(?:i|we) (?:just )?did(?= *(?:$|,|today|yesterday|now|again|too|last|this (?:morning|afternoon|evening|week)|twice|once))/;
/** What one has on a day to come is a race: "I have one in May", "I've got one on Sunday". */
const TO_COME =
  /\b(?:i have|i have got|ive got) (?:one|this|that|some|mine) (?:(?:coming )?up\b|in (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|(?:an?|\d+|two|three|four|five|six|eight|ten|twelve) (?:\w+ )?(?:days?|weeks?|months?))\b|(?:on|this|next) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|the \d|\d|weekend|spring|summer|autumn)|next (?:week|month|year)|at the weekend|tomorrow)/g;
/** Asked of a day that has not come: "what if I get cramps in the race", "in case I faint". */
const WHAT_IF =
  /\b(?:what would (?:i|we|you) do if (?:i|we) (?:had|got|felt)(?: \w+){0,2}|(?:what if|in case|what (?:should|do|would) (?:i|we|you) do (?:if|when)|(?<!\b(?:sure|know|tell|see|wonder|wondering|unsure|ask|asking|idea) )if) (?:i|we|someone|somebody|you|anyone|a runner)(?: ever| were to| should| start to| suddenly)*(?: (?:get|gets|feel|feels|have|has|develop|develops|notice|experience|start)(?: \w+){0,2})?) *$/;
/** What has happened is no question of what might: "not sure if I fainted". */
const HAS_HAPPENED = /^(?:\w+ed|fell|went|had|was|lost|woke|came)\b/;
/** An illness by name, which is asked about as a topic; a symptom is not. */
const CONDITION =
  /^(?:rhabdo|hyponat|heat ?stroke|sun ?stroke|stress (?:fracture|injur|reaction)|blood clot|dvt|thrombosis|concussion|anaphyla|myocarditis|pericarditis|dehydrat|an(?:a)?emi|shin splint)/;
const AS_TOPIC =
  /\b(?:tell me (?:more )?about|explain|is|are|about|on|of|from|for|against|how common|does) *$/;
const LONG_AGO =
  /\b(?:(?:in|from) (?:19|20)\d\d|(?:\d+|two|three|few|some|many|several|couple of) (?:years|yrs) ago|(?:a|one|last) year(?: ago)?\b|years ago|as a (?:kid|child|teen\w*)|(?:in|at) (?:high|primary|middle|secondary) school|(?:in|at) school.{0,12}since|when i was (?:a |\d+|younger|little|in)|back in (?:school|college|uni\w*|the day)|before my (?:kids?|baby)|used to (?:have|get|suffer)|in my (?:teens|twenties|thirties|childhood|youth|school days))\b/;
const STILL =
  /\b(?:again|still|now|todays?|another one|coming back|came back|is back|are back|creeping|since then|ever since|every|keeps?|recurring|lately|this (?:week|morning|month|evening)|yesterday)\b/;
/** An illness that one has behind oneself; a symptom told beside it is of its own. */
const HISTORY =
  /^(?:(?:had|have|having) (?:\w+ )?(?:mini )?stroke|heart attack|cardiac|concuss|rhabdo|seizure|epilep|embolism|thrombosis|dvt|pneumonia|myocarditis|pericarditis|heat ?stroke)/;
/** A doctor has looked since, or the years have. */
const CLEARED =
  /\b(?:cleared|all clear|signed (?:me )?off|full(?:y)? recover(?:y|ed)|nothing since|not since|never again|(?:fine|ok|well|no (?:problems?|issues|trouble|symptoms)) (?:ever )?since|well (?:controlled|managed)|under control|(?:my )?(?:doctor|cardiologist|consultant|gp) (?:is happy|says (?:its|im|i am) (?:fine|ok)))\b/;
/** Of somebody else: over, or no more than a story. */
const PAST =
  /\b(?:last (?:\w+ )?(?:week|month|year|night|summer|winter|spring|autumn|time|season|race|marathon|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|yesterday|ago|once|always|used to|died|passed away|at (?:age )?\d\d\b(?! (?:km|k|miles?|degrees))|had (?:a|an|another|his|her|two)|when (?:he|she|they|i) (?:was|were)|(?:was|were) just|drunk|laughing|recovering|recovered|is (?:fine|ok)|in hospital|every time|whenever)\b/;
const HAPPENING =
  /\b(?:(?<!(?:was|were|is|its) )just|right now|is|isnt|hes|shes|theyre|help|wont|cant|having|what (?:do|should) (?:i|we) do)\b/;

/**
 * `unsaid` names nobody: the writer, unless the message is about somebody else. `otherCalls`: somebody else called for
 * help, and the rest of the message says whose it is. `whatIf` is asked of a day to come, `remedy` of what helps, `general`
 * of the matter.
 */
export type SaidOf =
  | "writerNow"
  | "unsaid"
  | "writerLongAgo"
  | "otherNow"
  | "otherCalls"
  | "whatIf"
  | "remedy"
  | "general"
  | "nobody";

/** Who calls for help may be the one who needs it or not. */
const CALLS_HELP = /^(?:call\w*|rang|phoned|got|took|carried|helped) /;
const HELP = /\b(?:ambulance|paramedics?|medics?|999|911|112)\b/;
const PRESENT = /\b(?:i have|i get|ive got|im|is|are|hurts?|feels?|feel)\b/;

/** Is it told of long ago? Not where only another part of the sentence is: "I have a fever, I was ill last year". */
function isLongAgo({ before, found, whole }: Told): boolean {
  if (!LONG_AGO.test(whole)) return false;
  const after = whole.slice(before.length + found.length);
  const part = `${before.slice(before.lastIndexOf(",") + 1)}${found}${after.split(",")[0]}`;
  return LONG_AGO.test(part) || !PRESENT.test(part);
}

/** How a symptom is asked about; null when it is told. */
function askedAs({ before, found, whole }: Told): SaidOf | null {
  if (WHAT_IF.test(before) && !HAS_HAPPENED.test(found) && !STILL.test(whole)) return "whatIf";
  if (REMEDY.test(before)) return "remedy";
  const general = GENERAL.exec(before);
  if (general && !writerIn(`${general[1] ?? ""} ${found}`)) return "general";
  return CONDITION.test(found) && AS_TOPIC.test(before) ? "general" : null;
}

/**
 * Of whom, and of when, a symptom is told.
 * @param told what stands before the symptom, the symptom itself, and the whole clause
 */
export function saidOf(told: Told): SaidOf {
  const { found, whole } = told;
  const asked = askedAs(told);
  if (asked) return asked;
  const subject = subjectOf(told);
  if (subject === "animal") return "nobody";
  if (subject === "person") {
    const isOver = LONG_AGO.test(whole) || (PAST.test(whole) && !HAPPENING.test(whole));
    if (isOver) return "nobody";
    return CALLS_HELP.test(found) && HELP.test(found) ? "otherCalls" : "otherNow";
  }
  const isOld = isLongAgo(told);
  if (HISTORY.test(found) && LONG_AGO.test(whole) && CLEARED.test(whole)) return "nobody";
  if (CALLS_HELP.test(found)) return "unsaid";
  if (!isOld || STILL.test(whole)) return writerIn(whole) ? "writerNow" : "unsaid";
  return "writerLongAgo";
}

const IN_TROUBLE = new RegExp(
  `\\b(?:fell|fallen|falls|down|dropped|lying|lies|collapsed|unwell|ill|(?:hurt|injured|hit)(?! (?:his|her|their) ${JOINT}))\\b`,
);

/** Does this clause say that somebody else is in trouble now? What follows without a subject is then told of them. */
export function tellsOfOther(clause: string): boolean {
  return clause.split(",").some((part) => {
    const isNow = !PAST.test(part) || HAPPENING.test(part);
    return isNow && IN_TROUBLE.test(part) && subjectOf({ before: part, found: "", whole: part }) === "person";
  });
}

/** Does this clause say that what was asked about is the writer's own? */
export function saysItIsOwn(clause: string): boolean {
  return TO_ME.test(clause.replace(TO_COME, " "));
}
