import { Footprints } from "lucide-react";
import type { Metadata } from "next";
import { z } from "zod";
import { ActivityFilter } from "@/components/activities/activity-filter";
import { ActivityList } from "@/components/activities/activity-list";
import { OpenQuestions } from "@/components/activities/open-questions";
import { PageHeader } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { requireRunnerPage } from "@/lib/auth/require-runner";
import { now } from "@/lib/clock";
import { viewActivities } from "@/lib/imports/use-cases/view-activities";
import { localDateAt, shiftDays } from "@/lib/training";

export const metadata: Metadata = { title: "Activities" };

/** Days that a choice of the filter goes back; null for all. */
const PERIOD_DAYS: Readonly<Record<string, number | null>> = { "8w": 56, "6m": 183, "1y": 365, all: null };

/** Rows drawn at once; more on request. */
const PAGE_ROWS = 100;

const filterSchema = z.object({
  period: z.enum(["8w", "6m", "1y", "all"]).catch("6m"),
  sport: z.enum(["all", "runs", "other"]).catch("all"),
  plan: z.enum(["all", "planned", "extra"]).catch("all"),
  rows: z.coerce.number().int().min(PAGE_ROWS).max(100_000).catch(PAGE_ROWS),
});

/** Why nothing is shown. The view that opens first hides what is old, and is what a newcomer sees. */
function NothingHere({ period, sport, plan }: { period: string; sport: string; plan: string }) {
  const isNarrow = sport !== "all" || plan !== "all" || period === "8w" || period === "1y";
  if (isNarrow) {
    return (
      <EmptyState icon={<Footprints />} title="Nothing in this view">
        Choose a longer time or another kind.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<Footprints />}
      title={period === "all" ? "Nothing here yet" : "Nothing in the last 6 months"}
    >
      Import a file or log a run, and it stands here.
    </EmptyState>
  );
}

type ActivitiesProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Everything that was really done, with the planned run that it was. */
export default async function Activities({ searchParams }: ActivitiesProps) {
  const { rows: shown, ...values } = filterSchema.parse(await searchParams);
  const { runnerId, db } = await requireRunnerPage();
  const context = { runnerId, db, now: now() };
  const days = PERIOD_DAYS[values.period] ?? null;
  const from = days === null ? null : shiftDays(localDateAt(context.now, "UTC"), -days);
  const { rows, units, questions } = await viewActivities(context, { ...values, from });
  return (
    <>
      <PageHeader
        title="Activities"
        description="What you really did, and which planned run it was."
        actions={
          <>
            <LinkButton href="/log">Log a run</LinkButton>
            <LinkButton href="/import" variant="secondary">
              Import
            </LinkButton>
            {/* A file, not a page: no client navigation. */}
            <LinkButton href="/api/activities?format=csv" prefetch={false} download variant="secondary">
              Download CSV
            </LinkButton>
          </>
        }
      />
      <div className="grid gap-6">
        <OpenQuestions questions={questions} units={units} />
        <ActivityFilter values={values} />
        {rows.length === 0 ? <NothingHere {...values} /> : null}
        <ActivityList rows={rows.slice(0, shown)} units={units} />
        {rows.length > shown ? (
          <LinkButton
            variant="secondary"
            className="justify-self-center"
            scroll={false}
            href={{ query: { ...values, rows: shown + PAGE_ROWS } }}
          >
            Show earlier ones
          </LinkButton>
        ) : null}
      </div>
    </>
  );
}
