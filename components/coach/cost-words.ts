const CENTS_PER_USD = 100;

/** Dollars as a runner reads them: small sums in cents. */
export function costWords(usd: number): string {
  if (usd === 0) return "$0.00";
  const cents = usd * CENTS_PER_USD;
  if (cents < 0.01) return "less than 0.01 cents";
  return cents < CENTS_PER_USD ? `${cents.toFixed(2)} cents` : `$${usd.toFixed(2)}`;
}
