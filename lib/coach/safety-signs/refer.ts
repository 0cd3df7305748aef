import { BONE, JOINT } from "./body-words";
import { each, near, type Sign, together } from "./sign";

const PAIN = "pain|splints|hurt|ache|aching|achy|tender|throb|sore|agony|stab|excruciat";
const NIGHT =
  "at night|in the night|wak(?:es|ing|e) me|woke me|in bed|all night|keeps me (?:awake|up)|(?:even )?at rest|when (?:im )?resting|every step|sleep";
const DISABLED =
  "swollen|swelling|swelled|swells|swell|ballooned|puffy|huge|purple|black\\b|red\\b|hot\\b|warm\\b|warmer than|puff|blew up|goes to sleep|falls asleep|cant feel|lock|gives? (?:way|out)|giving way|gave way|buckl|collaps|bigger than|hole in|bang\\b|lump|deform|cant straighten|cant bend|unstable";
const CANT = "(?:cant|can ?not|couldnt|unable to|barely|hardly|struggl\\w+ to)";

/** What a doctor or physiotherapist must look at before the next run. */
export const REFER: readonly Sign[] = [
  ...each(
    /(?:stress|hairline) (?:fracture|reaction|injury)|fractur\w+|broke(?:n)? (?:my |a )?\w+ ?(?:bone|foot|toe|leg|ankle)?\b(?= |$)(?<=bone|foot|toe|leg|ankle)/,
    near(BONE, "pain|hurt|ache|aching|tender|throb|sore", 25),
    near(PAIN, NIGHT, 40),
    /night pain|(?:heart|bone|mri|ct) scan|\bmri\b|x ?-?rays?\b|\be[ck]g\b|told to (?:rest|stop|take it easy|not run)|woke.{0,20}(?:pain|agony)|(?:felt|heard) (?:something|it) (?:go|give)\b/,
    /\b(?:limp(?:ing|ed|s)?|hobbl\w+)\b/,
    new RegExp(
      `${CANT} (?:put|bear|take) (?:any |my |full |much )?weight|${CANT} (?:walk|put (?:my|the)|push off|stand on|straighten|bend|hop|go (?:up|down) stairs|move my|walk on)`,
    ),
    near(JOINT, DISABLED, 30),
    near(
      `${PAIN}|pain`,
      "(?:one|exact|single|same|pin ?point|small) (?:exact |little |tiny )?(?:spot|point|area|place)|when i (?:press|push|touch|poke|hop)|to (?:the )?(?:touch|press)|pinpoint|hop(?:ping)? on",
      40,
    ),
    near("(?:one|a) (?:\\w+ )?(?:spot|point|place)", PAIN, 30),
    /palpitation|arrhythmi|\ba ?-?fib\b|fibrillation|murmur|tachycardia|ectopic|heart ?rate.{0,25}(?:higher|up|elevated|above|jump|spik).{0,40}(?:week|days|ill|awful|unwell|rest)|skipp\w* (?:heart ?)?beats?/,
    near(
      "heart(?: ?beats?)?(?! ?rate)|pulse|ticker",
      "skip|missing|misses|missed|flip|flop|somersault|flutter|irregular|racing|pounding|thumping|jump|missing a beat|misses|missed a beat|stops? for|uneven|erratic",
      30,
    ),
    near(
      "urine|pee\\b|peeing|peed|wee\\b|weeing|piss\\b|pissing|stools?\\b|poo\\b|poop|toilet|loo\\b",
      "blood\\b|bloody|brown|dark|red\\b|cola|coke|black|pink|tea\\b|rusty",
      25,
    ),
    /(?:urinat\w+|passing|passed) blood|blood in (?:my|the)/,
    /\bfever(?:ish)?\b|\b(?:have|had|got|ive|running|with) (?:a )?(?:high )?(?:temperature|temp)\b|temp(?:erature)? (?:of |is |was |at )?(?:38|39|40|10[0-4])|chest infection|shiver\w*|\b(?:38|39|40)(?:\.\d)? ?(?:degrees|c\b).{0,20}(?:ill|sick|ache|bed)|(?:flu|covid)\b.{0,30}(?:cough|chest|breath|heart|bed|fever)|stomach bug|norovirus|gastro|keep (?:\w+ )?down|cough\w*.{0,20}(?:green|phlegm|yellow|weeks|chest|bad)|bad cough|tonsil|glandular|mono(?:nucleosis)?\b|shingles|sepsis|infected|oozing|\bpus\b|redness (?:is )?spreading|lyme|tick bite/,
    /(?:heard|felt|feel|hear|loud|was a) (?:\w+ ){0,2}(?:pop|snap|crack|tear|rip|ping|bang|crunch)\b|(?:something|achilles|tendon|muscle|hamstring|calf|knee|ankle) (?:has |is |just |went )?(?:popped|pop|snapped|snap|cracked|tore|torn|bang|ping)\b|ruptur|(?:tore|torn) (?:my|a|the)|popping out|dislocat/,
    near(
      "numb|numbness|tingl\\w*|pins and needles|cant feel|asleep|to sleep|weak|weakness|shoot\\w*|electric|foot drop",
      "foot|feet|legs?|toes?|groin|saddle|back|arm|hands?|fingers|sciatic|down (?:my|the|one|both)",
      30,
    ),
    /foot drop|saddle numb|(?:lost|losing|no) (?:control of (?:my )?)?(?:bladder|bowel)/,
    /\b(?:dizzy|dizziness|dizzyness|light ?-?headed(?:ness)?|vertigo|woozy|giddy|room spin\w*)\b|(?:everything|room|world|head) (?:spins|spun|(?:is |was |keeps )?spinning)/,
    near(
      "doc\\b|docs|doctor|\\bgp|physio|physician|cardiologist|surgeon|specialist|consultant|hospital",
      "not|no\\b|dont|shouldnt|mustnt|cant|stop|rest|avoid|quit|off\\b|diagnos|thinks?|put me on|fracture|tear|told|wants?|sent|order\\w*|booked|referr|scan|mri|x ?ray",
      50,
    ),
    /\bdiagnos(?:ed|is)\b|beta ?-?blocker|blood (?:pressure (?:was|is|of|at|too|high)|thinner|clot)|high blood pressure|hypertension|on (?:antibiotics|medication|steroids|warfarin|statins|chemo)|antibiotic/,
    /wheez|asthma|concuss|(?:hit|bumped|banged|knocked|smacked|cracked) (?:\w+ )?head|thrombosis|\bdvt\b|pneumonia|myocarditis|pericarditis|bronchitis|heart (?:condition|disease|surgery|problem|failure|valve|defect)|cardiomyopathy|pacemaker|\bstent\b|head injury|knocked out\b|an(?:a)?emi[ac]|cancer|tumou?r|hernia|appendic|kidney|dehydrat|rhabdo|diabet|\bhypo\b/,
    /\b(?:had|after|since|before|need|from|having) (?:\w+ ){0,3}(?:surgery|operation|\bop\b)/,
    /(?:breathless|short(?:ness)? of breath|out of breath|breathing).{0,30}(?:used to|never|lately|these days|nothing|worse|slow|all the time)|(?:used to|easy|lately|suddenly).{0,25}(?:breathless|short of breath|out of breath)/,
    near(
      "vomit\\w*|throw\\w* up|threw up|being sick|been sick|puk\\w*|diarr?h?oea|diarrhea|the runs",
      "every|after|all (?:night|day)|during|since|runs?\\b|blood|days|keep",
      30,
    ),
    /unexplained|night sweats|(?:bitten|bit me|bit my (?:leg|arm|hand|calf|ankle))|swollen (?:glands|lymph|calf|ankle|knee|foot|leg)|\bcut\b.{0,20}(?:stitches|deep|infected)|migraine|(?:awful|bad|constant|daily) headaches?|headaches? (?:after|every|since|during)/,
  ),
  together(near("calf|calves", PAIN, 30), /flight|flew|plane|surgery|cast|warm|red\b|hot\b/),
  together(
    new RegExp(`\\b${JOINT}\\b`),
    /\b(?:cant|can not|cannot|couldnt)\b.{0,12}\b(?:walk|run|stand|bend|straighten|move|push)/,
  ),
  together(
    new RegExp(`\\b${JOINT}\\b`),
    /(?:pain|hurt|ache|sore)\w*/,
    /worse (?:every|each|and|with)|getting worse|worse (?:now|when walking)|when (?:im |i )?(?:just )?walk|hurts when (?:i )?walk|even (?:when )?walking/,
  ),
];
