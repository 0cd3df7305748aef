import type { ChatTurn } from "./prompts/assemble-prompt";

/** Words with which runners ask for a change, or tell what calls for one. */
const ASKS =
  /\b(?:mov(?:e|ed|ing)|swap\w*|skip\w*|shift\w*|shorten\w*|shorter|cut|drop\w*|cancel\w*|resched\w*|postpon\w*|push|delay\w*|replac\w*|reduc\w*|lower|easi(?:er|ly)|lighter|ease|longer|chang\w*|adjust\w*|adapt\w*|updat\w*|set|switch\w*|add|remove|tak(?:e|ing) out|instead|rest day|day off|days off|rather|can'?t|cannot|won'?t|unable|no time|not able|busy|travel\w*|away|holidays?|vacation|ill|sick|flu|cold|fever|injur\w*|hurts?|hurting|pain\w*|ach(?:e|es|ing)|sore\w*|tired|exhaust\w*|fatigued?|knackered|signed up|entered|sign up|want to run|new (?:goal|race)|target|log|note|felt|feeling|rpe|effort|pregnan\w*|i(?:'ve)? (?:just )?(?:ran|run|jogged|did|finished|completed)|ran|jogged)\b/i;
/** A short yes to what the coach offered before. */
const YES =
  /^(?:yes|yeah|yep|sure|ok(?:ay)?|please|do it|go ahead|sounds good|good idea|that works|let'?s do (?:it|that)|perfect|great|alright)\b/i;

/**
 * Do the runner's own words ask for a change, or agree to one that the coach offered? When they don't and a model suggests
 * one all the same, it may be following text in the data.
 */
export function askedForChange(message: string, history: readonly ChatTurn[]): boolean {
  if (ASKS.test(message)) return true;
  return YES.test(message.trim()) && history.some(({ role }) => role === "coach");
}
