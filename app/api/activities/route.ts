import { listActivities } from "@/lib/data/activities";
import { csvFile } from "@/lib/http/csv-file";
import { readJson, runnerRoute } from "@/lib/http/route";
import { exportActivities } from "@/lib/imports/use-cases/export-activities";
import { logActivity } from "@/lib/imports/use-cases/log-activity";
import { daysAsked, daysQuerySchema } from "@/lib/ledger/days-asked";
import { parseInput } from "@/lib/parse-input";
import { localDateAt } from "@/lib/training";
import { logActivitySchema } from "./schema";

/** Activities by day; `format=csv` gives them all as a file. */
export const GET = runnerRoute(async ({ runner, query, now, context }) => {
  if (query.get("format") === "csv") return csvFile(await exportActivities(context), "RunGPT activities.csv");
  const asked = parseInput(daysQuerySchema, Object.fromEntries(query));
  const days = daysAsked(asked, { today: localDateAt(now, "UTC") });
  return { ...days, activities: await listActivities(runner.db, { runnerId: runner.runnerId, ...days }) };
});

/** Logs a run that was typed in. */
export const POST = runnerRoute(async ({ request, context }) =>
  logActivity(context, await readJson(request, logActivitySchema)),
);
