import type { Metadata } from "next";
import { FailedWeeksTable, JobRunsTable } from "@/components/operator/job-tables";
import { PageHeader } from "@/components/shell/page-header";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { requireOperatorPage } from "@/lib/auth/require-operator";
import { now } from "@/lib/clock";
import { jobDb } from "@/lib/data/weekly-runs";
import { jobOverview } from "@/lib/maintenance/job-overview";

export const metadata: Metadata = { title: "Jobs" };

/** For operators: do the jobs keep up, what did they do, what failed. Nothing about any runner. */
export default async function AdminPage() {
  await requireOperatorPage();
  const { health, runs, failed } = await jobOverview(jobDb(), { now: now() });
  const isLate = health.status === "late";
  return (
    <>
      <PageHeader title="Jobs" description="The weekly refresh and the maintenance of this installation." />
      <div className="grid gap-6">
        <Alert
          tone={isLate ? "danger" : "success"}
          title={isLate ? "The refresh is late" : "The refresh keeps up"}
        >
          {health.oldestDue === null
            ? "No week is waiting."
            : `The oldest waiting week fell due at ${health.oldestDue}.`}
        </Alert>
        <Card>{failed.length === 0 ? <p>No week has failed.</p> : <FailedWeeksTable failed={failed} />}</Card>
        <Card>{runs.length === 0 ? <p>No job has run yet.</p> : <JobRunsTable runs={runs} />}</Card>
      </div>
    </>
  );
}
