/** Splits streamed text at sentence ends, so that each sentence can be checked before it is shown. */
export interface SentenceGate {
  /** Whole sentences that became complete with this piece, with the white space after them. */
  push(piece: string): string[];
  /** What is left when the text has ended. */
  flush(): string[];
}

/** A sentence ends at . ! ? or a line break; not inside a number ("5.2 km") or after a list number ("1."). */
const SENTENCE_END = /(?:[.!?]["')\]*_]*(?=\s)|\n)\s*/g;
const NO_END = /^\s*\d{1,2}\.\s*$|(?:^|\s)(?:e\.g|i\.e|approx|vs)\.\s*$/i;

/** A gate for one answer. */
export function sentenceGate(): SentenceGate {
  let held = "";
  const cut = (final: boolean): string[] => {
    const sentences: string[] = [];
    let from = 0;
    for (const match of held.matchAll(SENTENCE_END)) {
      const end = match.index + match[0].length;
      const sentence = held.slice(from, end);
      // White space at the very end may still be going on.
      if (NO_END.test(sentence) || (!final && end === held.length && !match[0].includes("\n"))) continue;
      sentences.push(sentence);
      from = end;
    }
    held = held.slice(from);
    if (final && held !== "") {
      sentences.push(held);
      held = "";
    }
    return sentences;
  };
  return {
    push(piece) {
      held += piece;
      return cut(false);
    },
    flush: () => cut(true),
  };
}
