import { runnerRoute } from "@/lib/http/route";
import { daysAsked, daysQuerySchema } from "@/lib/ledger/days-asked";
import { readHistory } from "@/lib/ledger/read-history";
import { parseInput } from "@/lib/parse-input";
import { localDateAt } from "@/lib/training";

export const GET = runnerRoute(async ({ runner, query, now }) => {
  const asked = parseInput(daysQuerySchema, Object.fromEntries(query));
  const today = localDateAt(now, "UTC");
  const days = daysAsked(asked, { today });
  const context = { runnerId: runner.runnerId, db: runner.db, now };
  return { ...days, ledger: await readHistory(context, { ...days, today }) };
});
