import { CHARS_PER_TOKEN, TOKEN_ESTIMATE_MARGIN } from "./constants";
import type { Deployment, Price } from "./models";

/** Tokens of one call. `cachedTokens` are part of `promptTokens`; `estimated` when the provider reported none. */
export interface TokenUsage {
  promptTokens: number;
  cachedTokens: number;
  completionTokens: number;
  estimated: boolean;
}

/**
 * The price row in force on a day; before the first one, the first. Null when there is none: the model costs nothing.
 */
export function priceOn(prices: readonly Price[], day: string): Price | null {
  const ordered = [...prices].sort((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom));
  return ordered.findLast((price) => price.effectiveFrom <= day) ?? ordered[0] ?? null;
}

/** Cost of a call in USD at the price of that day; 0 for a model on the own machine. */
export function costUsd(
  usage: TokenUsage,
  { deployment, day }: { deployment: Deployment; day: string },
): number {
  const price = priceOn(deployment.prices, day);
  if (price === null) return 0;
  const fresh = Math.max(0, usage.promptTokens - usage.cachedTokens);
  const micro =
    fresh * price.input + usage.cachedTokens * price.cachedInput + usage.completionTokens * price.output;
  return micro / 1_000_000;
}

/** Rough token count of a text, on the high side; for admission and for providers that report no usage. */
export function estimateTokens(text: string): number {
  return Math.ceil((text.length / CHARS_PER_TOKEN) * TOKEN_ESTIMATE_MARGIN);
}
