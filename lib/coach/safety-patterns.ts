import type { SafetyLevel } from "./safety";

/** Phrases that look alarming and are not; taken out before anything is looked for. */
export const HARMLESS: readonly RegExp[] = [
  /chest (strap|belt|band|monitor|sensor)s?/g,
  /killer (workout|session|hill|run|pace)s?/g,
  /pain cave/g,
  /no pain,? no gain/g,
  /painful(ly)? (slow|early|boring)/g,
  /(race|goal|target|dream|spring|saturday night|work|run|running|marathon) fever/g,
  /collaps(e|ed|es|ing) (the|this|that) (menu|card|week|section)/g,
  /(training|base|recovery|rest|taper|build) periods?/g,
  /period of (training|rest|time)/g,
  /(killing|kills|killed|going to kill) (it|me)\b/g,
  /(dying|died) (at|after|in|on) (km|the|mile)/g,
  /it hurts to (miss|admit|say|see|lose|wait|skip|watch)/g,
  /hurts? (my|the) (budget|wallet|feelings|pride|ego|pace|time|average)/g,
  /(phone|watch|screen|garmin|display|headlamp|power|lights?) (just )?(blacked|passed|went|died)( out)?/g,
  /pass(ed|ing)? out (the )?(flyers|leaflets|water|cups|medals|bottles|bibs|gels)/g,
  /binge[ -]?watch\w*|foam roll\w*|calf raises?/g,
  /\bmy (wife|partner|girlfriend|sister|friend|daughter|boss|colleague)s? (\w+ ){0,3}(pregnan\w*|gave birth|expecting|due)/g,
];

/** Words that would deny a symptom but don't. */
export const NO_DENIAL: readonly RegExp[] = [
  /no idea|no clue|not sure|dont know|cant (explain|tell)|not only|no wonder/g,
  /(can ?not|cant|couldnt) (\w+ ){1,3}without/g,
];

const JOINT =
  "(?:knees?|kneecap|shins?|achilles|hips?|ankles?|foot|feet|heels?|toes?|hamstrings?|cal(?:f|ves)|quads?|groin|glutes?|thighs?|it band|(?:my|lower|upper) back|leg|tendon)";
const PAIN = "(?:pain|pains|hurts?|hurting|ache|aches|aching|throb\\w*)";

function either(a: string, { b, within }: { b: string; within: number }): RegExp[] {
  return [
    new RegExp(`\\b${a}\\b.{0,${within}}\\b${b}`),
    new RegExp(`\\b${b}(?:\\w*)\\b.{0,${within}}\\b${a}\\b`),
  ];
}

const EMERGENCY = [
  ...either("chest", {
    b: "(?:pain|pressure|tight|hurt|ache|aching|crush|squeez|heav|burn|stabb)",
    within: 40,
  }),
  ...either("(?:jaw|left arm|both arms)", { b: "(?:pain|ache|aching|hurt)", within: 20 }),
  /\b(faint(ed|ing)?|pass(ed|ing)? out|black(ed|ing) out|lost consciousness|unconscious|collapsed|collapsing)\b/,
  /(can ?not|cant|couldnt|unable to|hard to|hardly|barely|struggl\w+( to)?|trouble|difficulty|fight\w* (for|to)) .{0,8}(breath(e|ing)?\b|(get )?(any |enough )?air\b|catch my breath)/,
  /(severe|extreme|sudden(ly)?|so|terribly)( \w+)? (breathless\w*|short(ness)? of breath)/,
  /(breathless\w*|short(ness)? of breath).{0,25}(at rest|sitting|lying|doing nothing|walking|stairs|sofa|bed)/,
  /(face|mouth|smile|eyelid).{0,25}(droop|numb|sagging|paraly)/,
  /slurr\w*|garbled (speech|words)|(speech|words) (is|was|are|were|got|came out) (garbled|wrong)|(cant|couldnt|can ?not) (speak|talk) (properly|clearly|any ?more)/,
  /(one side|half) (of )?(my |the )?(body|face)?.{0,20}(numb|weak|paraly|tingl|dead)/,
  /(left|right) (arm|hand|side).{0,20}(numb|weak|paraly|tingl|went dead)/,
  /(cant|couldnt|can ?not|unable to) (move|feel|lift) (my |the )?(left |right )?(arm|hand|face|side)|(sudden\w*|lost).{0,15}(vision|sight)|double vision/,
  /(worst|thunderclap|sudden\w*|explosive).{0,20}headache|headache.{0,30}sudden/,
  /(heat ?stroke|sunstroke|stopped sweating|not sweating any ?more)/,
  /(confus\w+).{0,40}(heat|hot|sun|overheat|run)|(heat|hot|sun|overheat).{0,40}confus/,
  /\b(disorient\w+|delirious|delirium|seizure|convulsi\w+)\b/,
  /(having|have|had|think|like).{0,15}\b(heart attack|cardiac arrest|a stroke)\b/,
  /(kill(ing)? myself|suicid|(end|ending|take|taking) (my (own )?life|it all)|want to die|wish i was dead|self ?-?harm|harm(ing)? myself|cut(ting)? myself(?! (some|shaving|a ))|hurt(ing)? myself on purpose|overdos)/,
  /(dont|do not|didnt) want to (live|be alive|exist|wake up)|better off (without me|dead)|no (reason|point) (to|in) (live|living|being alive)/,
  /cough(ed|ing|s)? (up )?(some )?blood|vomit(ed|ing|s)? (up )?blood|throw(ing)? up blood/,
  /(throat|tongue|lips?) (is |are |was |got )?(closing|swelling|swollen|swelled)/,
];

const REFER = [
  /stress (fracture|reaction)/,
  ...either("(?:shin ?bones?|bones?|metatarsals?|tibia|femur|fibula)", {
    b: "(?:pain|hurt|ache|aching|tender)",
    within: 25,
  }),
  /(pain|aches?|aching|hurts?|hurting|throb\w*|\bit\b).{0,30}(at night|wak(es|ing) me|woke me|in bed|all night|keeps me awake)/,
  /night pain|(at night|in bed).{0,20}(pain|hurt|aching|throb)/,
  /\blimp(ing|ed|s)?\b|(cant|can ?not|couldnt|unable to) (put|bear|take) (any |my |full )?weight/,
  ...either(JOINT, { b: "(?:swollen|swelling|swelled|swells)", within: 25 }),
  /palpitation|irregular (heart|pulse|rhythm|beat)|heart.{0,20}(skip|flutter|irregular)|skipped beats|arrhythmi|\bafib\b|fibrillation/,
  /heart (rate )?(\w+ ){0,2}(racing|pounding|thumping).{0,30}(rest|bed|sitting|lying|nothing|night|sleep|sofa)/,
  ...either("(?:urine|pee|wee|piss|stool|poo)", {
    b: "(?:blood|bloody|brown|dark|red|cola|black|pink)",
    within: 20,
  }),
  /(peed|peeing|urinat\w+|passing) blood/,
  /\bfever(ish)?\b|\b(have|had|got|running|with) a temperature|temperature (of |is |was )?(38|39|40|10[0-4])/,
  /(heard|felt|feel|hear) (\w+ ){0,2}(pop|snap|crack|tear|rip)\b/,
  /(numb|numbness|tingling|pins and needles).{0,20}(foot|feet|leg|toes)|(foot|feet|leg|toes).{0,20}(numb|tingling|pins and needles)/,
  /\b(dizzy|dizziness|light ?-?headed|vertigo|woozy)\b/,
  /(doctor|gp|physio|physician|cardiologist|surgeon|specialist).{0,20}(told|said|says|advis|want|warn|forb|ban).{0,25}\b(not|no|dont|stop|rest|avoid|quit|running|off)\b/,
  /wheez|asthma attack|concussi|hit my head|blood clot|thrombosis|\bdvt\b|pneumonia|myocarditis|bronchitis/,
  /\b(had|after|since|before|need) (\w+ ){0,3}(surgery|operation)\b|heart (condition|disease|surgery)|pacemaker|\bstent\b/,
];

const EATING = [
  /(miss\w*|los[et]|losing|no|skipp\w*|stopp\w*|without|havent had|dont have|not had|dont get|absent).{0,20}\b(periods?|menstruat\w*)\b|amenorrh/,
  /\bperiods?\b.{0,20}(stopp|gone|missing|disappear|absent|irregular|not come|havent come)/,
  /(anorexi|bulimi|orthorexi|eating disorder|disordered eating|\bpurg(e|ed|ing)\b|laxative|red-s\b|energy deficiency)/,
  /(making|make|made) myself (sick|vomit|throw up)|throw(ing)? up (after|my) (eating|meals?|food|dinner|lunch)/,
  /(starv\w+|stopped eating|(barely|hardly) (eat|ate)\w*|skip(ping|ped)? (meals|dinner|lunch|breakfast to)|havent eaten|binge|bingeing|weigh ?-?ins?)/,
  /(afraid|scared|terrified) (of|to) (eat|food|gain|put|getting fat)/,
  /guilt\w*.{0,20}\b(eat|ate|eating|food|meal|dessert)|(earn|deserve) (my |a )?(food|meal|dinner|dessert)/,
  /how (little|few|low).{0,20}(eat|calories|body ?fat|weigh)|(only|just) (ate|eaten|eat|had) (\w+ ){1,3}(today|all day|yesterday)/,
  /fast(ing|ed)? (all day|for (\d+|two|three) days?|until)/,
  /(restrict|cut|count|limit|reduc|track|fewer|less|few)\w* (my |the |on |out |back on )*(calories|food|carbs)|\bcalorie (deficit|goal|target|limit|budget|count\w*)|how many calories (should|can|may|must|do i|to)/,
  /(lose|losing|lost|drop|dropping|shed|shedding|cut|cutting|gain|gaining|put on|putting on).{0,20}\b(weight|kilos?|kg|pounds?|lbs?|body ?fat|belly)\b/,
  /weight loss|(ideal|racing|race|goal|target|optimal|best) (\w+ )?weight|should i weigh|body ?fat|\bbmi\b|(down|get) to \d+ ?(kg|kilos?|lbs?|pounds)/,
  /\btoo (fat|heavy) (to|for)\b|\b(get|getting|become|be) (leaner|thinner|skinny|skinnier|slimmer)\b|slim down/,
];

const PREGNANCY = [
  /pregnan|\bpregg\w+|\btrimester\b|post ?-?partum|post ?-?natal|pre ?-?natal|ante ?-?natal|\bwith child\b|\bmy due date\b/,
  /expecting (a|our|my|twins|another).{0,15}(baby|child|kid|twins|little one|in (january|february|march|april|may|june|july|august|september|october|november|december))/,
  /(gave|giving|given) birth|childbirth|(had|have) a (baby|newborn)|\bnewborn\b|baby was born|after (the |my )?(birth|delivery)/,
  /c ?-?section|ca?esarean|breast ?-?feed\w*|nursing (my|a|the) (baby|newborn|child|son|daughter)|miscarriage|\bmidwife\b/,
  /\d+ weeks (along|gone)\b|morning sickness/,
];

const INJURED =
  "(?:twisted|tweaked|rolled|pulled|strained|tore|torn|sprained|banged|bruised|inflamed|stabbing|shooting|sore|tight|stiff|burning)";

const GENERAL_PAIN = [
  /\b(pain|pains|painful|hurts?|hurting|aching|aches?|niggles?|niggling|twinges?|injur(y|ed|ies)|sprain(ed)?|pulled (a|my) \w+)\b/,
  /\b(shin splints?|plantar fasci\w+|tendin\w+|tendonitis|tendinopathy|runners knee|itb|it band|bursitis|sciatica)\b/,
  new RegExp(
    `\\b${JOINT}\\b.{0,25}\\b(?:bother\\w*|acting up|playing up|click\\w*|tender|sting\\w*|stab\\w*|flar\\w+|cramp\\w*|giving out|gave way)`,
  ),
  ...either(JOINT, { b: INJURED, within: 25 }),
  new RegExp(`\\b${JOINT}\\b.{0,20}\\b${PAIN}\\b`),
];

/** What asks for which card, most urgent first. English; each is matched inside one clause of plain lower-case words. */
export const PATTERNS: readonly (readonly [SafetyLevel, readonly RegExp[]])[] = [
  ["emergency", EMERGENCY],
  ["refer", REFER],
  ["eating", EATING],
  ["pregnancy", PREGNANCY],
  ["pain", GENERAL_PAIN],
];
