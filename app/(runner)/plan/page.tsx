import type { Metadata } from "next";
import { HealthNotes } from "@/components/health/health-notes";
import { LedgerLegend } from "@/components/ledger/legend";
import { PhaseBar } from "@/components/plan/phase-bar";
import { PlanCalendar } from "@/components/plan/plan-calendar";
import { PageHeader } from "@/components/shell/page-header";
import { AssumedNudge } from "@/components/today/assumed-nudge";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";
import { requireRunnerPage } from "@/lib/auth/require-runner";
import { now } from "@/lib/clock";
import { planView } from "@/lib/plan/views";
import { formatDayMonth, weekStartOf } from "@/lib/training/format";

export const metadata: Metadata = { title: "Plan" };

/** The plan: two weeks back, the rest of this week and eight full weeks, dated. */
export default async function PlanPage() {
  const { runnerId, db } = await requireRunnerPage();
  const view = await planView({ runnerId, db, now: now() });
  const race = view.races.find(({ date }) => date >= view.today);
  const past = view.weeks.filter(({ weekStart }) => weekStart < weekStartOf(view.today));
  const { ledger, today, units, races, extras } = view;
  const calendar = { ledger, today, units, races, extras };
  return (
    <>
      <PageHeader
        eyebrow={`Version ${view.version}`}
        title="Your plan"
        description={`Dated up to ${formatDayMonth(view.lastDay)}. Every run says why it is there.`}
        actions={
          <>
            <LinkButton href="/plan/versions" variant="secondary">
              Versions
            </LinkButton>
            <LinkButton href="/coach" variant="secondary">
              Change something
            </LinkButton>
          </>
        }
      />
      <div className="grid gap-6">
        <HealthNotes health={view.health} units={units} />
        {view.warnings.map((warning) => (
          <Alert key={warning.code} tone="warning">
            {warning.message}
          </Alert>
        ))}
        <PhaseBar season={view.season} today={view.today} {...(race ? { race } : {})} />
        <AssumedNudge count={view.assumed.count} km={view.assumed.km} units={view.units} />
        {past.length > 0 ? (
          <details className="rounded-card border border-line">
            <summary className="flex min-h-tap items-center px-5 font-medium text-sm">
              {past.length === 1 ? "Last week" : `The last ${past.length} weeks`}
            </summary>
            <div className="px-3 pb-5 md:px-5">
              <PlanCalendar weeks={past} {...calendar} />
            </div>
          </details>
        ) : null}
        <PlanCalendar weeks={view.weeks.slice(past.length)} {...calendar} />
        <LedgerLegend />
      </div>
    </>
  );
}
