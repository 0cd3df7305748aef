import { JOINT } from "./body-words";

/** A symptom that was found, with the words before it and all of those around it. */
export interface Told {
  before: string;
  found: string;
  whole: string;
}

/** People that runners speak of. */
export const PERSON =
  "dad|father|mum|mom|mother|parents?|wife|husband|partner|girlfriend|boyfriend|fiancee?|ex|brother|sister|son|daughter|kids?|child|baby|friend|mate|buddy|pal|colleague|coworker|boss|coach|teammate|club ?mate|neighbou?r|cousin|uncle|aunt|auntie|grandad|grandpa|grandma|nan|granny|guy|man|woman|lady|someone|somebody|people|runner|runners|athlete|lad|lass|girl|boy|bloke|chap|dude|stranger|gentleman|pacer|marshal|niece|nephew|competitor|walker|cyclist|student|client|pupil";
const OWNED = `(?:my|his|her|our|their|a|an|the|another|some|this) (?:\\w+ ){0,2}(?:${PERSON})`;
/** Somebody else is who it happened to, when the writer does not come in again before the symptom. */
const OTHER = new RegExp(
  `(?:\\b(?:${OWNED}|friends? of mine|someone|somebody|people|runners|he|hes|him|his|she|shes|her|they|theyre|them)|^ ?(?:\\w+ )?(?:${PERSON}))\\b(?!s? (?:found|told|says|said|thinks?|reckons?|had to|brought|saw))(?:[^,]*\\b(?:is|looks?|seems?) \\w+, \\w+ and\\b)?[^,]*$`,
);
const ANIMALS = "dog|cat|horse|puppy|pup|kitten|pony";
/** What happens to an animal is sad and no sign of the runner's. */
const ANIMAL = new RegExp(`\\b(?:${ANIMALS})\\b[^,]*$`);
const WRITER = /\b(?:i|im|ive|id|me|my|mine|myself|we|this|these)\b|(?:^|and |when |but |, ?)were\b/;
/** To do something with somebody is not to be them. What one sees happen to them is theirs. */
const DID =
  "(?:with|behind|beside|alongside|near|next to|past|after|against|to|from|by|than|ahead of|in front of|towards?|over|(?!(?:see|watch|find|notic|hear|morning|evening|during|scared|worried|afraid|happen)\\w*)(?:\\w+(?:ed|ing)|to \\w+)|met|beat|led|held|overtook|caught|took|drove|told|left|lost)";
/** The person does something themselves. */
const ACTS =
  "who|that|which|is|isnt|was|wasnt|has|hasnt|had|got|went|goes|does|did|cant|couldnt|wont|says|said|keeps|and|when|then|fell|falls|fallen|falling|down|lying|lies|collaps\\w*|faint\\w*|hit|hurt|unwell|ill";
const COMPANY = new RegExp(
  `\\b${DID} (?:${OWNED}|(?:my|a|the|our|his|her) (?:\\w+ )?(?:${ANIMALS})|him|her|them|someone|somebody|people)\\b(?: (?!(?:${ACTS})\\b)\\w+){0,5}(?= (?:and|when|then|until|so|before|after|while)\\b)`,
  "g",
);
/** "A guy I ran with" is the guy; who is told of something is not who it happens to. */
const RAN_WITH = new RegExp(
  `(?<=\\b(?:${PERSON})) (?:(?:who|that|whom) )?(?:i|we) (?:\\w+ ){1,3}with(?= (?!and|then|when))`,
  "g",
);
const WAS_TOLD = new RegExp(
  `\\b(?:told|asked|texted|messaged|warned|telling|tell) (?:${OWNED}|him|her|them|someone|somebody|people)\\b(?! who)`,
  "g",
);
/** A child that was born is a time in the life of the writer. */
const BIRTH =
  /\b(?:having|had|have|delivering|since|after|before) (?:(?:a|the|my|our|first|second) )*(?:baby|child|kids?|twins)\b(?! (?:\w+ )?(?:is|was|has|had|fell|collaps|stopp|went|wont|isnt))/g;
/** Where somebody is and when is told by the writer, who is not the one it happened to. */
const BESIDE_ME =
  /\b(?:next to|in front of|behind|beside|near|alongside|past|with|ahead of) (?:me|us)\b|\b(?:on|in|at|during|after|before|from|outside) (?:my|our|this) (?:\w+ )?(?:run|race|route|loop|jog|walk|course|session|street|road|house|way|club|team|training|parkrun)\b/g;
/** A cry for help tells nothing of who needs it. */
const CRY =
  /\b(?:what (?:do|should|can|must|shall) (?:i|we)(?: do)?|(?:i|we) (?:dont know|need|have no idea) (?:what|how|to|help)(?: to)?(?: do)?|(?:please )?help (?:me|us)|(?:recogni[sz]\w*|answer\w*|respond\w* to|react\w* to) (?:me|us)|(?:im|were|i am) with (?:him|her|them))\b/g;
/** Others by name or pronoun. */
export const THIRD = `he|hes|she|shes|they|theyre|him|her|${PERSON}`;
const NOT = "(?:isnt|arent|not|wont|stopped|hasnt|havent|wasnt|werent|aint|cant be|no longer)";
/** Moving the session or answering an email is not what is meant. */
const NO_OBJECT =
  "(?! (?:the|my|his|our|it|that|this|these|those|house|home|on|up (?:early|in|at|before|to|the|a|for)|early|in time|before|forward|back|away|out|until|as|any (?:faster|quicker)|well|faster|to (?!me\\b|us\\b|voice|touch|pain|anything)|through|from|a word))";
/** What is seen of somebody, who cannot tell it of themselves. */
export const SEEN_STATE = `(?:barely|hardly) (?:breath\\w*|conscious|respon\\w*)\\b${NO_OBJECT}|${NOT} (?:\\w+ )?(?:mov(?:e|es|ed|ing)|respon\\w*|breath\\w*|wak(?:e|es|ing)|react\\w*|wok\\w+|conscious|with us|answering me)\\b${NO_OBJECT}|jerk\\w*|shaking (?:all|on|uncontroll\\w*|violent\\w*|like)|twitch\\w*\\b(?! (?:his|her|their|its) (?:nose|tail|ears?))|convuls\\w*|fitting\\b|foaming|eyes (?:\\w+ )?roll\\w*|floppy|limp\\b(?! (?:home|back))|(?:went|gone|going|turn\\w*(?! up)|as) (?:\\w+ )?(?:grey|white|blue)\\b(?! (?:water|early|years|since (?:he|she|they)|in the face|with (?!pain|shock|fear|cold)))|(?:is|hes|shes|looks?|looking) (?:\\w+ )?(?:grey|blue)\\b(?= *(?:$|,|and\\b))|no pulse|on the (?:ground|floor) (?:and|not)`;
/** "I can't wake him": told by who tries to help. */
export const CANNOT_WAKE = new RegExp(
  `\\b(?:wont|cant|couldnt|unable to|not able to) (?:\\w+ )?wak\\w+ (?:him|her|them|(?:my|the|this) (?:\\w+ )?(?:${PERSON}))\\b(?! (?:up )?(?:for|early|before|in time|at \\d|in the morning|until))`,
);
/** No commas cut a person off from these. */
const SENSELESS =
  /^(?:(?:is|are|was|were|wo|has|have)nt|not|stopped) (?:\w+ )?(?:breath|mov|respond|wak|react)|^unresponsive|^no pulse/;
const LEADING = new RegExp(`^(${THIRD})\\b.{0,50}?\\b(?:${SEEN_STATE})`);

const MY_PERSON = new RegExp(`\\bmy (?:\\w+ ){0,2}(?:${PERSON})\\b`, "g");

const asides = (text: string) => [CRY, BESIDE_ME].reduce((left, phrase) => left.replace(phrase, " "), text);

/** Does the writer speak of themselves here? A cry for help, a place and `my friend` do not count. */
export function writerIn(text: string): boolean {
  return WRITER.test(asides(text).replace(MY_PERSON, " "));
}

/** A child that is not born yet is the writer's own body. */
const UNBORN =
  /\b(?:pregnan\w*|\d+ ?(?:weeks|wks))\b.*\b(?:baby|bump|bub)\b|\b(?:baby|bump|bub)\b.*\b(?:pregnan\w*|\d+ ?(?:weeks|wks)|kick\w*)\b/;

/** Somebody came to help the writer. */
const RESCUED =
  /\b(?:ambulance|999|911|112|help|doctors?|medics?|paramedics?) (?:for|to) me\b|\b(?:carried|caught|picked|took|drove|brought|rushed|helped|pulled|lifted|revived|found) me\b/;

/** From where the writer last comes in: only who is named there can be the subject of what follows. */
function sinceWriter(text: string): string {
  return text.slice([...text.matchAll(new RegExp(WRITER, "g"))].at(-1)?.index ?? 0);
}

/** "After the race, and he is confused". */
const INSIDE = /\b(?:he|hes|she|shes)\b(?! (?:said|says|told|thinks?|found|had to))[^,]*$/;
/** That somebody hurt a limb says nothing of what stands after the comma. */
const HURT_LIMB = new RegExp(`^\\w+ (?:his|her|their) ${JOINT},`);

/** Whose a symptom is by the words before it and in it; null where they name nobody but the writer. */
export function subjectOf({ before, found, whole }: Told): "person" | "animal" | null {
  if (RESCUED.test(whole.slice(before.length)) || UNBORN.test(whole)) return null;
  if (CANNOT_WAKE.test(found)) return "person";
  const lead = LEADING.exec(found)?.[1] ?? "";
  const own = found.slice(lead.length);
  if (writerIn(own) || HURT_LIMB.test(own)) return null;
  if (INSIDE.test(own)) return "person";
  const without = [BIRTH, RAN_WITH, WAS_TOLD, COMPANY].reduce(
    (text, phrase) => text.replace(phrase, " "),
    `${before}${lead}`,
  );
  const said = sinceWriter(asides(SENSELESS.test(own) ? without.replaceAll(",", "") : without));
  if (ANIMAL.test(said)) return "animal";
  return OTHER.test(said) ? "person" : null;
}
