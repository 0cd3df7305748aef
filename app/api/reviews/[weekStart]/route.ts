import { runnerRoute } from "@/lib/http/route";
import { readReview } from "@/lib/weekly-refresh/read-reviews";

export const GET = runnerRoute(({ runner, params, now }) =>
  readReview({ runnerId: runner.runnerId, db: runner.db, now }, { weekStart: params.weekStart ?? "" }),
);
