/** Version of the prompt; part of the key under which a text is kept. */
export const REVIEW_PROMPT_VERSION = "review-1";
/** Characters of a review's text (range: a sentence to a short paragraph). */
export const REVIEW_TEXT_CHARS = { min: 40, max: 900 } as const;
/** Reviews older than this are not put into words any more, in hours. */
export const WORD_WITHIN_HOURS = 48;
/** Reviews put into words after one tick (range 10-1,000); what is left keeps the words of the code. */
export const MAX_WORDED = 200;
/** Texts written at the same time (range 1-8). */
export const WORDED_AT_ONCE = 4;
/** After this no further text is begun, in ms: well before the host ends the function. */
export const WORDING_BUDGET_MS = 60_000;
/** Planned changes that the model is told of. */
export const TOLD_CHANGES = 6;
