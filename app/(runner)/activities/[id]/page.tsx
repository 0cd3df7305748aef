import type { Metadata } from "next";
import { ActivityActions } from "@/components/activities/activity-actions";
import { ActivityNumbers } from "@/components/activities/activity-numbers";
import { activityName, isRunView, sourceSentence, startTime } from "@/components/activities/activity-view";
import { LinkCard } from "@/components/activities/link-card";
import { OpenQuestions } from "@/components/activities/open-questions";
import { PageHeader } from "@/components/shell/page-header";
import { requireRunnerPage } from "@/lib/auth/require-runner";
import { now } from "@/lib/clock";
import { orNotFound } from "@/lib/http/or-not-found";
import { viewActivity } from "@/lib/imports/use-cases/view-activities";
import { formatLongDay } from "@/lib/training/format";

export const metadata: Metadata = { title: "Activity" };

/** One activity: its numbers, where they come from, and the planned run that it was. */
export default async function ActivityPage({ params }: { params: Promise<{ id: string }> }) {
  const { runnerId, db } = await requireRunnerPage();
  const view = await orNotFound(viewActivity({ runnerId, db, now: now() }, (await params).id));
  const { activity, workout, unlinked, units, candidates, question, rpe, today } = view;
  const start = startTime(activity);
  return (
    <>
      <PageHeader
        back={{ href: "/activities", label: "Activities" }}
        eyebrow={`${formatLongDay(activity.localDate)}${start ? `, ${start}` : ""}`}
        title={<span className="break-words">{activityName(activity)}</span>}
        description={`${sourceSentence(activity)}.`}
        actions={<ActivityActions activity={activity} rpe={rpe} today={today} units={units} />}
      />
      <div className="grid gap-6">
        <OpenQuestions questions={question ? [question] : []} units={units} />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
          <ActivityNumbers activity={activity} units={units} />
          {isRunView(activity) ? (
            <LinkCard row={{ activity, workout, unlinked }} candidates={candidates} units={units} />
          ) : null}
        </div>
      </div>
    </>
  );
}
