import { z } from "zod";
import { modelEnvironment } from "@/lib/coach/model-environment";
import { jobDb } from "@/lib/data/weekly-runs";
import { afterAnswer } from "@/lib/http/after-answer";
import { requireCronSecret } from "@/lib/http/cron-secret";
import { triggerOf } from "@/lib/http/cron-trigger";
import { publicRoute } from "@/lib/http/route";
import { CONTINUATION, lookNow } from "@/lib/weekly-refresh/look-now";
import { wordReviews } from "@/lib/weekly-refresh/wording/word-reviews";

/** Seconds that the host gives this function; the job stops taking on work well before. */
export const maxDuration = 300;

/** Looks for weeks that are over and refreshes them. Awaited: an answer says what is done, and whether it goes on. */
export const GET = publicRoute(({ request, query, now }) => {
  requireCronSecret(request);
  const db = jobDb();
  // Begins when the answer is given, and so when everything is stored.
  afterAnswer(() => wordReviews({ db, now, models: modelEnvironment(), runnerId: null }));
  const continuation = z.coerce.number().int().min(0).catch(0).parse(query.get(CONTINUATION));
  return lookNow({ db, now, trigger: triggerOf(request), continuation });
});
