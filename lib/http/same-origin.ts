import { AppError } from "@/lib/errors";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses a request that another site made the browser send: a cookie alone must not be enough to change anything.
 * Either the browser vouches for the origin (Sec-Fetch-Site) or the Origin header names this host.
 * @throws AppError forbidden
 */
export function refuseCrossSite(request: Request): void {
  if (SAFE_METHODS.has(request.method)) return;
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const host = request.headers.get("host") ?? new URL(request.url).host;
  const ownOrigin = origin !== null && URL.canParse(origin) && new URL(origin).host === host;
  if (ownOrigin && (site === null || site === "same-origin")) return;
  throw new AppError("forbidden", {
    code: "crossSite",
    message: "This request did not come from RunGPT's own pages and was refused.",
  });
}
