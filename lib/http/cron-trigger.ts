import { z } from "zod";
import { CONTINUATION } from "@/lib/jobs/call-again";

/** Who calls a job, by the name that each caller gives itself. */
const CALLERS = { "vercel-cron": "vercel", "rungpt-timer": "timer", "rungpt-github": "github" } as const;

/** What started a job, for its record: nothing is decided by it. */
export function triggerOf(request: Request): string {
  const agent = request.headers.get("user-agent") ?? "";
  const known = Object.entries(CALLERS).find(([name]) => agent.startsWith(name));
  return known?.[1] ?? "http";
}

/** How many invocations of a job went before this one; 0 for whoever calls it first. */
export function continuationOf(query: URLSearchParams): number {
  return z.coerce.number().int().min(0).catch(0).parse(query.get(CONTINUATION));
}
