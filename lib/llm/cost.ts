import { CHARS_PER_TOKEN, TOKEN_ESTIMATE_MARGIN } from "./constants";
import type { Deployment, Price } from "./models";

/** Tokens of one call. `cachedTokens` are part of `promptTokens`; `estimated` when the provider reported none. */
export interface TokenUsage {
  promptTokens: number;
  cachedTokens: number;
  completionTokens: number;
  estimated: boolean;
}

/** The price row in force on a day, or null when the deployment has no price for it. */
export function priceOn(prices: readonly Price[], day: string): Price | null {
  const valid = prices.filter((price) => price.effectiveFrom <= day);
  return valid.reduce<Price | null>(
    (latest, price) => (latest === null || price.effectiveFrom > latest.effectiveFrom ? price : latest),
    null,
  );
}

/** Cost of a call in USD at the price of that day; null when the price is unknown (a local model, for example). */
export function costUsd(
  usage: TokenUsage,
  { deployment, day }: { deployment: Deployment; day: string },
): number | null {
  const price = priceOn(deployment.prices, day);
  if (price === null) return null;
  const fresh = Math.max(0, usage.promptTokens - usage.cachedTokens);
  const micro =
    fresh * price.input + usage.cachedTokens * price.cachedInput + usage.completionTokens * price.output;
  return micro / 1_000_000;
}

/** Rough token count of a text, on the high side; for admission and for providers that report no usage. */
export function estimateTokens(text: string): number {
  return Math.ceil((text.length / CHARS_PER_TOKEN) * TOKEN_ESTIMATE_MARGIN);
}
