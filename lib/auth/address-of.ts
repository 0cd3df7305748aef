import "server-only";

/** The address a request came from, as far as the proxy in front says; only ever used, hashed, to slow down guessing. */
export function addressOf(headers: Headers): string {
  return headers.get("x-forwarded-for")?.split(",")[0]?.trim() || "local";
}
