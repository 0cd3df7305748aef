/** Who calls a job, by the name that each caller gives itself. */
const CALLERS = { "vercel-cron": "vercel", "rungpt-timer": "timer", "rungpt-github": "github" } as const;

/** What started a job, for its record: nothing is decided by it. */
export function triggerOf(request: Request): string {
  const agent = request.headers.get("user-agent") ?? "";
  const known = Object.entries(CALLERS).find(([name]) => agent.startsWith(name));
  return known?.[1] ?? "http";
}
