import { runnerRoute } from "@/lib/http/route";
import { readReviews } from "@/lib/weekly-refresh/read-reviews";

export const GET = runnerRoute(async ({ runner, now }) => ({
  reviews: await readReviews({ runnerId: runner.runnerId, db: runner.db, now }),
}));
