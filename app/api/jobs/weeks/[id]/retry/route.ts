import { z } from "zod";
import { requireOperator } from "@/lib/auth/require-operator";
import { jobDb } from "@/lib/data/weekly-runs";
import { runnerRoute } from "@/lib/http/route";
import { retryWeek } from "@/lib/maintenance/retry-week";
import { parseInput } from "@/lib/parse-input";

/** An operator lets a week that was put aside be tried again. */
export const POST = runnerRoute(async ({ runner, params, now }) => {
  requireOperator(runner);
  await retryWeek(jobDb(), { runId: parseInput(z.uuid(), params.id), now });
});
