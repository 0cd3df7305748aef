import { jobDb } from "@/lib/data/weekly-runs";
import { publicRoute } from "@/lib/http/route";
import { jobHealth } from "@/lib/maintenance/job-health";

/** Do the jobs keep up? 503 when the oldest due refresh has waited too long. Times alone, nothing about runners. */
export const GET = publicRoute(async ({ now }) => {
  const health = await jobHealth(jobDb(), { now });
  const status = health.status === "ok" ? 200 : 503;
  return Response.json(health, { status, headers: { "cache-control": "no-store" } });
});
