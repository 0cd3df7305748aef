import type { CoachContext } from "../coach-context";
import { withFigures } from "../rules-coach/figures";
import { allDoneCorrection } from "./all-done-claims";
import { changeCorrection } from "./change-claims";
import type { ClaimFault, Correction } from "./correction";
import { countCorrection, loggedCorrection, shareCorrection, timesCorrection } from "./count-claims";
import { fitnessCorrection } from "./fitness-claims";
import { inventedFigure } from "./known-figures";
import { lastRunCorrection, nextRunCorrection } from "./next-run-claims";
import { paceCorrection } from "./pace-claims";
import { goalTimeCorrection, predictionCorrection, raceCorrection } from "./race-claims";
import { phaseCorrection, placeCorrection } from "./season-claims";
import { weekCorrection } from "./week-claims";
import { fixWeekdays } from "./weekday-claims";
import { workoutCorrection } from "./workout-claims";

export interface CheckedSentence {
  text: string;
  fault: ClaimFault | null;
}

/** Speaks of what could be, not of what is. */
const HYPOTHETICAL =
  /\b(?:could|would|might|if|instead|propos\w*|suggest\w*|shorten\w*|or maybe|how about|shall|let's|try|(?<!adds? |build |builds |goes |go |going |went |comes? )up to|at least|at most|around the|example|move|moving|swap|skip|rather than|once|as soon as)\b|\?\s*$/i;

/** "Your long run is 15 km once you are home": what comes before it is stated all the same. */
const ONCE = /\b(?:once|as soon as) you [^,;]*/gi;

/** "Once you tap Apply, Thursday is a rest day": true of the plan that is suggested. */
const APPLIED =
  /\b(?:once|as soon as|when) you(?:'ve| have)? (?:(?:press|tap|click|accept|confirm|agree)\w*|appl(?:y|ied)|hit (?:the )?apply)\b/i;

/** What a sentence says beside what could be: "tomorrow is a rest day, so try to sleep". */
function statedClauses(sentence: string): string[] {
  const applied = APPLIED.exec(sentence);
  if (applied === null && !HYPOTHETICAL.test(sentence)) return [sentence];
  if (/\bif\b|\?\s*$/i.test(sentence)) return [];
  // What follows belongs to it, and so does the clause that it ends.
  const clauses =
    applied === null
      ? sentence.replace(ONCE, " ").split(/[,;–]\s|\s(?:so|but|and)\s/i)
      : sentence
          .slice(0, applied.index)
          .replace(/[,;–\s]+$/, "")
          .split(/[,;–]\s/)
          .slice(0, -1);
  return clauses.filter((clause) => !HYPOTHETICAL.test(clause));
}

function factCorrection(text: string, context: CoachContext): Correction | null {
  const pace = paceCorrection(text, context);
  return (
    nextRunCorrection(text, context) ??
    lastRunCorrection(text, context) ??
    workoutCorrection(text, context) ??
    weekCorrection(text, context) ??
    raceCorrection(text, context) ??
    (pace === null ? null : { text: pace, fault: "pace" }) ??
    goalTimeCorrection(text, context) ??
    fitnessCorrection(text, context) ??
    countCorrection(text, context) ??
    timesCorrection(text, context) ??
    loggedCorrection(text, context) ??
    shareCorrection(text, context) ??
    phaseCorrection(text, context) ??
    placeCorrection(text, context) ??
    allDoneCorrection(text, context) ??
    inventedFigure(text, context)
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
  const figures = withFigures(dated);
  // "You could run 1:48" states what the runner can do.
  const predicted = /\bif\b/i.test(figures) ? null : predictionCorrection(figures, context);
  if (predicted) return predicted;
  // What is applied changes the plan, not how fit the runner is.
  const fitness = APPLIED.test(figures) ? fitnessCorrection(figures, context) : null;
  if (fitness) return fitness;
  for (const clause of statedClauses(figures)) {
    const correction = factCorrection(clause, context);
    if (correction !== null) return correction;
  }
  return { text: dated, fault };
}
