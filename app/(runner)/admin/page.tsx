import { CircleCheck, ClockFading } from "lucide-react";
import type { Metadata } from "next";
import { FailedWeeksTable } from "@/components/operator/failed-weeks";
import { JobRunsTable } from "@/components/operator/job-runs";
import { momentWords } from "@/components/operator/moment";
import { PageHeader } from "@/components/shell/page-header";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { requireOperatorPage } from "@/lib/auth/require-operator";
import { now } from "@/lib/clock";
import { jobDb } from "@/lib/data/weekly-runs";
import { type JobOverview, jobOverview } from "@/lib/maintenance/job-overview";

export const metadata: Metadata = { title: "Jobs" };

function Health({ health }: Pick<JobOverview, "health">) {
  const isLate = health.status === "late";
  const last = health.lastRefresh === null ? "never" : `${momentWords(health.lastRefresh)} UTC`;
  return (
    <Alert
      tone={isLate ? "danger" : "success"}
      title={isLate ? "The refresh is late" : "The refresh keeps up"}
    >
      {health.oldestDue === null
        ? "No week is waiting."
        : `The oldest waiting week fell due on ${momentWords(health.oldestDue)} UTC.`}{" "}
      Last look: {last}.{isLate ? " Is the timer that calls /api/cron/weekly-refresh running?" : null}
    </Alert>
  );
}

/** For operators: do the jobs keep up, what did they do, what failed. Nothing about any runner. */
export default async function AdminPage() {
  await requireOperatorPage();
  const { health, runs, failed } = await jobOverview(jobDb(), { now: now() });
  return (
    <>
      <PageHeader title="Jobs" description="The weekly refresh and the maintenance of this installation." />
      <div className="grid gap-6 [&>*]:min-w-0">
        <Health health={health} />
        <Card>
          <h2 className="font-semibold text-lg">Weeks that failed</h2>
          <p className="mt-1 mb-4 text-muted text-sm">
            Times are UTC. The runner's plan stays valid meanwhile.
          </p>
          {failed.length === 0 ? (
            <EmptyState icon={<CircleCheck />} title="No week has failed">
              Weeks that could not be refreshed show here, with the reason and a way to try them again.
            </EmptyState>
          ) : (
            <FailedWeeksTable failed={failed} />
          )}
        </Card>
        <Card>
          <h2 className="font-semibold text-lg">Runs of the jobs</h2>
          <p className="mt-1 mb-4 text-muted text-sm">
            Newest first, times are UTC. New, done, again and aside count weeks of runners.
          </p>
          {runs.length === 0 ? (
            <EmptyState icon={<ClockFading />} title="No job has run yet">
              The refresh looks for weeks that are over; the maintenance runs once a day.
            </EmptyState>
          ) : (
            <JobRunsTable runs={runs} />
          )}
        </Card>
      </div>
    </>
  );
}
