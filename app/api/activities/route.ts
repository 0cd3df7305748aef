import { listActivities } from "@/lib/data/activities";
import { readJson, runnerRoute } from "@/lib/http/route";
import { logActivity } from "@/lib/imports/use-cases/log-activity";
import { daysAsked, daysQuerySchema } from "@/lib/ledger/days-asked";
import { parseInput } from "@/lib/parse-input";
import { localDateAt } from "@/lib/training";
import { logActivitySchema } from "./schema";

export const GET = runnerRoute(async ({ runner, query, now }) => {
  const asked = parseInput(daysQuerySchema, Object.fromEntries(query));
  const days = daysAsked(asked, { today: localDateAt(now, "UTC") });
  return { ...days, activities: await listActivities(runner.db, { runnerId: runner.runnerId, ...days }) };
});

/** Logs a run that was typed in. */
export const POST = runnerRoute(async ({ request, context }) =>
  logActivity(context, await readJson(request, logActivitySchema)),
);
