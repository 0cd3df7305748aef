import { CANNOT_WAKE, SEEN_STATE, THIRD } from "./people";
import { each, near, type Sign, together } from "./sign";

const HEAT =
  "heat|hot\\b|hott\\w+|sun\\b|sunny|overheat\\w*|boiling|\\d\\d ?(?:degrees|c\\b|out\\b|outside)|temp\\b|temperature|marathon|ultra|finish\\w*|race|run\\b|long run";
const CONFUSED =
  "confus(?!ing)|delirious|disorient|incoherent|out of it|(?:(?:didnt|dont|doesnt|not) know|no (?:idea|clue)) (?:where (?:i|he|she|they|we|the|im|id|it)\\b|what day|who)|think straight|stagger|nonsense|hallucinat|not? sweat|(?:dont|doesnt|didnt|no idea|cant (?:remember|think|say)) (?:know )?(?:what|which) (?:street|road|town|city|year|month|country|race)|recogni[sz]e (?:me|us|any|people|where|her|his)|muddled|(?:feel|feels|felt|feeling|seems?|looks?|sounds?|acting|like|as if) (?:\\w+ )?drunk|(?:cant|couldnt|kept|keeps?|started|straight).{0,15}(?:stumbl|weav)(?!\\w* (?:through|between|past|over|around|in))|(?:stumbl|weav)\\w* (?:\\w+ ){0,2}(?:straight|all over|around|about|like)|wobbl\\w+ (?:all|every)|goosebumpy|stopp?e?d? sweating|dry skin|skin is dry|goose ?bumps";
const HEADACHE = "head ?ache|migraine|head pain|pain in (?:my|the) head";
const WORST =
  "worst|hit (?:me )?like|like a (?:hammer|train|brick|bat|bomb|thunder\\w*)|sudden\\w*|thunderclap|explosive|splitting|most (?:intense|painful|severe)|like (?:being|i was|i got|someone) (?:hit|kicked|struck|shot)|in a second|out of nowhere|lightning|instant\\w*|bolt\\b|out of the blue|severe|blinding|of my life|horrendous|ever\\b|never had";
const HALF =
  "(?:one|left|right|other|a) (?:whole |entire )?(?:side|half)|half (?:of )?(?:my|the)|(?:left|right) (?:arm|leg|hand) and|(?:arm|leg) and (?:arm|leg|face)|(?:left|right|one|my) (?:arm|hand|side|face)";
const GONE =
  "numb|weak|paraly|tingl|dead\\b|limp\\b|heavy|useless|cant feel|cant move|wont move|wont work|stopped working|no feeling|lost feeling";
const HEAD_BLOW =
  "(?:hit|hits|bang\\w*|knock\\w*|crack\\w*|smack\\w*|bump\\w*|whack\\w*|clonk\\w*|thump\\w*|smash\\w*|clobber\\w*|landed on|fell on|blow to) (?:\\w+ ){0,2}(?:head|skull|noggin|forehead|temple|bonce)\\b|head (?:injury|first)|head (?:hit|met|bounced)|concuss\\w*";

/** Collapse, stroke, head, heat and seizure. */
export const COLLAPSE_AND_HEAD: readonly Sign[] = [
  ...each(
    /\bfaint(?:ed|ing|s)?\b|(?:about|going|gonna|close) to (?:faint|pass out|collapse)|pass(?:ed|ing|es)? (?:right |clean )?out\b|\bblack(?:ed|ing|s)? ?out\b|blackouts?\b|gr[ea]y(?:ed|ing)? out|conked out|\bunconscious|collaps(?:ed?|es|ing)\b|keel(?:ed|ing)? over|knocked (?:out|unconscious)|out cold(?! (?:weather|gear|morning|in\b))|unresponsive|funny turn|drop attack/,
    /(?:los[est]|losing|lose|regain\w*) (?:\w+ ){0,2}(?:conscious\w*|awareness)/,
    /\b(?:woke|wake|waking|came|come|coming|bring|brought|bringing) (?:\w+ )?(?:up |to |round |around )?(?:\w+ )?(?:on|in) (?:the|a|an|my) (?:\w+ )?(?:ground|floor|pavement|sidewalk|grass|road|ambulance|hospital|trail|path|towpath|bench|verge|bushes|gutter|field|stretcher|tarmac|aid|medical|tent|back|track|side|ditch)/,
    /\b(?:came (?:to|round|around)(?: and| with|$)|br(?:ing|ought) (?:me|her|him) (?:round|around|back))/,
    /(?:found|find) (?:me|myself) (?:\w+ )?(?:lying|on|flat|face|in)|hit the (?:deck|floor|ground|pavement|tarmac)(?! (?:running|at \d|for|early|again|before|gym|chair|class))|(?:dropped|fell|sank|went|down) to my knees.{0,30}(?:lost|black|dizz|faint|gone|cant)|(?:dropped|drop|fell|fall|crumpled) (?:down )?to the (?:floor|ground)|went down like|next thing (?:i|im|was|i knew)|(?:was|were|im|lying|and) (?:\w+ )?(?:looking|staring) (?:up )?at the (?:sky|ceiling|clouds|sun)|(?:people|faces|strangers|someone|a (?:\w+ )?(?:lady|man|woman|nurse|marshal|stranger)) (?:was |were |are )?(?:standing|leaning|stood|kneeling|crouching|holding my hand|slapping|fanning)(?: (?:over|round|around|by|next))?/,
    /how i (?:got (?:there|here|home|back|on|to|into|down)|ended up)|(?:dont|cant|didnt|no) (?:remember|memory|recall)(?:ing)? (?:of )?(?:it|finishing|falling|the (?:last|end|finish|race|fall|run)|anything|what happened|how)/,
    /legs (?:just )?(?:gave way|buckled|went from under)/,
    /(?:everything|vision|eyes|world|sight|it all) (?:just |all )?(?:went|goes|turned|got|going|was|faded|fading) (?:\w+ )?(?:dark|black|white|blank|blurr?y?|fuzzy|gr[ea]y)/,
    near(
      "face|mouth|smile|eyelid|cheek",
      "droop|numb|sag|hanging|paraly|dropp|fallen|lopsided|slid|uneven|wonky|crooked|lopsided",
      30,
    ),
    /slurr?\w*|(?:cant|couldnt|can ?not|unable to|hard to|struggl\w+ to) (?:speak|talk) (?:properly|clearly|any ?more|right|straight)|(?:cant|couldnt|can ?not|unable to|struggl\w+ to) (?:get|find|form|say|string) (?:my |the |any )?(?:words?|sentence)|words? (?:wouldnt|didnt|wont|dont) come|(?:cant|couldnt) speak(?! (?:french|spanish|german|italian|english|the language|to (?:him|her|them|my)|at tempo|highly))|(?:making no|(?:stopped|not|wasnt|isnt|arent|aint|never|im not) making (?:\w+ )?) ?sense|talking (?:\w+ )?(?:nonsense|gibberish|rubbish)/,
    near(
      "speech|words|talking|sentences",
      "garbl|jumbl|(?:came|come|coming|is|was|are|were|went|all) wrong|mix(?:ed|ing)|muddl|gibberish|scrambl|all funny",
      25,
    ),
    near(HALF, GONE, 30),
    /(?:cant|couldnt|can ?not|unable to|wont|suddenly cant) (?:move|feel|lift|raise|hold up) (?:\w+ ){0,3}(?:arm|hand|face|side|half|leg)|(?:sudden\w*|out of nowhere).{0,40}(?:weak|numb|paraly|limp)|(?:weak|numb|paralysed|limp)\b.{0,20}(?:sudden|out of nowhere)|\b(?:i|im|body|arms?|legs?|hands?|face|side|man|woman|someone|person) (?:\w+ ){0,4}(?:wasnt|isnt|arent|not|stopped|couldnt) respon\w+\b(?! (?:well|better|badly|much|to (?!me\b|us\b|voice|touch|pain|his|her|my voice|anything|people)))|(?:having|have|had|think|thought|like)(?: \w+){0,3} (?:a |mini )stroke\b|\btia\b/,
    near("vision|sight|eyesight", "los[est]|losing|sudden|blur|gone|went|tunnel|double|half|patch|black", 25),
    /\bblind(?:ness)?\b.{0,20}\beye|\beye.{0,20}\bblind|(?:gone|going) blind|(?:went|turned) blind(?! (?:into|to))|suddenly.{0,15}blind|(?:can ?not|cant|couldnt|can only) see (?:\w+ ){0,3}(?:out|half|properly|anything|straight|one|from)|(?:double vision|seeing double)/,
    near(HEADACHE, WORST, 60),
    /(?:doesnt|didnt|dont|couldnt|cant) recogni[sz]e (?:me|us|him|her|anyone|anybody|people|where|my|his|her)\b|heat ?stroke|sun ?stroke|stopp?ed sweating|not sweating|\b(?:disorient\w+|delirious|delirium|hallucinat\w+|incoherent)\b|temp\w*.{0,20}\b4[0-3](?:\.\d)?\b/,
    near(HEAT, CONFUSED, 60),
    near("confus(?:ed|ion)", "shiver|vomit|puk|throw|sick|headache|dizz|water|hot\\b|stagger|wobbl", 50),
    /seizure|convuls\w+|epilep\w+ (?:fit|attack)|(?:(?:had|having|have) (?:(?:a|another|some) )?fits?|(?:get|getting) fits)\b(?! (?:of|in|into|round|for|and|check))|shak(?:ing|en) (?:uncontrollabl|violent)|jerking (?:uncontrollabl|violent)|shak\w+ and jerk\w+|jerk\w+ and shak\w+/,
    near(`(?:${THIRD})\\b`, SEEN_STATE, 50),
    near(
      "zoned out|spaced out|blanked|flaked out|woozy|light ?headed|giddy|wobbly",
      "dropp(?:ed|ing)?\\b(?! (?:the|my|his|her|our|back|off|pace|behind)\\b)|fell\\b(?! (?:into|in love|in with|behind|asleep|short|apart|back|off))|floor|ground|pavement|tarmac|woke|went down|hit the|came (?:to|round)",
      35,
    ),
    /(?:white|grey|pale) and (?:\w+ )?(?:floppy|limp|sweat\w*|clammy|shak\w+|cold)|(?:crack|split|gash|smash|bust)\w* (?:my|his|her|their) (?:head|skull|forehead|face) (?:\w+ )?open|head (?:is |was )?(?:split|cracked|cut) open/,
    /\b(?:wont|cant|couldnt|didnt|not|isnt) (?:\w+ )?(?:come (?:round|around|to)(?= *(?:$|,|and\b))|be woken|(?:be )?rous\w+)/,
    CANNOT_WAKE,
    /(?:no ?body|no one) (?:could|can) (?:\w+ )?wake (?:me|him|her|them)\b/,
    near(
      "(?:hit|struck|knocked down|run over|knocked over|clipped|knocked off)",
      "by (?:a|the|some) (?:car|van|bus|truck|lorry|bike|cyclist|motorbike|vehicle|suv)",
      25,
    ),
  ),
  together(
    near(
      HEAD_BLOW,
      "sick|vomit|throw|threw|head ?ache|black|double|confus|drows|sleepy|nodding off|cant stay awake|blur|puk|dizz|balance|stagger|slur|pupils?|seizure|fluid|(?:from|out of) (?:my|his|her|the) (?:ears?|nose)|bleed\\w*|cant remember|memory|fuzzy|foggy|nause|wont wake|out cold(?! (?:weather|gear|morning|in\b))|remember|knocked out|unconsc|woke",
      70,
    ),
  ),
];
