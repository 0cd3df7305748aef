/** What a provider said about itself beside an answer or an error. */
export interface ProviderNotice {
  /** Seconds after which it wants to be asked again; null when it said nothing. */
  retryAfterS: number | null;
  /** How many requests and tokens are left, and for how many seconds that holds; null when it said nothing. */
  requests: Allowance | null;
  tokens: Allowance | null;
}

export interface Allowance {
  remaining: number;
  forS: number;
}

export const NO_NOTICE: ProviderNotice = { retryAfterS: null, requests: null, tokens: null };

/** Seconds per unit in durations such as `6m0s`, `1h2m3.5s` and `120ms`. */
const UNIT_S: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3_600, d: 86_400 };

/** Seconds of a duration as vendors write it, or of a bare number of seconds; null for anything else. */
function durationS(text: string | null): number | null {
  if (text === null) return null;
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  if (!/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(text)) return null;
  const parts = text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g);
  return [...parts].reduce((sum, [, value, unit]) => sum + Number(value) * (UNIT_S[unit ?? ""] ?? 0), 0);
}

function retryAfterS(headers: Headers, now: Date): number | null {
  const ms = headers.get("retry-after-ms");
  if (ms !== null && /^\d+(\.\d+)?$/.test(ms)) return Number(ms) / 1_000;
  const after = headers.get("retry-after");
  if (after === null) return null;
  const seconds = durationS(after);
  if (seconds !== null) return seconds;
  const until = Date.parse(after);
  return Number.isNaN(until) ? null : Math.max(0, (until - now.getTime()) / 1_000);
}

/**
 * The allowance of one kind. Vendors count requests per minute (OpenAI) or per day (Groq) under the same name, and both
 * let one more in after each share of the reset time: with none left, the next is free after reset / limit.
 */
function allowance(headers: Headers, kind: "requests" | "tokens"): Allowance | null {
  const number = (name: string): number => Number(headers.get(`x-ratelimit-${name}-${kind}`) ?? Number.NaN);
  const [remaining, limit] = [number("remaining"), number("limit")];
  const resetS = durationS(headers.get(`x-ratelimit-reset-${kind}`));
  if (!Number.isFinite(remaining) || resetS === null) return null;
  const drained = kind === "requests" && remaining <= 0 && limit > 0;
  return { remaining: Math.max(0, Math.floor(remaining)), forS: drained ? resetS / limit : resetS };
}

/** Reads Retry-After (milliseconds, seconds, date) and the rate headers that most vendors share. */
export function readNotice(headers: Headers | undefined, now: Date): ProviderNotice {
  if (headers === undefined) return NO_NOTICE;
  return {
    retryAfterS: retryAfterS(headers, now),
    requests: allowance(headers, "requests"),
    tokens: allowance(headers, "tokens"),
  };
}
