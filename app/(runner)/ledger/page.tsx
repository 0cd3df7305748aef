import { ScrollText } from "lucide-react";
import type { Metadata } from "next";
import { LedgerList } from "@/components/ledger/ledger-list";
import { PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { requireRunnerPage } from "@/lib/auth/require-runner";
import { now } from "@/lib/clock";
import { daysAsked } from "@/lib/ledger/days-asked";
import { readHistory } from "@/lib/ledger/read-history";
import { profileView } from "@/lib/runner/profile";
import { localDateAt } from "@/lib/training";

export const metadata: Metadata = { title: "Ledger" };

/** What is believed of each planned workout of the last weeks, since when, on what evidence, and why it changed. */
export default async function LedgerPage() {
  const { runnerId, db } = await requireRunnerPage();
  const context = { runnerId, db, now: now() };
  const { units, timeZone } = await profileView(context);
  const today = localDateAt(context.now, timeZone);
  const subjects = await readHistory(context, { ...daysAsked({}, { today }), today });
  const ahead = subjects.filter(({ date }) => date > today);
  const list = { units, timeZone };
  return (
    <>
      <PageHeader
        title="Ledger"
        description="What is believed of each run, since when, and on what evidence. Entries are only ever added."
        back={{ href: "/progress", label: "Progress" }}
      />
      {subjects.length === 0 ? (
        <EmptyState icon={<ScrollText />} title="No entries yet">
          The first entry comes when the day of a planned run is over, or with your first import.
        </EmptyState>
      ) : (
        <div className="grid gap-5">
          {ahead.length > 0 ? (
            <details className="rounded-card border border-line">
              <summary className="flex min-h-tap items-center px-5 font-medium text-sm">
                Changed days ahead ({ahead.length})
              </summary>
              <div className="px-3 pb-5 md:px-5">
                <LedgerList subjects={ahead} {...list} />
              </div>
            </details>
          ) : null}
          <LedgerList subjects={subjects.filter(({ date }) => date <= today).toReversed()} {...list} />
        </div>
      )}
    </>
  );
}
