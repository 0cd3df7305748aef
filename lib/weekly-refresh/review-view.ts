import type { RunnerContext } from "@/lib/data/change-runner";
import { changesOfVersions, type StoredChange } from "@/lib/data/plan-versions";
import { findReview } from "@/lib/data/reviews";
import { AppError } from "@/lib/errors";
import { type WeeklyReview, weeklyReviewSchema } from "./weekly-review";

/** A review with the full plan changes of its Sunday; weeks that only came into view are counted, not listed. */
export interface ReviewView {
  review: WeeklyReview;
  /** A model's words, where one was there to write them. */
  words: string | null;
  /** The model that wrote `words`; null where the words are the code's. */
  wordedBy: string | null;
  /** Could a model still be asked? */
  isUnworded: boolean;
  changes: StoredChange[];
  addedRuns: number;
}

const NEW_WEEK = "newWeek";

/**
 * The review of one week.
 * @throws AppError notFound when that week has none.
 */
export async function reviewView({ runnerId, db }: RunnerContext, weekStart: string): Promise<ReviewView> {
  const stored = await findReview(db, { runnerId, weekStart });
  if (stored === null) {
    throw new AppError("notFound", { code: "noReview", message: "There is no review of this week." });
  }
  const { planVersionBefore: from, planVersionAfter: to } = stored;
  const all = to > from ? await changesOfVersions(db, { runnerId, from: from + 1, to }) : [];
  const changes = all.filter(({ reasons }) => !reasons.includes(NEW_WEEK));
  return {
    review: weeklyReviewSchema.parse(stored.review),
    words: stored.words,
    wordedBy: stored.words === null ? null : stored.wordedBy,
    isUnworded: stored.wordedBy === null,
    changes,
    addedRuns: all.length - changes.length,
  };
}
