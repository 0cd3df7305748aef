import type { SafetyLevel } from "./safety";

/** Phrases that look alarming and are not; taken out before anything is looked for. */
export const HARMLESS: readonly RegExp[] = [
  /chest (strap|belt|band|monitor|sensor|press|day|freezer|pocket|height|infection)s?|chest of drawers/g,
  /(bib|number|logo|tattoo|phone|light|vest|pocket|camera) .{0,15}(my|the) chest/g,
  /killer (workout|session|hill|run|pace)s?/g,
  /pain cave/g,
  /no pain,? no gain/g,
  /painful(ly)? (slow|early|boring)/g,
  /(race|goal|target|dream|spring|saturday night|work|run|running|marathon) fever/g,
  /collaps(e|ed|es|ing) (the|this|that) (menu|card|week|section)/g,
  /(training|base|recovery|rest|taper|build) periods?/g,
  /period of (training|rest|time)/g,
  /(workout|session|hills?|heat|weather|wind|run|race|pace|cold|this|that|it|legs|i|nearly|almost) (is |was |are )?(killing|kills?|killed|going to kill|nearly killed) (it|me)\b|\b(killed|nailed) it\b/g,
  /(burn\w*|used) .{0,20}calories|calories .{0,20}burn\w*/g,
  /weigh (my|the) (gear|pack|bag|shoes|vest)|weight (vest|training|plates|shift|room)/g,
  /(dying|died) (at|after|in|on) (km|the|mile)/g,
  /it hurts to (miss|admit|say|see|lose|wait|skip|watch)/g,
  /hurts? (my|the) (budget|wallet|feelings|pride|ego|pace|time|average)/g,
  /(phone|watch|screen|garmin|display|headlamp|power|lights?) (just )?(blacked|passed|went|died)( out)?/g,
  /pass(ed|ing)? out (the )?(flyers|leaflets|water|cups|medals|bottles|bibs|gels)/g,
  /collapsed (into|on(to)?) (the |my )?(bed|sofa|couch|chair)( \w+)?/g,
  /head (hurts|spins|is spinning) (from|with|thinking)/g,
  /(leg|arm|back) day|sick of|sick and tired/g,
  /binge[ -]?watch\w*|foam roll\w*|calf raises?/g,
  /\bmy (wife|partner|girlfriend|sister|friend|daughter|boss|colleague|dog|cat|horse|neighbou?r)s? (\w+ ){0,3}(pregnan\w*|gave birth|expecting|due)/g,
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
    b: "(?:pain|pressure|tight|hurt|ache|aching|crush|squeez|heav|burn|stabb|discomfort)",
    within: 40,
  }),
  // Few speak of their chest without a reason.
  /\b(my|on the|in the|across the) chest\b/,
  ...either("(?:jaw|left arm|both arms)", { b: "(?:pain|ache|aching|hurt)", within: 20 }),
  /\b(faint(ed|ing)?|pass(ed|ing)? out|black(ed|ing) out|lost consciousness|unconscious|collapsed|collapsing|keeled over|(woke|came) (up|to) on the (ground|floor))\b/,
  /(everything|vision|eyes|world|sight) (went|goes|turned|got) (dark|black|white|blank)/,
  /heart (had |has )?stop(s|ped)?\b|(dropped|fell|collapse\w*) to the (floor|ground)|unresponsive|not breathing|gasping for air|turning blue|about to faint/,
  /(can ?not|cant|couldnt|unable to|hard to|hardly|barely|struggl\w+( to)?|trouble|difficulty|fight\w* (for|to)) .{0,8}(breath(e|ing)?\b|(get )?(any |enough )?air\b|catch my breath)/,
  /(severe|extreme|sudden(ly)?|so|terribly)( \w+)? (breathless\w*|short(ness)? of breath)/,
  /(breathless\w*|short(ness)? of breath).{0,25}(at rest|sitting|lying|doing nothing|walking|stairs|sofa|bed)/,
  /(face|mouth|smile|eyelid).{0,25}(droop|numb|sagging|hanging|paraly)/,
  /slurr\w*|garbled (speech|words)|(speech|words) (is|was|are|were|got|came out) (garbled|wrong)|(cant|couldnt|can ?not) (speak|talk) (properly|clearly|any ?more)|(get|find|form) (my |the )?words|words (wouldnt|didnt|wont) come/,
  /(one side|half) (of )?(my |the )?(body|face)?.{0,20}(numb|weak|paraly|tingl|dead)/,
  /\b(left|right|my|one) (arm|hand|side).{0,20}(numb|weak|paraly|tingl|went dead)/,
  /(cant|couldnt|can ?not|unable to) (move|feel|lift) (my |the )?(left |right )?(arm|hand|face|side)|(sudden\w*|lost).{0,15}(vision|sight)|double vision|(cant|couldnt|can ?not) see (out|properly|anything|straight)|making (no|any) sense|stopped making sense|talking nonsense/,
  /(worst|thunderclap|sudden\w*|explosive).{0,20}headache|headache.{0,30}sudden/,
  /(heat ?stroke|sunstroke|stopped sweating|not sweating any ?more)/,
  /(confus\w+).{0,40}(heat|hot|sun|overheat|run)|(heat|hot|sun|overheat).{0,40}confus/,
  /\b(disorient\w+|delirious|delirium|seizure|convulsi\w+)\b/,
  /(having|have|had|think|like).{0,15}\b(heart attack|cardiac arrest|a stroke)\b/,
  /(kill(ing)? myself|suicid|(end|ending|take|taking) (my (own )?life|it all)|want to die|wish i was dead|self ?-?harm|harm(ing)? myself|cut(ting)? myself(?! (some|shaving|a ))|hurt(ing)? myself on purpose|hurting myself|overdos|too many (pills|tablets)|(rather|better) (be )?dead|want to be dead|cut my (arms?|wrists?|legs?)|(thinking|thought)\w* (about|of) ending (it|things))/,
  /(dont|do not|didnt) want to (live|be alive|exist|wake up)|better off (without me|dead)|no (reason|point) (to|in) (live|living|being alive)|(isnt|not|never) worth living|tired of (life|living)/,
  /(cough|vomit|throw|threw|puk|spit|spat)\w* (up )?(some )?blood|lips (are |went |turned )?blue/,
  /(throat|tongue|lips?) (is |are |was |got )?(closing|swelling|swollen|swelled)/,
];

const REFER = [
  /stress (fracture|reaction)/,
  ...either("(?:shin ?bones?|bones?|metatarsals?|tibia|femur|fibula)", {
    b: "(?:pain|hurt|ache|aching|tender|throb)",
    within: 25,
  }),
  /(pain|aches?|aching|hurts?|hurting|throb\w*|\bit\b).{0,30}(at night|wak(es|ing) me|woke me|in bed|all night|keeps me awake)/,
  /night pain|(at night|in bed).{0,20}(pain|hurt|aching|throb)/,
  /\blimp(ing|ed|s)?\b|(cant|can ?not|couldnt|unable to) (put|bear|take) (any |my |full )?weight/,
  ...either(JOINT, { b: "(?:swollen|swelling|swelled|swells|ballooned)", within: 25 }),
  /palpitation|irregular (heart|pulse|rhythm|beat)|heart.{0,20}(skip|flutter|irregular)|skipp\w* (heart ?)?beats?|skipped heartbeats|arrhythmi|\bafib\b|fibrillation/,
  /heart (rate )?(\w+ ){0,2}(racing|pounding|thumping).{0,30}(rest|bed|sitting|lying|nothing|night|sleep|sofa)/,
  ...either("(?:urine|pee|wee|piss|stool|poo)", {
    b: "(?:blood|bloody|brown|dark|red|cola|black|pink)",
    within: 20,
  }),
  /(peed|peeing|urinat\w+|passing) blood/,
  /\bfever(ish)?\b|\b(have|had|got|running|with) a temperature|temperature (of |is |was )?(38|39|40|10[0-4])/,
  /(heard|felt|feel|hear|loud|was a) (\w+ ){0,2}(pop|snap|crack|tear|rip)\b|(something|achilles|tendon|muscle|hamstring|calf) (has |is |just )?(popped|snapped|cracked|tore|torn)|ruptur/,
  /(pain|hurts?|tender|sore).{0,25}(one|exact|single|same|pin ?point) (exact |little |tiny )?(spot|point)|pinpoint (pain|tender)/,
  /(numb|numbness|tingling|pins and needles).{0,20}(foot|feet|leg|toes)|(foot|feet|leg|toes).{0,20}(numb|tingl|pins and needles|falls? asleep|fell asleep|go(es)? dead)/,
  /\b(dizzy|dizziness|light ?-?headed|vertigo|woozy)\b|(everything|room|world|head) (spins|spun|is spinning|was spinning|keeps spinning)/,
  /(doctor|gp|physio|physician|cardiologist|surgeon|specialist).{0,20}(told|said|says|advis|want|warn|forb|ban).{0,25}\b(not|no|dont|shouldnt|mustnt|cant|stop|rest|avoid|quit|running|off)\b/,
  /wheez|asthma\b|concussi|(hit|bumped|banged|knocked) my head|antibiotic|blood clot|thrombosis|\bdvt\b|pneumonia|myocarditis|bronchitis/,
  /\b(had|after|since|before|need|from) (\w+ ){0,3}(surgery|operation)\b|head injury|knocked out\b|heart (condition|disease|surgery)|pacemaker|\bstent\b/,
];

const EATING = [
  /(miss\w*|los[et]|losing|no|skipp\w*|stopp\w*|without|havent had|dont have|not had|dont get|absent).{0,20}\b(periods?|menstruat\w*)\b|amenorrh/,
  /\bcycle\b.{0,20}(vanish|stopp|gone|missing|disappear|irregular)/,
  /\bperiods?\b.{0,20}(stopp|gone|missing|disappear|absent|irregular|not come|havent come|late)/,
  /(anorexi|bulimi|orthorexi|eating disorder|disordered eating|\bpurg(e|ed|ing)\b|laxative|red-s\b|energy deficiency)/,
  /(making|make|made) myself (sick|vomit|throw up)|(throw(ing)? up|threw up|vomit\w*) (after|my|on purpose|what i).{0,15}(eat|ate|meals?|food|dinner|lunch|purpose)/,
  /(starv\w+|stopped eating|(barely|hardly) (eat|ate)\w*|skip(ping|ped)? (meals|dinner|lunch|breakfast to)|havent eaten|binge|bingeing|weigh ?-?ins?|weigh myself|(let|allow|letting|allowing) myself (to )?eat)/,
  /(run|running|burn|burning) off (what|the|my|yesterday)|(food|eating|meals?) (makes|is|are|gets|scares|stresses).{0,20}(anxious|scary|struggle|guilty|me\b)/,
  /(afraid|scared|terrified) (of|to) (eat|food|gain|put|getting fat)/,
  /guilt\w*.{0,20}\b(eat|ate|eating|food|meal|dessert)|(earn|deserve) (my |a )?(food|meal|dinner|dessert)/,
  /how (little|few|low).{0,20}(eat|calories|body ?fat|weigh)|(only|just) (ate|eaten|eat|had) (\w+ ){1,3}(today|all day|yesterday)/,
  /fast(ing|ed)? (all day|for (\d+|two|three) days?|until)/,
  /(restrict|cut|count|limit|reduc|track|fewer|less|few)\w* (my |the |on |out |back on )*(calories|food|carbs)|\bcalorie|\bkcal\b|(not|no|stop\w*|without|avoid\w*) (eating |eat )?carbs/,
  /get(ting)? rid of .{0,15}\b(fat|belly|weight)|\bmy (body ?)?weight\b|(get|so|be|become) lean\b/,
  /(lose|losing|lost|drop|dropping|shed|shedding|cut|cutting|gain|gaining|put on|putting on).{0,20}\b(weight|kilos?|kg|pounds?|lbs?|body ?fat|belly)\b/,
  /weight loss|(what|which) weight|(get|be|become|getting|stay) (much |even )?lighter\b(?! (week|run|day|training|plan))|(ideal|racing|race|goal|target|optimal|best) (\w+ )?weight|should i weigh|body ?fat|\bbmi\b|(down|get) to \d+ ?(kg|kilos?|lbs?|pounds)/,
  /\btoo (fat|heavy) (to|for)\b|\b(get|getting|become|be) (leaner|thinner|skinny|skinnier|slimmer)\b|slim down/,
];

const PREGNANCY = [
  /pregnan|\bpregg\w+|\btrimester\b|post ?-?partum|post ?-?natal|pre ?-?natal|ante ?-?natal|\bwith child\b|\bmy due date\b|baby on the way|\bmy ob\b|ob-?gyn|gyna?ecolog/,
  /expecting (a|our|my|twins|another).{0,15}(baby|child|kid|twins|little one|in (january|february|march|april|may|june|july|august|september|october|november|december))/,
  /(gave|giving|given) birth|childbirth|(had|have|having) (a|my|our) (baby|newborn|child|first child|second child|son|daughter)|deliver\w* (a|my|our) (baby|girl|boy|son|daughter|child|twins)|\bnewborn\b|(baby|son|daughter|child|twins) (was|were) born|after (the |my )?(birth|delivery)/,
  /c ?-?section|ca?esarean|breast ?-?feed\w*|nursing (my|a|the|mum|mom|mother) ?(baby|newborn|child|son|daughter)?|expecting (twins|triplets)|miscarriage|\bmidwife\b/,
  /\d+ weeks (along|gone)\b|morning sickness/,
];

const INJURED =
  "(?:twisted|tweaked|rolled|pulled|strained|strain|tore|torn|sprained|banged|bruised|inflamed|stabbing|shooting|sore|tight|stiff|burning)";

const GENERAL_PAIN = [
  /\b(pain|pains|painful|hurts?|hurting|aching|aches?|niggles?|niggling|twinges?|injur(y|ed|ies)|sprain(ed)?|pulled (a|my) \w+)\b/,
  /\bouch\b|pulled muscle|\b(my )?back (went|gave|is) out\b|\b(shin splints?|plantar fasci\w+|tendin\w+|tendonitis|tendinopathy|runners knee|itb|it band|bursitis|sciatica)\b/,
  new RegExp(
    `\\b${JOINT}\\b.{0,25}\\b(?:bother\\w*|acting up|playing up|click\\w*|tender|sting\\w*|stab\\w*|burns?|killing|flar\\w+|cramp\\w*|giving out|gave way)`,
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
