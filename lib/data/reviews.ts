import "server-only";
import { z } from "zod";
import type { Db } from "./client";
import { unwrap } from "./database-error";

const reviewRowSchema = z
  .object({
    week_start: z.string(),
    plan_version_before: z.int(),
    plan_version_after: z.int(),
    review: z.unknown(),
    words: z.string().nullable(),
    worded_by: z.string().nullable(),
    created_at: z.string(),
  })
  .transform((row) => ({
    weekStart: row.week_start,
    planVersionBefore: row.plan_version_before,
    planVersionAfter: row.plan_version_after,
    review: row.review,
    words: row.words,
    /** A model, or `rules`; null while nobody has tried. */
    wordedBy: row.worded_by,
    createdAt: row.created_at,
  }));

/** A review as stored; `review` has the shape of `weeklyReviewSchema`. */
export type StoredReview = z.infer<typeof reviewRowSchema>;

const COLUMNS = "week_start, plan_version_before, plan_version_after, review, words, worded_by, created_at";

/** Reviews of a runner, newest week first. */
export async function listReviews(
  db: Db,
  input: { runnerId: string; limit: number },
): Promise<StoredReview[]> {
  const rows = unwrap(
    await db
      .from("weekly_reviews")
      .select(COLUMNS)
      .eq("runner_id", input.runnerId)
      .order("week_start", { ascending: false })
      .limit(input.limit),
  );
  return z.array(reviewRowSchema).parse(rows);
}

/** The review of one week, or null. */
export async function findReview(
  db: Db,
  input: { runnerId: string; weekStart: string },
): Promise<StoredReview | null> {
  const row = unwrap(
    await db
      .from("weekly_reviews")
      .select(COLUMNS)
      .eq("runner_id", input.runnerId)
      .eq("week_start", input.weekStart)
      .maybeSingle(),
  );
  return row === null ? null : reviewRowSchema.parse(row);
}

const unwordedSchema = z
  .object({ id: z.uuid(), runner_id: z.uuid(), review: z.unknown() })
  .transform((row) => ({ id: row.id, runnerId: row.runner_id, review: row.review }));

/** Reviews that nobody has put into words yet, newest first; of one runner, or of all. Service role. */
export async function listUnwordedReviews(
  db: Db,
  input: { runnerId: string | null; since: Date; limit: number },
): Promise<{ id: string; runnerId: string; review: unknown }[]> {
  const { runnerId, since, limit } = input;
  const open = db
    .from("weekly_reviews")
    .select("id, runner_id, review")
    .is("worded_by", null)
    .gte("created_at", since.toISOString());
  const wanted = runnerId === null ? open : open.eq("runner_id", runnerId);
  const rows = unwrap(await wanted.order("created_at", { ascending: false }).limit(limit));
  return z.array(unwordedSchema).parse(rows);
}

/** Keeps the words of a review, once: what is there already stays. Service role. */
export async function keepReviewWords(
  db: Db,
  input: { id: string; words: string | null; wordedBy: string },
): Promise<void> {
  const { id, words, wordedBy } = input;
  const kept = db.from("weekly_reviews").update({ words, worded_by: wordedBy });
  unwrap(await kept.eq("id", id).is("worded_by", null).select("id"));
}

const standingSchema = z
  .object({
    time_zone: z.string(),
    onboarded_at: z.string().nullable(),
  })
  .transform((row) => ({ timeZone: row.time_zone, onboardedAt: row.onboarded_at }));

/** What says whether a runner still misses a refresh: their zone, since when they are here, and the last review. */
export async function loadReviewStanding(
  db: Db,
  input: { runnerId: string },
): Promise<{ timeZone: string; onboardedAt: string | null; lastWeekStart: string | null } | null> {
  const [profile, reviews] = await Promise.all([
    db.from("profiles").select("time_zone, onboarded_at").eq("runner_id", input.runnerId).maybeSingle(),
    db
      .from("weekly_reviews")
      .select("week_start")
      .eq("runner_id", input.runnerId)
      .order("week_start", { ascending: false })
      .limit(1),
  ]);
  const row = unwrap(profile);
  const [last] = z.array(z.object({ week_start: z.string() })).parse(unwrap(reviews));
  return row === null ? null : { ...standingSchema.parse(row), lastWeekStart: last?.week_start ?? null };
}
