import { each, near, type Sign, together } from "./sign";

const CHEST = "chest|breast ?bone|sternum|rib ?cage|ribs";
const HEART =
  "heart(?! ?(?:rate (?:zone|monitor|strap|drift)|monitor|zone|strap|of|burn))|heart ?beat|pulse|ticker";
const CHEST_FEELING =
  "pain|pressure|press|tight|hurt|ach(?:e|y|ing)|crush|squeez|heav|burn|stab|sharp|discomfort|sore|weight|band|vi[cs]e|elephant|anvil|brick|concrete|standing|stood|sitting|sat|fist|belt being|belt (?:pulled|tighten)|pulled (?:round|tight)|wrapped|knot|grip|clench|constrict|clamp|twing|throb|stitch|odd|weird|funny|strange|not right|full|flutter|spasm|jab|knife|ton\\b";
const HEART_FEELING =
  "pain|hurt|ache|aching|squeez|crush|stab|tight|press(?:ure|ing|es|ed)?\\b|burst|explod|giv(?:e|ing) out|stop(?:s|ped|ping)? (?:and|for|beat|then)";
const WILD =
  "pound|irregular|rac(?:e|ing)|skip|miss|flutter|stutter|falter|uneven|erratic|all over|crazy|weird|nuts|mad|haywire|stop|jump|thump|flip|hammer|bang|fast|1[5-9]\\d|2[0-4]\\d|rhythm";
const FAINTNESS =
  /\b(?:dizz|faint|light ?headed|woozy|pass(?:ing)? out|short of breath|out of breath|breathless|saw stars|see(?:ing)? stars|black ?out|wont (?:come|go|slow|settle)|collaps|giddy|(?:nearly|almost) (?:went|fell|dropped|out)|went down)/;

const CANT =
  "can ?not|cant|couldnt|unable to|not able to|(?:havent|not) been able to|hard to|hardly|barely|struggl\\w+|trouble|difficult\\w*|difficulty|fight\\w*|gasp\\w*|battl\\w+|problems?|issues?";
const BREATHLESS =
  "breathless|short(?:ness)? of (?:breath|air)|out of (?:breath|puff)|puffed|gasping|panting|winded|breathing (?:\\w+ )?(?:hard|heavy|heavily|fast)";
const AT_REST =
  "at rest|rest(?:ing)?\\b|sitting|sat\\b|sat down|lying|laid|flat|sofa|couch|bed\\b|doing nothing|(?:just|from|when|while) (?:talking|speaking|standing|dressing|eating|showering)|walk|stairs|kitchen|finish a sentence|get a sentence|getting worse|for no reason|hours? (?:later|after|ago)|still";

/** Chest, heart, breath and allergy. */
export const HEART_AND_BREATH: readonly Sign[] = [
  ...each(
    near(CHEST, CHEST_FEELING, 45),
    // Few speak of their chest without a reason.
    /\b(?:chest|breast ?bone|sternum)(?:ed)?\b(?! (?:and (?:back|arms|tri|shoulders?)|workout|exercis|muscles?|size|of|infection|cold|cough|x ?-?ray))(?<!(?:for|work|train|and|bench|do|did) chest)/,
    near(HEART, HEART_FEELING, 30),
    /hurts? (?:\w+ )?(?:when i |to )(?:breathe|take a breath)|pain (?:\w+ ){0,3}(?:breathing|i breathe|breath in)/,
    /\bangina|heart attack|cardiac arrest|anaphyla|epi ?pen|\bsyncop|embolism|heart (?:had |has |just |briefly )?stop(?:s|ped)?\b/,
    near("jaw|left arm|both (?:my )?arms|left shoulder", "pain|ach(?:e|es|ing|y)\\b|hurt|radiat", 30),
    near("(?:pain|ache|pressure)", "down (?:my|the|one) (?:left )?arm", 40),
  ),
  together(near(HEART, WILD, 45), FAINTNESS),
  ...each(
    near(CANT, "breath(?:e|s|ing)?\\b|air\\b|oxygen|inhale", 25),
    near(
      "breath(?:ing)?|breathe",
      "severe|impossible|labou?red|getting worse|really bad|so bad|scary|wont come",
      25,
    ),
    /breathing (?:is|was|has been|feels|got|gets|went) (?:\w+ )?(?:difficult|hard|weird|wrong|bad)/,
    near(BREATHLESS, AT_REST, 35),
    near(
      "(?:every|each|deep|a|take|when i|my) breaths?(?: in)?|breathe in|breathing in|inhal\\w+",
      "kni(?:fe|ves)|stab\\w*|dagger|sharp|cuts? (?:into|like)|catch\\w* (?:me|in)|agony",
      30,
    ),
    near(
      "gasping",
      "pale|grey|blue|cant|wont|help|sudden\\w*|panic\\w*|scared|speak|talk|now\\b|fish|no reason|woke",
      30,
    ),
    /(?:severe|extreme|sudden|so|terribl|really|very)(?:ly|y)?(?: \w+)? (?:breathless\w*|short(?:ness)? of breath)/,
    /(?:lie|lying) (?:down|flat)\b.{0,15}\b(?:gasp|breath|chok|drown)/,
    /suffocat|\bno (?:air|breath)\b|gasping for (?:air|breath)|\bchoking\b|chok(?:e|ed) on|(?:not|isnt|arent|aint|wasnt|werent) breathing\b(?! (?:hard|heav|through|at all hard|right for|well enough for))|stopped breathing|drowning in/,
    near(
      "lips?|fingers?|fingernails|nails|mouth|face",
      "(?:turn\\w* |went |going |gone |go )?(?:blue|bluish|purple|grey)\\b",
      25,
    ),
    near(
      "throat|tongue|lips?|face|mouth|eyes?|eyelids?",
      "clos(?:ing|ed|e)\\b|swell|swollen|swelled|puff(?:ed|y|ing)|tighten",
      25,
    ),
    near(
      "stings?|stung|peanuts?|nuts?|wasp|bee|allerg\\w+|hives|rash",
      "swell|swollen|breath|throat|tongue|wheez",
      60,
    ),
    near("inhaler|puffer", "not|isnt|doesnt|wont|still|struggl|no help|used", 30),
    near(
      "wheez\\w*",
      "badly|worse|really bad|severe\\w*|terribl\\w*|cant|wont|still|like (?:mad|crazy)|tight|talk",
      30,
    ),
    /asthma attack|allergic reaction/,
    near(CANT, "swallow", 15),
    near(
      "cough\\w*|spit\\w*|spat|vomit\\w*|throw|threw|puk\\w+|bring|brought|hack\\w*",
      "blood\\b|bloody|(?:pink )?(?:froth|foam)|pink",
      25,
    ),
  ),
];
