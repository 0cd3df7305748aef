import { modelEnvironment } from "@/lib/coach/model-environment";
import { jobDb } from "@/lib/data/weekly-runs";
import { afterAnswer } from "@/lib/http/after-answer";
import { requireCronSecret } from "@/lib/http/cron-secret";
import { continuationOf, triggerOf } from "@/lib/http/cron-trigger";
import { publicRoute } from "@/lib/http/route";
import { lookNow } from "@/lib/weekly-refresh/look-now";
import { wordReviews } from "@/lib/weekly-refresh/wording/word-reviews";

/** Seconds that the host gives this function; the job stops taking on work well before. */
export const maxDuration = 300;

/** Looks for weeks that are over and refreshes them. Awaited: an answer says what is done, and whether it goes on. */
export const GET = publicRoute(async ({ request, query, now }) => {
  requireCronSecret(request);
  const db = jobDb();
  const continuation = continuationOf(query);
  const look = await lookNow({ db, now, trigger: triggerOf(request), continuation });
  // Begins when the answer is given, and everything is stored.
  const { jobRunId } = look;
  afterAnswer(() => wordReviews({ db, now, models: modelEnvironment(), runnerId: null, jobRunId }));
  return look;
});
