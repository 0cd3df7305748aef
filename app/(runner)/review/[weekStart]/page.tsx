import type { Metadata } from "next";
import { PlanDiff } from "@/components/plan/plan-diff";
import { ReviewLoad } from "@/components/review/review-load";
import { ReviewRuns } from "@/components/review/review-runs";
import { ReviewSummary } from "@/components/review/review-summary";
import { PageHeader } from "@/components/shell/page-header";
import { Card, CardHeader } from "@/components/ui/card";
import { requireRunnerPage } from "@/lib/auth/require-runner";
import { now } from "@/lib/clock";
import { modelEnvironment } from "@/lib/coach/model-environment";
import { jobDb } from "@/lib/data/weekly-runs";
import { afterAnswer } from "@/lib/http/after-answer";
import { orNotFound } from "@/lib/http/or-not-found";
import { profileView } from "@/lib/runner/profile";
import { formatDayMonth, formatDistance, weekWords } from "@/lib/training/format";
import { reviewView } from "@/lib/weekly-refresh/review-view";
import { wordReviews } from "@/lib/weekly-refresh/wording/word-reviews";

export const metadata: Metadata = { title: "Weekly review" };

/** One finished week: planned, run, assumed, what changed and why, and what comes next. */
export default async function ReviewPage({ params }: { params: Promise<{ weekStart: string }> }) {
  const { weekStart } = await params;
  const { runnerId, db } = await requireRunnerPage();
  const context = { runnerId, db, now: now() };
  const [view, { units }] = await Promise.all([
    orNotFound(reviewView(context, weekStart)),
    profileView(context),
  ]);
  const { review, words, wordedBy, changes, addedRuns } = view;
  // A week that was caught up on this visit gets its words for the next one.
  if (view.isUnworded)
    afterAnswer(() => wordReviews({ db: jobDb(), now: context.now, models: modelEnvironment(), runnerId }));
  const { nextWeek } = review;
  return (
    <>
      <PageHeader
        back={{ href: "/review", label: "All reviews" }}
        eyebrow="Weekly review"
        title={`${formatDayMonth(review.weekStart)} – ${formatDayMonth(review.weekEnd)}`}
      />
      <div className="grid gap-6">
        <ReviewSummary
          totals={review}
          units={units}
          adherence={review.assumedKm > 0 && review.actualKm === 0 ? null : review.adherence}
        />
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <div className="grid gap-6">
            <Card aria-labelledby="runs">
              <CardHeader id="runs" title="Run by run" />
              <ReviewRuns workouts={review.workouts} units={units} />
            </Card>
            <ReviewLoad load={review.load} vdot={review.vdot} />
          </div>
          <div className="grid gap-6">
            <Card aria-labelledby="words">
              <CardHeader id="words" title="What to make of it" />
              <div className="grid gap-2">
                {(words === null ? review.words : [words]).map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
              </div>
              <p className="mt-4 text-muted text-sm">
                {wordedBy === null
                  ? "Put together by rules from your own numbers; no language model was involved."
                  : `Worded by ${wordedBy}. Every figure in it was checked against your week.`}
              </p>
            </Card>
            <Card aria-labelledby="changes">
              <CardHeader
                id="changes"
                title={changes.length === 0 ? "What changed" : `What changed (${changes.length})`}
              />
              <PlanDiff
                changes={changes}
                units={units}
                emptyText="Nothing that was already planned has changed."
              />
              {addedRuns > 0 ? (
                <p className="mt-4 text-muted text-sm">
                  One more week came into view: {addedRuns === 1 ? "1 run" : `${addedRuns} runs`}.
                </p>
              ) : null}
            </Card>
            <Card aria-labelledby="next">
              <CardHeader id="next" title="Next week" />
              <p>
                {nextWeek.runs === 1 ? "1 run" : `${nextWeek.runs} runs`},{" "}
                {formatDistance(nextWeek.plannedKm, units)}.
              </p>
              <p className="mt-1 text-muted text-sm">{weekWords(nextWeek)}.</p>
            </Card>
          </div>
        </div>
      </div>
    </>
  );
}
