import { jobDb } from "@/lib/data/weekly-runs";
import { requireCronSecret } from "@/lib/http/cron-secret";
import { continuationOf, triggerOf } from "@/lib/http/cron-trigger";
import { publicRoute } from "@/lib/http/route";
import { runMaintenance } from "@/lib/maintenance/run";
import { cursorSchema } from "@/lib/maintenance/sweep";
import { parseInput } from "@/lib/parse-input";

/** Seconds that the host gives this function; the job stops taking on work well before. */
export const maxDuration = 300;

/** Cleans up, keeps monthly snapshots true to the facts, and counts what should never be. Once a day is enough. */
export const GET = publicRoute(({ request, query, now }) => {
  requireCronSecret(request);
  return runMaintenance({
    db: jobDb(),
    now,
    trigger: triggerOf(request),
    continuation: continuationOf(query),
    from: query.has("step") ? parseInput(cursorSchema, Object.fromEntries(query)) : null,
  });
});
