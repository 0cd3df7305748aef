import { each, near, type Sign } from "./sign";

const NOT_WANT =
  "(?:dont|do not|didnt|doesnt|not|never|no longer) (?:\\w+ )?(?:want|wanna|wish|care) (?:to )?";

/** Words of somebody who may harm themselves. */
export const SELF_HARM: readonly Sign[] = each(
  /kill(?:ing)? (?:my|him|her|them) ?sel(?:f|ves)|suicid|\bkms\b|unalive|self ?-?harm/,
  /(?:end|ending|take|taking) (?:(?:my|his|her|their) (?:own )?li(?:fe|ves)|it all|things|everything)|(?:thinking|thought|thoughts)\w* (?:about|of) (?:ending it|dying|death|not being here|being dead)/,
  /(?:want|wish|wanna|rather|better|hope)(?: \w+){0,4} (?:die\b|dead\b|never born|not wake|disappear)/,
  new RegExp(`${NOT_WANT}(?:live|be alive|be here|exist|wake up|go on|carry on|if i (?:live|die))`),
  /(?:reason|point|purpose) (?:to|in|for) (?:\w+ )?(?:live|living|being alive|being here|go on|going on|carry on|carrying on)|(?:isnt|not|never|aint) (?:\w+ )?worth (?:\w+ )?living|life (?:\w+ ){0,2}worth|(?:think|thinking|thoughts?) (?:\w+ )?(?:about|of) (?:\w+ )?(?:dying|death|dead)\b|tired of (?:life|living|being alive)|(?:cant|can ?not) (?:go on|carry on|do this|take it)(?: like this| any ?more| with (?:life|it all)|$)/,
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
  /(?:took|taken|swallowed|downed|necked) (?:about |like |over )?(?:[89]|[1-9]\d+|ten|twenty|thirty|forty|fifty|dozens? of|all (?:the|my|of)|the (?:whole|entire)) (?!salt|electrolyte|vitamin)(?:\w+ ){0,2}(?:pills|tablets|capsules|painkillers|paracetamol|ibuprofen|bottle|box|packet|pack)\b/,
  /(?:feel\w* like|thought of|thinking of|think of|thought about|thinking about|want to be) ending (?:it|things|everything)\b(?! (?:with|on|early|here|at))|\bending it all\b(?! (?:with|on))/,
  /nothing (?:left |more )?to live for|(?:no|without) (?:will|wish|desire) to live/,
  /(?:wish|hope|hoping|pray\w*|wouldnt mind)\b.{0,20}\b(?:wouldnt|didnt|dont|wont|not|never) (?:have to )?(?:wake|waking|woke|exist|be here)/,
  /(?:no|dont|cant|any|whats the|isnt|never|hardly)\b.{0,15}\b(?:reason|point|purpose)\b.{0,25}\b(?:life|living|live|alive|exist\w*)\b/,
  /(?:bought|got|have|saved|stash\w*|hidden|hid|ordered|found) (?:the|my|some|enough|a|all the) (?:pills|tablets|rope|razors?|razor blades?|gun|blade|knife)\b.{0,40}(?:decided|ready|tonight|done|end|over|goodbye|plan|enough)/,
  near(
    "(?:walk|swim|driv|jump|step|run|throw)\\w* (?:\\w+ )?(?:into|off|in front of|under|out into) (?:the |a |some )?(?:sea|ocean|river|lake|water|traffic|road|trains?|tracks|bridge|cliff|lorr\\w+|cars?|bus)",
    "not com\\w+ (?:back|out|home)|never|disappear|thinking (?:of|about)|urge|keep imagining|tempt\\w*",
    30,
  ),
  near(
    "plan\\w*|how|when|where|ways?|method|date|decided|ready|tonight|going|ive|about",
    "(?:id|ill|to|im|i) (?:\\w+ )?end (?:it|things|myself)\\b(?! (?:with|on|early|at|in))|do away with my ?self|finish my ?self|top(?:ping)? my ?self",
    25,
  ),
  /(?:written|wrote|writing|left|leaving) (?:\w+ ){0,2}(?:goodbyes?|suicide|farewell)|(?:written|wrote) (?:the|my|all the) (?:\w+ )?letters\b(?! (?:to|for|on|about|in) (?:the|my|your) (?:plan|run|log|training|boss|council|race|calendar|coach))|top(?:ping)? my ?self|do(?:ing)? away with my ?self/,
  /wont be (?:here|around) (?:much|any|for)|(?:wont|not) have to worry about me|\bburden (?:to|on)|giv(?:e|ing) (?:away )?(?:all )?my (?:stuff|things|kit|belongings)|(?:rope|noose|gun|knife|blade) (?:is |was )?ready|\bnoose\b|keep (?:living|going on|doing life)(?: like)?|never wake up(?= *(?:$|,|and\b|again\b))|hang(?:ing)? my ?self|(?:drown|shoot|starve|punish)(?:ing)? my ?self|(?:tried|attempt\w*) to (?:end|kill|die)/,
  /(?:might|could|going to|gonna|will|want to|ready to|how to) (?:just )?end it(?! (?:with|on|early|at|in))|(?:dont|not) feel safe (?:with|around|from) my ?self|not safe (?:with|around|from) my ?self|(?:swallowed|taken|took|take) (?:a |an |the |all )*(?:bunch|load|lots?|whole|entire|handful|box|bottle|pack|too many|overdose of)(?: \w+){0,2} (?:pills|tablets|meds|medication|painkillers|drugs|paracetamol|ibuprofen)|(?:voices|urges?) (?:tell|to )/,
  /(?:feel|feeling) like dying\b(?! (?:on|at|in|after))|nobody cares (?:if|about me)|sleep forever|(?:cant|can ?not|dont know how to) cope|(?:done|finished|fed up|had enough|sick) (?:with|of) (?:life|living|everything|it all)|tired of (?:everything|it all|being here|existing)|(?:want|wish) (?:it|everything|the pain|this) (?:all )?(?:to )?(?:just )?(?:stop|end|be over|go away)|(?:want|wish) i? ?(?:to |could )?(?:just )?(?:disappear|vanish|not exist|never wake)|(?:wish|hope|want) (?:\w+ ){0,3}(?:car|train|bus|truck|lorry) (?:\w+ ){0,3}(?:hit|run|take|kill)|nothing matters|no (?:hope|future) (?:left|for me|any ?more)|(?:give|giving|given) up on (?:life|living|everything)|(?:hate|hating) (?:my life|being alive|living)|(?:happier|better) (?:\w+ )?(?:if i (?:was|were|am)|without me|once im gone)|no ?(?:one|body) (?:would|will) (?:miss|notice|care)|(?:dont|do not) (?:want|wanna) (?:to )?(?:be here|do this any ?more|be around)/,
);
