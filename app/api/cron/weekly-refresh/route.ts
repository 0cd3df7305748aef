import { after } from "next/server";
import { modelEnvironment } from "@/lib/coach/model-environment";
import { jobDb } from "@/lib/data/weekly-runs";
import { requireCronSecret } from "@/lib/http/cron-secret";
import { publicRoute } from "@/lib/http/route";
import { runWeeklyRefresh } from "@/lib/weekly-refresh/run";
import { wordReviews } from "@/lib/weekly-refresh/wording/word-reviews";

/** Seconds that the host gives this function; the job stops taking on work well before. */
export const maxDuration = 300;

/** Looks for weeks that are over and refreshes them. Awaited: an answer means that the work is done. */
export const GET = publicRoute(({ request, now }) => {
  requireCronSecret(request);
  const fromVercel = request.headers.get("user-agent")?.startsWith("vercel-cron") ?? false;
  const db = jobDb();
  // Runs when the answer is given, and so after everything is stored.
  after(() => wordReviews({ db, now, models: modelEnvironment(), runnerId: null }));
  return runWeeklyRefresh({ db, now, trigger: fromVercel ? "vercel" : "http" });
});
