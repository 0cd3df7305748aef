/** One sign: every expression must be found in the same clause; where the first one stands decides what denies it. */
export type Sign = readonly RegExp[];

/**
 * Two groups of words close to each other, in either order: `near("chest", "pain|tight", 40)`. Both are stems that
 * begin at a word's start and may go on ("tight" finds "tightness").
 * @param within most characters between them
 */
export function near(a: string, b: string, within: number): RegExp {
  const first = `\\b(?:${a})`;
  const second = `\\b(?:${b})`;
  return new RegExp(`${first}.{0,${within}}?${second}|${second}.{0,${within}}?${first}`, "g");
}

/** Signs of one expression each. */
export function each(...patterns: readonly RegExp[]): Sign[] {
  return patterns.map((pattern) => [new RegExp(pattern.source, "g")]);
}

/** One sign of several expressions. */
export function together(...patterns: readonly RegExp[]): Sign {
  return patterns.map((pattern) => new RegExp(pattern.source, "g"));
}

/** Any of these words, each a stem that begins at a word's start. */
export function words(alternatives: string): RegExp {
  return new RegExp(`\\b(?:${alternatives})`, "g");
}
