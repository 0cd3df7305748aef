/** What a model says it did; no tool can change anything. */
const VERBS =
  "moved|changed|updated|rescheduled|swapped|switched|shifted|pushed|shortened|lengthened|extended|removed|deleted|added|skipped|cancelled|canceled|cleared|adjusted|adapted|rearranged|reworked|replaced|converted|applied|saved|logged|recorded|set|dropped|reduced|increased|lowered|raised|cut|put|placed|scheduled|entered|registered|taken out|took out|taken off|took off|bumped|slotted|sorted|arranged|organi[sz]ed|reserved|blocked|turned|lightened|eased|trimmed|freed|flipped|traded|exchanged|rebuilt|redone|rewritten|rewrote|regenerated|recalculated|recomputed|redrawn|revised|modified|amended|tweaked|fixed|renamed|pulled|brought|copied|synced|marked|noted down";
const ADVERBS =
  "(?:just |already |now |also |gone ahead and |went ahead and |gone and |went and |successfully )*";
const DOING =
  "moving|changing|updating|rescheduling|swapping|switching|shifting|pushing|shortening|lengthening|removing|deleting|adding|cancelling|canceling|adjusting|replacing|applying|saving|logging|recording|setting|putting|cutting|reducing|increasing|taking (?:it|that|them|the)";
/** What is being done, but to no plan: a suggestion is shown, health comes first, a phase works like that. */
const NO_CHANGE =
  /\b(?:adding|putting|setting) (?:a|the|my|this|another) (?:\w+ )?(?:suggestion|proposal)\b|\bputting (?:your |the )?(?:health|safety|recovery|body|well-?being)(?: \w+)? first\b|\bwe(?:'re| are) (?:reducing|increasing|cutting) the (?:load|volume|distance|intensity|stress) (?:in|during|through|over) (?:the|your|a|each) (?:taper|build|base|peak|recovery|cutback)\b/i;
const IS_DOING = new RegExp(`\\b(?:${DOING}|${VERBS})\\b`, "i");
/** What came of it: "so your long run is out". */
const IS_GONE = /\b(?:is|are|goes|comes) (?:now )?(?:out|off|gone|dropped)\b/i;
/** Said of itself: "I moved it". */
const OWN = [
  new RegExp(`\\b(?:i|we)(?:'ve| have|'m| am)? ${ADVERBS}(?:${VERBS})\\b`, "i"),
  new RegExp(
    `\\b(?:i|we)(?:'m|'re| am| are) (?:now |just |already )*(?:${DOING})\\b(?! nothing\\b(?! (?:but|except|other than|apart from)\\b))`,
    "i",
  ),
  /\b(?:i|we)(?:'ve| have)? (?:just |already |now )?(?:took|taken) .{1,40} (?:out|off)\b/i,
  /\b(?:i|we)(?:'ve| have)? (?:just |already |now |went and |gone and )?made \S+(?: \S+){0,3} (?:easier|shorter|longer|lighter|harder)\b/i,
  /\b(?:i|we)(?:'ve| have)? (?:just |already |now )?made (?:the|that|this|your|those|these) (?:change|switch|swap|update|adjustment|move)s?\b/i,
];
const ONLY_THOUGHT = /\b(?:if|should|shall|could|would|can|when|once|before|unless) (?:i|we)\b/i;
/** Said of the plan: "it has been moved". */
const STATED = [
  new RegExp(
    `\\b(?:has|have|was|were)(?: now| already| just| successfully)?(?: been)? ${ADVERBS}(?:${VERBS})\\b(?! by you)`,
    "i",
  ),
  /\b(?:is|are) now (?:on|at|in|scheduled|moved|set|off|cancelled|canceled|a rest day|shorter|longer|easier|your)\b/i,
  /\b(?:goal|race|plan|run|session|workout|week|day|units) (?:is|are) now\b/i,
  /\bnow (?:happens|takes place|comes|falls|sits|lands|has|shows|includes|contains|starts|ends|looks|reads|runs)\b/i,
  /^(?:done|all set|all done|all sorted|sorted|saved|updated|changed|moved|cancelled|canceled|rescheduled|applied)\b[!.,]|\bconsider it done\b|\bit'?s done\b|\byou'?re all set\b/i,
  /\b(?:swap|change|move|update|switch) is (?:in|made|through|live|done)\b|\bis (?:free|clear|empty|open|yours) now\b/i,
  /(?<!\b(?:race|marathon|half|10k|5k))[:,] done\b[,.!]|^(?:\w+, )?(?:your )?(?:changes?|plan|swap|update|edits?|settings|goal|profile|availability|schedule) (?:saved|made|applied|updated|done|stored)\b/i,
  /\b(?:plan|schedule|calendar) (?:already |now )?reflects\b/i,
  /\b(?:change|plan|schedule|calendar|goal|profile|settings|running days) (?:is|are) (?:now )?(?:live|in place|updated|done|saved|changed|set)\b/i,
  /\b(?:run|session|workout|tempo|intervals?) (?:moved|cancelled|canceled|swapped|skipped|shortened|rescheduled)\b[.!]/i,
  /\b(?:run|session|workout|tempo|intervals?|week) (?:is|are) (?:cancelled|canceled|gone|off the plan|removed|rescheduled|moved)\b/i,
];
/** Points to a proposal; false when the answer carries none. */
const CLAIMED_PROPOSAL =
  /\bi(?:'ve| have)? (?:just )?(?:prepared|proposed|suggested|drafted|created|made|put together) (?:a|an|the|this|that) (?:\w+ )?(?:change|move|swap|proposal|suggestion|adjustment)\b|\bi(?:'m| am) (?:adding|putting|setting) (?:a|the|my|this|another) (?:\w+ )?(?:suggestion|proposal)\b/i;
/** Speaks of what the runner or the Sunday refresh changed, or denies a change. */
const NOT_A_CLAIM =
  /\b(?:you (?:moved|changed|updated|skipped|added|logged|recorded|set)|last (?:sunday|week)|refresh|import\w*|haven't|have not|hasn't|has not|wasn't|nothing|not (?:been )?(?:changed|moved)|no change|once|after you|when you|until you|if you|press|tap|the engine|the plan (?:was|is) made)\b/i;

/** What is true in place of a claimed change or a claimed proposal; null when the sentence claims neither. */
export function changeCorrection(text: string, { proposed }: { proposed: boolean }): string | null {
  const rest = text.replace(NO_CHANGE, "");
  const isHarmless = rest !== text && !IS_DOING.test(rest) && !IS_GONE.test(rest);
  const ofItself = OWN.some((pattern) => pattern.test(text)) && !isHarmless && !ONLY_THOUGHT.test(text);
  const ofPlan = STATED.some((pattern) => pattern.test(text)) && !NOT_A_CLAIM.test(text);
  const claimed = ofItself || ofPlan;
  if (!claimed && (proposed || !CLAIMED_PROPOSAL.test(text))) return null;
  return proposed
    ? "I prepared a change for you: it takes effect only when you press Apply."
    : "Nothing in your plan has been changed.";
}
