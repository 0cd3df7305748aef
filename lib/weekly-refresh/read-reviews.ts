import type { RunnerContext } from "@/lib/data/change-runner";
import { findReview, listReviews, type StoredReview } from "@/lib/data/reviews";
import { AppError } from "@/lib/errors";
import { isRealDate } from "@/lib/training";
import { type WeeklyReview, weeklyReviewSchema } from "./weekly-review";

/** A review with the plan versions before and after it. */
export type ReadReview = WeeklyReview & {
  planVersionBefore: number;
  planVersionAfter: number;
  createdAt: string;
};

/** A year of weeks. */
const MAX_REVIEWS = 53;

function read({ review, planVersionBefore, planVersionAfter, createdAt }: StoredReview): ReadReview {
  return { ...weeklyReviewSchema.parse(review), planVersionBefore, planVersionAfter, createdAt };
}

/** The reviews of the last year, newest first. */
export async function readReviews({ db, runnerId }: RunnerContext): Promise<ReadReview[]> {
  return (await listReviews(db, { runnerId, limit: MAX_REVIEWS })).map(read);
}

/** The review of the week that starts on this Monday. @throws AppError notFound */
export async function readReview(
  { db, runnerId }: RunnerContext,
  { weekStart }: { weekStart: string },
): Promise<ReadReview> {
  const stored = isRealDate(weekStart) ? await findReview(db, { runnerId, weekStart }) : null;
  if (stored === null) {
    const message = "There is no review of this week. Weeks are reviewed on Sunday at 23:00.";
    throw new AppError("notFound", { code: "noSuchReview", message });
  }
  return read(stored);
}
