import type { Metadata } from "next";
import { LogForm } from "@/components/activities/log-form";
import { PageHeader } from "@/components/shell/page-header";
import { requireRunnerPage } from "@/lib/auth/require-runner";
import { now } from "@/lib/clock";
import { loadImportSettings } from "@/lib/data/imports";
import { localDateAt, localDateSchema } from "@/lib/training";

export const metadata: Metadata = { title: "Log a run" };

type LogRunProps = { searchParams: Promise<{ date?: string | string[] }> };

/** Types in a run that no file brings. */
export default async function LogRun({ searchParams }: LogRunProps) {
  const { runnerId, db } = await requireRunnerPage();
  const { units, timeZone } = await loadImportSettings(db, { runnerId });
  const today = localDateAt(now(), timeZone);
  const asked = localDateSchema.safeParse((await searchParams).date);
  const day = asked.success && asked.data <= today ? asked.data : today;
  return (
    <>
      <PageHeader
        back={{ href: "/activities", label: "Activities" }}
        title="Log a run"
        description="It counts like an imported one. If a file brings the same run later, it is stored once."
      />
      <LogForm day={day} today={today} units={units} />
    </>
  );
}
