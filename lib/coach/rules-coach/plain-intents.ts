import type { Intent, PlainIntent } from "./intents";

/** Looked for in this order; the first that fits wins. */
const PLAIN: readonly (readonly [RegExp, PlainIntent])[] = [
  [/\bon track\b/, "progress"],
  [
    /\bundo\b|\brevert\b|\btake (it|that) back\b|\b(put|change|set) (it|that|everything)? ?back( to)?( the way| as| how| like)?|\bgo back to (how|the way|before)\b/,
    "undo",
  ],
  [
    /\b(i'm|i am|feel|feeling|got|have|am|been|having) (a bit |a little |really |so |still |the |a |quite |pretty )*(ill|sick|flu|covid|unwell|stomach bug)\b|\b(caught|catching|have|got|getting|with) (a |the )?(bad |slight |nasty |head )?cold\b(?! (shower|drink|beer|day|run|water))|\b(down with|coming down|under the weather)\b|\bsore throat\b|\b(flu|covid)\b/,
    "ill",
  ],
  [
    /\b(tired|exhausted|fatigued|knackered|worn out|wiped( out)?|shattered|drained|heavy legs|sore legs|legs (are|feel) (\w+ )?(sore|heavy|dead)|no energy|(slept|sleep) (really |so )?(badly|terribly|poorly)|bad sleep|burn(ed|t) out|overtrain(ed|ing))\b/,
    "tired",
  ],
  [
    /\bassum(e|ed|es|ing|ption|ptions)\b|\bno data\b|\b(don't|forget to|never) upload\b|\bwhat (data|info|information)\b.*\b(me|have)\b|\bwhat do you know about me\b/,
    "assumptions",
  ],
  [
    /\b(cost|costs|costing|spent on|spend on|ai (spend|spending|costs?)|how expensive|budget|tokens?|price|charged?|pay)\b|\b(which|what) (ai |language )?(model|llm|ai)\b|\b(is|are) (this|the|it|you)\b.*\bfree\b/,
    "usage",
  ],
  [
    /\b(predict(ion|ions|ed)?|finish(ing)? time|race time|goal time|target time|estimated? (finish )?time)\b|\bwhat (time )?(can|could|will|would|should) i (run|race|finish|do)\b.*\b(for|in|at|10k|5k|half|marathon|\d+ ?k)\b|\bwhat time (can|could|will|would|should) i\b|\bhow fast (can|could|will|would) i (run|race|finish)\b|\bwhat (would|could|should) (my|a|the) (5 ?k|10 ?k|half|marathon)\b|\b(can|could|will|would) i (run|do|finish) (a |the |my )?(half( |-)marathon|half|marathon) (in|under|below) \d|\b(can|could) i (break|beat|go under|run (a )?sub)\b|\bsub[- ]?\d/,
    "prediction",
  ],
  [
    /\b(next|my|the|goal|upcoming|first) (\w+ )?race\b|\bcountdown\b|\bwhen (do|am) i rac(e|ing)\b|\bwhen('s| is| do i race| am i racing)\b.*\b(race|marathon|half|10k|5k)\b|\bhow (long|many (days|weeks|months)) .{0,8}(until|till|to|before|left)\b|\b(weeks|days) (left|to go|until|till)\b|\bwhat am i training for\b|\bmy goals?\b/,
    "nextRace",
  ],
  [
    /\b(hr|heart ?rate) zones?\b|\bzones?\b|\b(hr|heart ?rate)\b.*\b(easy|long|tempo|threshold|intervals?|runs?)\b|\bbpm\b|\b(what|which) heart ?rate\b/,
    "zones",
  ],
  [/\bpaces?\b|\bhow (fast|slow) (should|do|must|is|are)\b|\b(what|which) speed\b/, "paces"],
  [
    /\b(fitness|vdot|vo2 ?max|how fit|in shape|my form|training load|am i (getting |becoming )?(fitter|faster|better|stronger))\b/,
    "fitness",
  ],
  [
    /\bhow am i doing\b|\bmy progress\b|\bprogress\b|\bhow (much|many|far)( \w+)? (did|have) i\b|\bhow many (km|miles|kilometres) (this|last) (month|year)\b|\bhow('s| is| has| was) (it|my training|the training)\b|\bon track\b/,
    "progress",
  ],
  [/\bupload|\bimport\b|\bgarmin\b|\bcsv\b|\bstrava\b/, "upload"],
  [/^(thanks?|thank you|thx|ty|cheers|great|perfect|ok(ay)?|cool|nice)\b/, "thanks"],
  [
    /^help\b|\bhelp me$|\bneed help\b|\bcan you help\b|\bwhat can you (do|answer)\b|\bwhat (are you able to|do you) do\b|\bhow do i use\b|\bwho are you\b|\bwhat are you$|\bcommands\b/,
    "help",
  ],
  [/^(hi|hiya|hello|hallo|hey|morning|evening|good (morning|evening|afternoon)|hola|yo)\b/, "greeting"],
];

/** The intent without parameters that a message (normalised) names first, or null. */
export function plainIntent(text: string): (Intent & { kind: PlainIntent }) | null {
  const found = PLAIN.find(([pattern]) => pattern.test(text));
  return found ? { kind: found[1] } : null;
}
