/** Characters that hide or reorder text: controls, zero-width, bidi marks, Unicode tags. */
const HIDDEN = /[\p{Cc}\p{Cf}\u{E0000}-\u{E007F}]/gu;

/**
 * Text that others wrote, as a JSON string of at most `max` characters: hidden characters out, white space collapsed.
 * It goes into a data block only, never among instructions.
 */
export function quoteUntrusted(text: string, { max }: { max: number }): string {
  const plain = text.replace(HIDDEN, " ").replace(/\s+/g, " ").trim();
  return JSON.stringify([...plain].slice(0, max).join(""));
}
