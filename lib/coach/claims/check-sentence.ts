import type { CoachContext } from "../coach-context";
import { changeCorrection } from "./change-claims";
import type { ClaimFault, Correction } from "./correction";
import { paceCorrection, vdotCorrection } from "./pace-claims";
import { raceCorrection } from "./race-claims";
import { weekCorrection } from "./week-claims";
import { fixWeekdays } from "./weekday-claims";
import { workoutCorrection } from "./workout-claims";

export interface CheckedSentence {
  text: string;
  fault: ClaimFault | null;
}

/** Speaks of what could be, not of what is. */
const HYPOTHETICAL =
  /\b(?:could|would|might|if|instead|propos\w*|suggest\w*|shorten\w*|or maybe|how about|shall|let's|try|up to|at least|at most|around the|example|move|moving|swap|skip|rather than|once)\b|\?\s*$/i;

/** What a sentence says beside what could be: "tomorrow is a rest day, so try to sleep". */
function statedClauses(sentence: string): string[] {
  if (!HYPOTHETICAL.test(sentence)) return [sentence];
  if (/\bif\b|\?\s*$/i.test(sentence)) return [];
  return sentence.split(/[,;–]\s|\s(?:so|but|and)\s/i).filter((clause) => !HYPOTHETICAL.test(clause));
}

function factCorrection(text: string, context: CoachContext): Correction | null {
  const pace = paceCorrection(text, context);
  const vdot = vdotCorrection(text, context);
  return (
    workoutCorrection(text, context) ??
    weekCorrection(text, context) ??
    raceCorrection(text, context) ??
    (pace === null ? null : { text: pace, fault: "pace" }) ??
    (vdot === null ? null : { text: vdot, fault: "fitness" })
  );
}

/**
 * Checks one sentence of a model against the facts. What the facts refute is replaced by computed text: a claim that
 * something was changed (no tool can change anything), a weekday beside the wrong date, an assumed run called done, a
 * kind, distance, duration, date, pace or prediction that is not the runner's. Sentences about what could be are left
 * alone.
 */
export function checkSentence(
  sentence: string,
  { context, proposed }: { context: CoachContext; proposed: boolean },
): CheckedSentence {
  const change = changeCorrection(sentence, { proposed });
  if (change !== null) return { text: change, fault: "claimedChange" };
  const dated = fixWeekdays(sentence, context.today);
  const fault: ClaimFault | null = dated === sentence ? null : "weekday";
  for (const clause of statedClauses(dated)) {
    const correction = factCorrection(clause, context);
    if (correction !== null) return correction;
  }
  return { text: dated, fault };
}
