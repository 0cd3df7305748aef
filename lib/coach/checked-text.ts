import { replaceHardAdvice, replaceUnsafeAdvice } from "./advice-check";
import { checkSentence } from "./claims/check-sentence";
import { type CoachContext, hasOpenFlag } from "./coach-context";
import { replacePromptLeak } from "./prompt-leak";
import { sentenceGate } from "./sentence-gate";

/** Streams a model's text on in checked sentences. */
export interface CheckedText {
  /** Text that may be shown now. */
  push(piece: string, proposed: boolean): string;
  /** The rest, when the text has ended. */
  flush(proposed: boolean): string;
  /** What had to be replaced so far. */
  faults: string[];
}

function checkBody(
  body: string,
  { context, proposed }: { context: CoachContext; proposed: boolean },
): { text: string; fault: string | null } {
  const leak = replacePromptLeak(body);
  if (leak !== null) return { text: leak, fault: "promptLeak" };
  const unsafe = replaceUnsafeAdvice(body) ?? (hasOpenFlag(context) ? replaceHardAdvice(body) : null);
  return unsafe === null ? checkSentence(body, { context, proposed }) : { text: unsafe, fault: "advice" };
}

/** A checker for one answer; a sentence is shown only after the facts have borne it out. */
export function checkedText(context: CoachContext): CheckedText {
  const gate = sentenceGate();
  const faults: string[] = [];
  let last = "";
  const check = (sentences: string[], proposed: boolean): string =>
    sentences
      .map((sentence) => {
        const body = sentence.trimEnd();
        const space = sentence.slice(body.length);
        const checked = checkBody(body, { context, proposed });
        if (checked.fault === null) return sentence;
        faults.push(`${checked.fault}: ${body}`);
        // Two false claims in a row would be answered by the same sentence twice.
        if (checked.text === last) return "";
        last = checked.text;
        return checked.text + space;
      })
      .join("");
  return {
    push: (piece, proposed) => check(gate.push(piece), proposed),
    flush: (proposed) => check(gate.flush(), proposed),
    faults,
  };
}
