import { each, near, type Sign } from "./sign";

const PERIOD =
  "periods?\\b(?! of)|monthly|time of the month|menstruat\\w*|cycles?\\b(?! (?:to|home|class|in))|aunt flo";
const ABSENT =
  "miss\\w*|los[et]|losing|no\\b|skipp\\w*|stopp\\w*|without|havent|hasnt|not had|not getting|awol|anymore|any more|vanish|dont (?:have|get)|absent|gone\\b|disappear\\w*|irregular|vanish\\w*|late\\b|delayed|ages|months?\\b|every few|light(?:er)?\\b|came back";
const FOOD = "eat|eats|eating|ate|eaten|food|meals?|carbs?|dinner|lunch|breakfast|dessert|cake|sugar|snacks?";
const FEAR =
  "afraid|scared|terrified|gross|bloated|too much food|anxious|anxiety|guilt\\w*|asham\\w*|hate myself|panic\\w*|obsess\\w*|cant stop thinking|stress(?:ed|es)|punish\\w*|earn\\b|(?:dont )?deserve\\w*|disgust\\w*|fear\\w*|make up for|burn (?:it )?off|run off|off everything";

/** Too little energy, missed periods, and trouble with eating or weight. */
export const EATING: readonly Sign[] = each(
  near(PERIOD, ABSENT, 30),
  /amenorr?h/,
  /anorexi|bulimi|orthorexi|eating disorder|disordered eating|\bpurg(?:e|ed|es|ing)\b|laxative|diet pills|\bred-?s\b|energy (?:deficiency|availability)|ozempic|under ?weight|under ?(?:eat|fuel)\w*|relapse|ed recovery|chew and spit|body dysmorph/,
  /(?:making|make|made|makes) my ?self (?:be )?(?:sick|vomit|throw|puke)|(?:throw(?:ing)? up|threw up|vomit\w*|being sick) (?:after|my|on purpose|deliberately|what i)(?:.{0,15}(?:eat|ate|meals?|food|dinner|lunch|purpose))?|on purpose after|puk\w+ (?:up )?(?:my|after) (?:\w+ )?(?:dinner|lunch|food|meals?|breakfast|eating)/,
  /starv\w+|stopp?ed (?:eating|having)|(?:barely|hardly|dont|not|cant) (?:\w+ )?(?:eat|eating|ate) (?:much|enough|any|anything|all|anymore|properly|before|until|dinner|lunch|carbs)|(?:barely|hardly) (?:eat|ate)\w*|(?:skip(?:ping|ped)?|miss(?:ing)?) (?:meals|dinner|lunch|breakfast to)|havent eaten|binge|bingeing|weigh ?-?ins?|weigh my ?self|(?:let|allow|letting|allowing) my ?self (?:to )?(?:eat|have)|only eat(?:ing)? (?:if|when|after|\d)|living on|running on (?:just |only )?(?:coffee|air|an)/,
  near(FOOD, FEAR, 30),
  near(
    "weight|body|scales?|mirror|belly|thighs?",
    "hate|obsess\\w*|cant stop (?:thinking|weighing|checking)|punish\\w*|disgust\\w*|asham\\w*|loath\\w*|ten times|every (?:day|morning)|fat\\b",
    30,
  ),
  /(?:run|running|burn|burning|sweat) off (?:what|the|my|yesterday|everything|it)/,
  /(?:afraid|scared|terrified) (?:of|to) (?:eat|food|gain|put|getting fat|carbs)/,
  /how (?:little|few|low|much less).{0,20}(?:eat|calories|body ?fat|weigh)|(?:only|just) (?:ate|eaten|eat|had) (?:\w+ ){1,4}(?:today|all day|yesterday|a day)/,
  /fast(?:ing|ed)? (?:all day|for (?:\d+|two|three|four) (?:days?|hours?)|until)/,
  /(?:restrict|cut|count|limit|reduc|track|fewer|less|few|low|lower)\w* (?:my |the |on |out |back on |down on )*(?:calories|food|carbs|eating|intake)|\bcalorie (?:deficit|intake|count|target|limit|restrict\w*)|\d{3,4} ?(?:calories|kcal|cals?)\b|calories (?:a|per) day|\bcalorie|\bkcal\b|(?:not|no|stop\w*|without|avoid\w*) (?:eating |eat )?carbs|restricting/,
  /get(?:ting)? rid of .{0,15}\b(?:fat|belly|weight)|\bmy (?:body ?)?weight\b|(?:get|so|be|become) lean\b|what (?:should|must|do) i (?:need to )?weigh|how much should i weigh/,
  /(?:lose|losing|lost|loose|loosing|drop|dropping|shed|shedding|cut|cutting|gain|gaining|put on|putting on|shift).{0,20}\b(?:weight|kilos?|kg|\d+ ?kgs?|pounds?|\d*lbs?|stone|body ?fat|belly)\b/,
  /weight loss|(?:what|which) weight|(?:get|be|become|getting|stay) (?:much |even )?lighter\b(?! (?:week|run|day|training|plan|on (?:my|your)))|to be lighter|(?:ideal|racing|race|goal|target|optimal|best) (?:\w+ )?weight|should i weigh|(?:how much )?weight (?:should|do|must|can) i (?:need to )?(?:lose|drop|cut|shed)|body ?fat|\bbmi\b|(?:down|get) to \d+ ?(?:kg|kilos?|lbs?|pounds)/,
  /\btoo (?:fat|heavy) (?:to|for)\b|\b(?:get|getting|become|be) (?:leaner|thinner|skinny|skinnier|slimmer|thin)\b|slim down|so fat\b|feel fat\b/,
  /(?:stay|staying|keep|keeping|getting|being) (?:light|thin|skinny|lean|small)\b(?! (?:on|and easy))|too (?:thin|skinny)|(?:abs|six ?pack|flat stomach|thigh gap|collarbones)\b|(?:feel|look|am|im|being) (?:so |too )?(?:fat|huge|heavy|gross|disgusting)\b(?! (?:legs|legged))|(?:quicker|faster) (?:\w+ ){0,3}(?:lost|lighter|thinner)|(?:pounds|kilos|kg) (?:lighter|less|too|over)/,
);
