import { each, near, type Sign } from "./sign";

const NOT_WANT =
  "(?:dont|do not|didnt|doesnt|not|never|no longer) (?:\\w+ )?(?:want|wanna|wish|care) (?:to )?";

/** Words of somebody who may harm themselves. */
export const SELF_HARM: readonly Sign[] = each(
  /kill(?:ing)? (?:myself|my ?self)|suicid|\bkms\b|unalive|self ?-?harm/,
  /(?:end|ending|take|taking) (?:my (?:own )?life|it all|things|everything)|(?:thinking|thought|thoughts)\w* (?:about|of) (?:ending it|dying|death|not being here|being dead)/,
  /(?:want|wish|wanna|rather|better|hope)(?: \w+){0,4} (?:die\b|dead\b|never born|not wake|disappear)/,
  new RegExp(`${NOT_WANT}(?:live|be alive|be here|exist|wake up|go on|carry on|if i (?:live|die))`),
  /(?:reason|point|purpose) (?:to|in|for) (?:\w+ )?(?:live|living|being alive|being here|go on|going on|carry on|carrying on)|(?:isnt|is not|not|never|aint) (?:\w+ )?worth (?:\w+ )?living|tired of (?:life|living|being alive)|(?:cant|can ?not) (?:go on|carry on|do this|take it)(?: like this| any ?more| with (?:life|it all)|$)/,
  near(
    "better off|miss me|notice|care",
    "without me|(?:if|when) i(?:m| was| were)? (?:gone|dead|died|not here)|if i disappeared|no ?body would",
    40,
  ),
  /(?:cut|cutting|hurt|hurting|harm|harming|burn|burning) my ?self (?:again|on purpose|deliberately)|(?:cutting|hurting|harming) my ?self|(?:want|going|urge|urges|need|thinking|thoughts) (?:to|of|about) (?:hurt|cut|harm|hurting|cutting|harming)(?:ing)? my ?self|cut(?:ting)? myself(?! (?:some|shaving|a ))|cut my (?:arms?|wrists?|legs?)|something (?:stupid|bad|silly) to my ?self|harm my ?self/,
  /jump(?:ing)? (?:in front of (?!the crowd)|off (?:a|the) (?:bridge|roof|cliff|building))|(?:in front of|under) a (?:train|car|bus|lorry|truck)|overdos|(?:too many|load of|loads of|handful of|bottle of|all my|whole pack of) (?:pills|tablets|meds|paracetamol|tylenol)|(?:life|everything) (?:is|feels) (?:hopeless|not worth|pointless)|no way out|(?:highest|tallest|nearest) (?:bridge|building|cliff)|(?:have|got|saved|saving up|counted) (?:the|my|some|enough) (?:pills|tablets|meds)|goodbye (?:note|letter)/,
  near(
    "no (?:point|reason|use|sense|will)|(?:the|any) point|not worth|tired of|sick of|rather not|want (?:to )?(?:not|stop)|dont (?:\\w+ )?(?:want|wish|care|deserve)|wish|hate|regret",
    "living\\b|alive\\b|exist|being here|be here|wasnt (?:here|born|around)|(?:my|in|of|with) life\\b",
    20,
  ),
  /wont be (?:here|around) (?:much|any|for)|(?:wont|not) have to worry about me|\bburden (?:to|on)|giv(?:e|ing) (?:away )?(?:all )?my (?:stuff|things|kit|belongings)|(?:rope|noose|gun|knife|blade) (?:is |was )?ready|\bnoose\b|keep (?:living|going on|doing life)(?: like)?|never wake up|hang(?:ing)? my ?self|(?:drown|shoot|starve|punish)(?:ing)? my ?self|(?:tried|attempt\w*) to (?:end|kill|die)/,
  /(?:might|could|going to|gonna|will|want to|ready to|how to) (?:just )?end it(?! (?:with|on|early|at|in))|(?:dont|not) feel safe (?:with|around|from) my ?self|not safe (?:with|around|from) my ?self|(?:swallowed|taken|took|take) (?:a |an |the |all )*(?:bunch|load|lots?|whole|entire|handful|box|bottle|pack|too many)(?: \w+){0,2} (?:pills|tablets|meds|medication|paracetamol|ibuprofen)|(?:voices|urges?) (?:tell|to )/,
  /sleep forever|(?:cant|can ?not|dont know how to) cope|(?:done|finished|fed up|had enough|sick) (?:with|of) (?:life|living|everything|it all)|tired of (?:everything|it all|being here|existing)|(?:want|wish) (?:it|everything|the pain|this) (?:all )?(?:to )?(?:just )?(?:stop|end|be over|go away)|(?:want|wish) i? ?(?:to |could )?(?:just )?(?:disappear|vanish|not exist|never wake)|(?:wish|hope|want) (?:\w+ ){0,3}(?:car|train|bus|truck|lorry) (?:\w+ ){0,3}(?:hit|run|take|kill)|nothing matters|no (?:hope|future) (?:left|for me|any ?more)|(?:give|giving|given) up on (?:life|living|everything)|(?:hate|hating) (?:my life|being alive|living)|(?:happier|better) (?:\w+ )?(?:if i (?:was|were|am)|without me|once im gone)|no ?(?:one|body) (?:would|will) (?:miss|notice|care)|(?:dont|do not) (?:want|wanna) (?:to )?(?:be here|do this any ?more|be around)/,
);
