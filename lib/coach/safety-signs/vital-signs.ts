import { each, near, type Sign, together } from "./sign";

/**
 * Parts of the body that a runner's message rarely names without a reason, and words for something being wrong with
 * them. The pairs find descriptions that nobody thought of ("my tongue felt thick", "something odd in my throat").
 */
const VITAL_PART =
  "faces?\\b|mouth|tongue|throat|lips?\\b|airway|windpipe|vision|eyesight|sight\\b|(?:my|one|left|right|both|the) eyes?\\b|speech|breast\\b|breastbone|sternum|chest|upper body|shoulder blades|between my shoulders";
const WRONG =
  "numb|tight|swell|swollen|funny|weird|odd\\b|strange|wrong|off\\b|fell\\b|fall(?:s|en|ing)|dropp|droop|(?:gone|goes|went|going)\\b(?! (?:\\w+ )?red\\b(?! and))|missing|vanish|disappear|los[et]|losing|shut|stopp|cant|cannot|couldnt|wont|wouldnt|isnt|not work|trouble|problem|tingl|itch|thick|clos(?:ed|ing|es)|blue|burn|double|blurr|blind|tilt|spin|explod|heav|limp|floppy|weak|press|squash|squeez|crush|grip|pain(?!t)|hurt|ache|aching|sear|sharp|stab|chok|lump|full\\b|bubbl|rattl|crackl|gurgl|wheez|paraly|twist|pull(?:ed|ing) (?:down|to)|sag|grey|patch|curtain|shade|veil|came down|flash|fog|dark|scary|awful|terrible|bad\\b|uncomfortable|sensation|feeling|feels?\\b|felt\\b";
const LIMB =
  "(?:left|right|one|my|other) (?:\\w+ )?(?:arm|hand|side)\\b(?! of the (?:road|track))|arms? and legs?|one (?:whole )?side|half (?:of )?(?:me|my)";
const LIMB_GONE =
  "numb|weak|limp\\b|shut|couldnt|cant\\b|wont|wouldnt|dead\\b|drop(?:s|ping|ped) things|lost (?:control|feeling|power|strength|all)|losing|floppy|no (?:strength|power|feeling|grip)|stopp(?:ed|ing|s)?\\b(?! (?:my|the|to|at|for|early)\\b)|stuck|went\\b|paraly|tingl|useless|control|offline|heavy|clumsy|drags?|dragging";
const BREATH = "breath(?:e|s|ing)?\\b|air\\b|inhale|lungful|wheez\\w*|oxygen";
const BREATH_WRONG =
  "drown|bubbl|gurgl|crackl|rattl|hunger|starved|not enough|enough in|cant|cannot|couldnt|wont|nothing|no\\b|choking|chok|like a fish|panic|stuck|shallow|scar|terrif|desperate|gasp|straw|speak|talk|sentence|pink|froth|lying|sitting|wake|woke|tight|stopped|short\\b";
const HELPERS =
  "paramedics?|ambulance(?! (?:route|station|siren|crews? cheer))|medics?|medical tent|st johns?|first aid|defib\\w*|cpr|emergency room|a ?& ?e\\b|\\ber\\b|999|911|112|resus";
const DOWN =
  "woke|wake|came|next|took|taken|carried|called|rushed|ended up|had to|needed|came for|helped|(?:am|is|im|was|were|passed) out\\b";
const HEART = "heart(?: ?beat| ?rate)?|pulse|\\bhr\\b|ticker";
const HEART_WRONG =
  "boom|out of (?:\\w+ )?rhythm|out of sync|chaotic|chaos|not regular|mental|insane|crazy|explod|skipp|racing|rapid|pounding|irregular|out of control|berserk|haywire|flutter|stutter|falter|palpitat|jump|trip|stopp|1[5-9]\\d|2[0-4]\\d|weird|funny|strange|wild|thump|hammer|through the roof|sky high";
const UNWELL =
  /faint|hold on|go down|went down|dizz|awful|terrible|sweat|clammy|\bsick\b|sit down|sat down|lie down|lay down|(?:nearly|almost) (?:out|fell|went|dropped)|fell over|fall over|collaps|pass(?:ed|ing)? out|grey|pale|ill\b|scared|rest(?:ing)?\b|bend over|bent over|clutch|breath|light ?head|woozy|stars|weak/;

/** Something wrong with what keeps one alive, however it is put. */
export const VITAL_SIGNS: readonly Sign[] = [
  ...each(
    near(VITAL_PART, WRONG, 35),
    near(LIMB, LIMB_GONE, 25),
    near(BREATH, BREATH_WRONG, 25),
    near("lungs?\\b", "pain(?!t)|hurt|crackl|fluid|rattl|bubbl|collaps|clot|cant|wont|not work|tight", 25),
    near(
      "bleed\\w*|blood\\b",
      "wont stop|wouldnt stop|cant stop (?:it|the)|not stopping|heavy|heavily|pouring|gushing",
      20,
    ),
    /bleeding (?:wont|doesnt|isnt|will not|hasnt) (?:stop\w*)|(?:blood|bleeding) (?:everywhere|gushing|spurting|pouring|heavily|badly)|(?:gushing|spurting|pouring|losing a lot of|lots of) blood|(?:car|van|bus|truck|lorry|motorbike|scooter|taxi|tram|driver|cyclist) (?:\w+ )?(?:hit|clipped|struck|knocked|ran over|run over|ran into|drove into|smashed into|mowed) (?:me|him|her|us|my|someone|a runner)\b|(?:bad|serious|nasty|severe|deep|bleeding) (?:\w+ )?head (?:injury|wound)|head (?:injury|wound).{0,30}(?:bad|serious|nasty|severe|bleed)|out for (?:a |about |maybe |like )*(?:few|couple|\d+|some|several)?(?: of)? ?(?:secs?|seconds)\b|went down (?:mid|hard|without|for no|suddenly|like)|breathing through (?!my|the (?:nose|mouth)|nose|mouth|an? (?:buff|mask|scarf|snorkel))|went down and (?:\w+ )?(?:didnt|couldnt|wasnt)|hearing went|bone (?:is |was )?(?:\w+ )?(?:showing|visible|out\b|sticking|poking|through)|(?:see|seeing) the bone|(?:been|got|was|get|getting|were) (?:stabbed|shot|assaulted|raped|strangled)|(?:stabbed|shot|assaulted|attacked) (?:by|with) (?:a |some)|(?:blood|it|bleeding) (?:just )?(?:keeps|kept|keep) (?:coming|pouring|flowing)|bleeding (?:a lot|loads|like mad|out)\b|(?:cant|couldnt) move my (?:legs?|neck|body)|(?:bitten|bit) by (?:a )?(?:\w+ )?(?:snake|adder|viper|rattler)|snake ?bite|(?:snake|adder|viper|rattler|rattlesnake) (?:\w+ )?bit\b|struck by lightning|electrocuted|stopped shivering/,
    near(
      "pregnan\\w*|preggo|baby ?bump|trimester|due date",
      "bleed(?:ing)?\\b|blood\\b|bled\\b|spotting|contractions?|waters? (?:\\w+ )?(?:broke|broken|breaking|went|gone)|leak(?:ing|ed)? (?:\\w+ )?(?:fluid|water)|gush\\w*|(?:baby|bub|bump) (?:\\w+ )?(?:stopped|not|isnt|hasnt|hardly|barely)(?: \\w+)? (?:mov|kick)\\w*|(?:not|no|havent|cant|less) (?:\\w+ ){0,2}(?:felt|feel|movement|kicks?)|faint|passed out|seeing (?:spots|stars)|(?:bad|severe|sharp|awful|terrible) (?:\\w+ )?(?:pain|headache|cramps?)",
      60,
    ),
    near(
      "expecting(?= *(?:$|,|and\\b|a (?:\\w+ )?(?:baby|child|boy|girl)|our\\b|my (?:first|second|third)|twins|again|in\\b))|(?:have|got|with) (?:a|my) bump\\b(?! (?:on|in|to|above|below|near))|my bump\\b",
      "bleed(?:ing)?\\b|blood\\b(?! (?:test|sugar|pressure|donat|blister|work|result))|bled\\b|spotting",
      60,
    ),
    near(
      "[1-4]\\d (?:weeks|wks)(?! (?:ago|to|out|until|till|left|into|of|since|post|back|away|before|after|plan|block|running|in\\b))",
      "bleed(?:ing)?\\b|blood\\b(?! (?:test|sugar|pressure|donat|blister|work|result))|bled\\b|spotting|contractions?|waters? (?:\\w+ )?(?:broke|broken|breaking|went|gone)|gush\\w*|(?:baby|bub|bump) (?:\\w+ )?(?:stopped|not|isnt|hasnt|hardly|barely)(?: \\w+)? (?:mov|kick)\\w*",
      60,
    ),
    near(
      "arm|hand|leg|fingers",
      "dragg(?:ed|ing)|dropp(?:ed|ing) (?:it|things|my|stuff)|shut (?:off|down)|(?:wouldnt|wont|didnt|couldnt) (?:move|work|close|grip|respond|obey)\\b(?! (?:well|better|to (?!me\\b|touch|anything)|fast|any faster))",
      20,
    ),
    /(?:cant|couldnt|unable to) (?:hold|grip|pick up) (?:my|a|the|anything)/,
    near(HELPERS, DOWN, 30),
    /palpitations?.{0,60}(?:bend|bent|clutch|sit|faint|dizz|chest)|\bcardiac\b|blood pressure (?:\w+ )?(?:crash|dropp|collaps|fell|tanked)\w*|heart (?:\w+ )?(?:exploded|burst|gave out|attack)/,
    /\b(?:was|went|been|be|being) out (?:cold|for (?:\w+ )?(?:\d+|a|few|couple|two|some|several|about)? ?\w* ?(?:secs?|seconds?|mins?|minutes?))|blank(?:ed|ing)? out|(?:went|go|gone|going) (?:all )?(?:floppy|limp|rigid|stiff)\b|(?:catch|caught|hold|held|pick|picked|scrape|scraped) me (?:up|off)|(?:had to|people|someone|somebody|they) (?:had to )?(?:catch|caught|carry|carried) me|face ?down|(?:lying on|lay on|was on|were on|im on|flat on|me on|back on|down on|straight to|dropped to|flopp\w* (?:down )?on) the (?:ground|floor|deck|tarmac|pavement|kerb|porch|grass|track)\b|face ?plant\w*|woke up (?:with|to) (?:a|people|someone|some|strangers)|missing (?:time|minutes)|(?:lost|missing) (?!by\b)(?:\w+ ){0,2}(?:minutes?|seconds|secs|mins)\b(?! (?:on|in|per|off|to|at))|legs (?:crumpled|folded|went out)|dropp(?:ed)? like a (?:stone|sack|brick|rock)|(?:remember|recall|recollection) (?:\w+ )?(?:the )?(?:last|own|my|how|any|nothing|of)|my own name/,
    /(?:no ?body|no one|people|they|she|he|wife|husband|friends?) (?:\w+ )?(?:could|couldnt|cant|can|didnt) (?:\w+ )?understand (?:me|what i)|understand(?:ing)? (?:people|what|speech)|mumbling|gibberish|(?:seeing|see|saw) (?:double|things|two|spots|stars)\b(?! (?:above|over|in the sky|rainbows?|digits?))|(?:world|everything|room|ground) (?:was |is |started |went )?(?:tilt\w*|sideways|upside)|trouble (?:seeing|speaking|talking|swallowing|breathing)|see (?:out|from|through) (?:of )?(?:my|one)/,
    /no longer sweating|sweating (?:has )?stopped|skin (?:is |was |felt |feels )?(?:\w+ )?(?:burning|dry)|dont know where i|dont know who|word salad|(?:feel|feels|felt|feeling|sounded|sound|looked|acted|acting|walking|walked|stagger\w*|like i was|as if i was|like im) drunk|lights? (?:went )?out\b|dont know whats (?:going on|happening)|(?:see|seeing|saw|hear|hearing|heard) (?:stuff|things|people|voices)|dont know what im doing|burning up.{0,30}(?:shiver|confus)|seeing things|making any sense|bit my tongue|twitch\w*.{0,25}(?:ground|shak|uncontroll)|uncontrollabl\w+ (?:shak|shiver|twitch)\w*|(?:shak\w+|shiver\w+) uncontrollabl\w+/,
    near(
      "head",
      "explod\\w*|burst\\w*|hit (?:by|with) a|like a (?:bomb|gun ?shot)|splitting|worst|unbearable",
      25,
    ),
    near(
      "head ?aches?|migraine|head",
      "stiff neck|neck is stiff|light hurts|sleepy|drowsy|keep (?:vomiting|being sick|throwing)|vomit\\w*|cant stay awake",
      50,
    ),
    /pain.{0,30}(?:shoulder blades|jaw|left arm).{0,40}(?:sweat|sick|clammy)|cold sweat|sweating (?:cold|buckets).{0,30}(?:sick|pain|chest|dizz)|clammy/,
    near("ind?igestion|heartburn|acid", "uphill|when i run|exert\\w*|jaw|arm", 40),
    near(
      "allerg\\w*|nuts?|shrimp|shellfish|peanuts?|bee|wasp|sting|stung|epi ?pen",
      "throat|tongue|lips?|swell|swollen|breath|itch\\w*|hives|rash|faint|dizz",
      70,
    ),
    near(
      "itch\\w*|hives|rash",
      "lips?|throat|tongue|face|breath|swell|swollen|faint|dizz|all over.{0,20}run",
      50,
    ),
    near("not right|cant stop vomiting|keep vomiting|throwing up", "heat\\b|sun\\b|hot\\b|confus|head", 50),
  ),
  together(near(HEART, HEART_WRONG, 40), UNWELL),
];
