import type { CoachContext } from "../coach-context";
import type { Correction } from "./correction";

const VDOT = /\bvdot\b[^.\d]{0,30}(\d{2}(?:\.\d)?)\b|\b(\d{2}(?:\.\d)?) ?vdot\b/i;
/** A stated VDOT may be rounded to a whole number. */
const VDOT_TOLERANCE = 0.6;
const ROSE =
  /\b(?:rose|risen|rise|gone (?:up|down)|went (?:up|down)|climb\w*|improv\w*|increas\w*|jump\w*|gain\w*|grew|grown|drop\w*|fell|fallen|declin\w*|lost|up (?:by|from|to)|down (?:by|from|to)|better than|higher than|lower than)\b/i;
const FITNESS = /\b(?:vdot|your fitness|you(?:'re| are) fitter|your level)\b/i;
/** Says how fitness works, not what it did. */
const IN_GENERAL =
  /\b(?:not|never|no|doesn't|don't|won't|can't|only|will|can|could|may|might|would|if|when|once|until|raises?|to (?:improve|raise|increase|build))\b/i;

/** Checks a stated VDOT, and a claim that it moved: the facts of a turn hold what it is, not what it was. */
export function fitnessCorrection(text: string, { fitness, lastChanges }: CoachContext): Correction | null {
  if (!fitness) return null;
  const match = VDOT.exec(text);
  const stated = Number(match?.[1] ?? match?.[2] ?? fitness.vdot);
  const moved =
    FITNESS.test(text) &&
    ROSE.test(text) &&
    !IN_GENERAL.test(text) &&
    !lastChanges.some(({ reasons }) => reasons.some((reason) => /^fitness(?:Up|Down)/.test(reason)));
  if (Math.abs(stated - fitness.vdot) <= VDOT_TOLERANCE && !moved) return null;
  return { text: `Your fitness is estimated at VDOT ${fitness.vdot.toFixed(1)}.`, fault: "fitness" };
}
