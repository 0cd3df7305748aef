const FEATURE: Readonly<Record<string, string>> = {
  chat: "Answers in the chat",
  review: "Weekly reviews",
  summary: "Summaries of long conversations",
};

const TIER: Readonly<Record<string, string>> = {
  high: "Large models",
  medium: "Medium models",
  small: "Small models",
};

/** What a model was asked for, in words. */
export function featureWords(feature: string): string {
  return FEATURE[feature] ?? feature;
}

/** A group of models of about the same quality and price, in words. */
export function tierWords(tier: string): string {
  return TIER[tier] ?? tier;
}

/** What a budget allows when it no longer allows everything: a title and a sentence. */
export const BAND_WORDS = {
  reduced: {
    title: "More than half of a budget is used",
    text: "Large models rest until it is renewed, at midnight UTC or with the new month; medium and small ones answer.",
  },
  low: {
    title: "A budget is nearly used up",
    text: "Only small models answer until it is renewed, at midnight UTC or with the new month.",
  },
  spent: {
    title: "A budget is used up",
    text: "The rules coach answers until it is renewed, at midnight UTC or with the new month. It costs nothing.",
  },
} as const;

/** A share (0-1) in whole per cent; what is not nothing is never shown as nothing. */
export function shareWords(share: number): string {
  return share > 0 && share < 0.01 ? "under 1 %" : `${Math.round(share * 100)} %`;
}
