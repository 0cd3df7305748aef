import { ClipboardCheck } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { requireRunnerPage } from "@/lib/auth/require-runner";
import { now } from "@/lib/clock";
import { listReviews } from "@/lib/data/reviews";
import { profileView } from "@/lib/runner/profile";
import { formatDayMonth, formatDistance, formatDistanceNumber } from "@/lib/training/format";
import { weeklyReviewSchema } from "@/lib/weekly-refresh/weekly-review";

export const metadata: Metadata = { title: "Weekly reviews" };

/** Weeks shown: half a year. */
const LIMIT = 26;

/** All weekly reviews, newest first. */
export default async function ReviewsPage() {
  const { runnerId, db } = await requireRunnerPage();
  const [stored, { units }] = await Promise.all([
    listReviews(db, { runnerId, limit: LIMIT }),
    profileView({ runnerId, db, now: now() }),
  ]);
  const reviews = stored.map(({ review }) => weeklyReviewSchema.parse(review));
  return (
    <>
      <PageHeader
        title="Weekly reviews"
        description="Every Sunday at 23:00 the week is compared with the plan, and the plan goes on."
      />
      {reviews.length === 0 ? (
        <EmptyState icon={<ClipboardCheck />} title="Your first review comes on Sunday night">
          It says what was planned, what you ran, what is only assumed, and what changed because of it.
        </EmptyState>
      ) : (
        <ol className="grid gap-2.5">
          {reviews.map((review) => (
            <li key={review.weekStart}>
              <Link
                href={`/review/${review.weekStart}`}
                className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 rounded-card border border-line bg-surface p-4 transition-colors hover:border-line-strong md:px-5"
              >
                <span className="font-medium">
                  {formatDayMonth(review.weekStart)} – {formatDayMonth(review.weekEnd)}
                </span>
                <span className="text-muted text-sm">
                  {formatDistanceNumber(review.actualKm, units)} of {formatDistance(review.plannedKm, units)}{" "}
                  run
                  {review.assumedKm > 0 ? `, ${formatDistance(review.assumedKm, units)} assumed` : ""}
                </span>
              </Link>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
