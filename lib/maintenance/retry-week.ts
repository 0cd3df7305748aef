import type { Db } from "@/lib/data/client";
import { retryWeeklyRun } from "@/lib/data/weekly-runs";
import { AppError } from "@/lib/errors";

/**
 * Lets a week that was put aside be tried again with the next tick, from its first try on. Weeks after it may be done by
 * now: then it only closes.
 * @throws AppError notFound when no such week is put aside.
 */
export async function retryWeek(db: Db, input: { runId: string; now: Date }): Promise<void> {
  if (await retryWeeklyRun(db, input)) return;
  const message = "This week is not put aside any more. Reload the page to see what became of it.";
  throw new AppError("notFound", { code: "notPutAside", message });
}
