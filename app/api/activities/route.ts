import { listActivities } from "@/lib/data/activities";
import { runnerRoute } from "@/lib/http/route";
import { daysAsked, daysQuerySchema } from "@/lib/ledger/days-asked";
import { parseInput } from "@/lib/parse-input";
import { localDateAt } from "@/lib/training";

export const GET = runnerRoute(async ({ runner, query, now }) => {
  const asked = parseInput(daysQuerySchema, Object.fromEntries(query));
  const days = daysAsked(asked, { today: localDateAt(now, "UTC") });
  return { ...days, activities: await listActivities(runner.db, { runnerId: runner.runnerId, ...days }) };
});
