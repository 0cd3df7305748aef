import type { Metadata } from "next";
import { FeedbackForm } from "@/components/feedback/feedback-form";
import { PageHeader } from "@/components/shell/page-header";
import { requireRunnerPage } from "@/lib/auth/require-runner";
import { now } from "@/lib/clock";
import { orNotFound } from "@/lib/http/or-not-found";
import { workoutView } from "@/lib/plan/views";
import { formatDistance, formatLongDay, workoutKindWord } from "@/lib/training/format";

export const metadata: Metadata = { title: "How it felt" };

/** Says how a run felt, in a few taps. */
export default async function LogPage({ params }: { params: Promise<{ id: string }> }) {
  const workoutId = decodeURIComponent((await params).id);
  const { runnerId, db } = await requireRunnerPage();
  const { workout, units, feedback } = await orNotFound(workoutView({ runnerId, db, now: now() }, workoutId));
  return (
    <>
      <PageHeader
        back={{ href: `/plan/workout/${encodeURIComponent(workoutId)}`, label: "Back to the run" }}
        eyebrow={formatLongDay(workout.date)}
        title="How did it feel?"
        description={`${workoutKindWord(workout.kind)}, ${formatDistance(workout.km, units)} planned.`}
      />
      <FeedbackForm workoutId={workoutId} date={workout.date} initial={feedback} next="/today" />
    </>
  );
}
