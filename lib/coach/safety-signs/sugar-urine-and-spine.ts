import { each, near, type Sign, together, words } from "./sign";

const SUGAR = "(?:blood )?sugars?|glucose|gluc|\\bbgs?\\b|cgm|libre|dexcom|hypo(?:s|ing)?\\b|hypogly\\w*";
const DIABETIC =
  /\bdiabet|\btype ?(?:1|one|i)\b|\bt1d?\b|insulin|\bcgm\b|libre|dexcom|\bhypo(?:s|ing|gly\w*)?\b/;
const LOW_READING =
  "[12]\\.\\d|3\\.[0-4]|(?:[2-4]\\d|5[0-4])\\b(?! ?(?:km|k\\b|min|g\\b|years|yrs|miles))|\\blo\\b|low\\b|dropp\\w*|crash\\w*|tank\\w*|plummet\\w*|floor|rock bottom|bottomed";
/** The mind or the legs no longer obey. */
const FAILING =
  /confus|not making (?:\w+ )?sense|nonsense|gibberish|slur|pass(?:ed|ing)? out|faint|collaps|unconscious|unrespons|wont wake|cant (?:\w+ )?(?:stand|get|wake|think|see|talk|hold|reach|walk|swallow|open)|too (?:\w+ )?to (?:get|stand|walk|reach|eat|talk)|stagger|out of it|not with it|seizure|\bfit\b|aggressive|muddled|blurr/;
const SHAKY = /shak|wobbl|trembl|sweat|clammy|weak|dizz|jelly|tingl/;

const URINE = "urine|pee\\b|peeing|peed|wee\\b|weeing|piss\\b|pissing|when i go to the (?:loo|toilet)";
const COLA =
  "(?:dark |very |really )?(?:brown|cola|coca|coke|tea\\b|black|rust\\w*|mahogany|treacle|guinness|stout|molasses|coffee colou?r\\w*|like coffee|the colou?r of)";
const MUSCLE =
  /swollen|solid|swell|weak|(?:cant|wont) (?:move|bend|straighten|walk|lift)|muscles?|unbearabl|rock hard|\bhard\b|agony|sore|hurt|ach(?:e|es|ing)|pain|stiff|cramp|ultra|marathon|race|crossfit|squats|(?:barely|hardly) any|not much|nothing comes|kidneys?/;

const SADDLE =
  "between (?:my|the|his|her) (?:legs|thighs)|saddle(?: area| region)?|down (?:there|below)|genital\\w*|privates|private (?:parts|area)|groin|perineum|crotch|inner thighs|\\bbits\\b|\\bbum\\b|butt(?:ocks?|cheeks)?\\b|backside|bottom\\b|vagina|penis|balls";
const NO_FEELING =
  "numb\\w*|cant feel|couldnt feel|no (?:feeling|sensation)|lost (?:all )?(?:feeling|sensation)|(?:gone|went) dead";
const BACK_OR_LEGS =
  /\bback\b|spine|disc|sciatic|both (?:my )?(?:legs|feet)|legs? (?:\w+ ){0,3}(?:weak|numb|gone|dead|jelly)/;
const BLADDER =
  "(?:cant|couldnt|unable to|not able to|havent been able to|struggl\\w+ to) (?:\\w+ ){0,3}(?:pee|wee|urinate|pass water|pass urine|empty|hold (?:my|it in)|feel (?:when|myself))|(?:wet|peed|wee\\w*|soil\\w+|pooed|shat|pissed) (?:on )?(?:my ?self|my (?:pants|shorts|leggings))|incontinen\\w*|(?:bladder|bowels?) (?:\\w+ )?(?:not|wont|isnt|stopped|gone|control)|control (?:of|over) (?:my )?(?:bladder|bowels?)";

/** Low sugar, muscle in the urine, and the nerves at the end of the spine. */
export const SUGAR_URINE_AND_SPINE: readonly Sign[] = [
  together(near(SUGAR, LOW_READING, 45), FAILING),
  together(near(SUGAR, LOW_READING, 45), DIABETIC, SHAKY),
  together(
    near(
      "(?:my )?(?:blood )?sugars?|glucose|\\bbg\\b",
      "(?:is|was|at|of|says|reads|reading) (?:\\w+ )?(?:[12]\\.\\d|3\\.[0-4])",
      15,
    ),
    SHAKY,
  ),
  ...each(
    near(
      "diabet\\w*|type ?(?:1|one)|insulin|hypo(?:s|ing)?\\b",
      "confus|sense|unrespons|unconscious|collaps|pass\\w* out|slur|wake|seizure|faint|stagger|cant (?:stand|see|think|talk|walk)",
      70,
    ),
  ),
  together(near(URINE, COLA, 40), MUSCLE),
  together(
    words(URINE),
    words(COLA),
    /(?:colou?r|like|looks?|turned|gone|went|is|was|came out|coming out) (?:\w+ ){0,3}(?:brown|cola|coca|coke|tea\b|black|rust\w*|mahogany|treacle|guinness)/,
  ),
  together(
    /\b(?:havent|hasnt|not|cant|couldnt|no) (?:\w+ ){0,2}(?:peed|pee|weed|wee|urinated|urine|passed water)\b/,
    /agony|swollen|dark|brown|black|weak|rock|cant (?:move|walk|bend)|wont (?:bend|straighten)|confus|kidney|since (?:yesterday|the \w+ yesterday)|all day/,
  ),
  together(
    near(SADDLE, NO_FEELING, 30),
    /saddle|\bback\b|spine|disc|sciatic|bladder|both (?:my )?(?:legs|feet)|wet my|pee\b|wee\b|toilet|fall|fell/,
  ),
  together(
    near(
      "between (?:my|the|his|her) (?:legs|thighs)|saddle (?:area|region)|genital\\w*|perineum",
      NO_FEELING,
      30,
    ),
    /^(?!.*\b(?:bike|cycl|ride|riding|turbo|spin|saddle sore))/,
  ),
  together(words(BLADDER), BACK_OR_LEGS),
  ...each(
    near(
      "both (?:my )?legs",
      "(?:gone|went|suddenly) (?:\\w+ )?(?:weak|numb)|(?:are|feel) (?:\\w+ )?numb|paraly\\w*|cant move|wont move|no feeling",
      30,
    ),
  ),
];
