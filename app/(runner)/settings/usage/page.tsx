import { Coins } from "lucide-react";
import type { Metadata } from "next";
import { costWords } from "@/components/coach/cost-words";
import { PageHeader } from "@/components/shell/page-header";
import { Alert } from "@/components/ui/alert";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { BudgetCard } from "@/components/usage/budget-card";
import { UsageNotes } from "@/components/usage/usage-notes";
import { UsageTable } from "@/components/usage/usage-table";
import { BAND_WORDS, featureWords, tierWords } from "@/components/usage/usage-words";
import { requireRunnerPage } from "@/lib/auth/require-runner";
import { now } from "@/lib/clock";
import { modelEnvironment, modelSetup } from "@/lib/coach/model-environment";
import { type UsageView, viewUsage } from "@/lib/coach/usage";
import { formatDayMonth } from "@/lib/training/format";

export const metadata: Metadata = { title: "Cost of the coach" };

function NothingSpent({ today, month }: Pick<UsageView, "today" | "month">) {
  const hasModels = modelSetup(modelEnvironment()).catalogue.length > 0;
  return (
    <EmptyState
      icon={<Coins />}
      title={hasModels ? "Nothing spent this month" : "The coach costs nothing here"}
    >
      {hasModels
        ? `Each answer says what it cost. At most ${costWords(today.limitUsd)} a day and ${costWords(month.limitUsd)} a month may be spent for you; after that the rules coach answers.`
        : "No language model is set up on this server, so the coach answers by rules: no call, no charge."}
    </EmptyState>
  );
}

function Spent({ usage }: { usage: UsageView }) {
  const views = [
    { title: "By use", heading: "Use", lines: usage.byFeature, nameWords: featureWords },
    { title: "By size", heading: "Size", lines: usage.byTier, nameWords: tierWords },
    { title: "By model", heading: "Model", lines: usage.byModel, nameWords: (model: string) => model },
    { title: "By day", heading: "Day", lines: usage.byDay.toReversed(), nameWords: formatDayMonth },
  ];
  return (
    <div className="grid gap-6 lg:grid-cols-2 [&>*]:min-w-0">
      <div className="grid gap-6 lg:col-span-2">
        {usage.band === "full" ? null : (
          <Alert tone="warning" title={BAND_WORDS[usage.band].title}>
            {BAND_WORDS[usage.band].text}
          </Alert>
        )}
        <BudgetCard {...usage} />
      </div>
      {views.map(({ title, ...table }) => (
        <Card key={title}>
          <CardHeader title={title} />
          <UsageTable caption={`This month ${title.toLowerCase()}`} {...table} />
        </Card>
      ))}
      <Card className="lg:col-span-2">
        <CardHeader title="How it adds up" />
        <UsageNotes {...usage} />
      </Card>
    </div>
  );
}

/** What language models cost the runner: today, this month, by what, and what is left. */
export default async function UsagePage() {
  const { runnerId, db } = await requireRunnerPage();
  const usage = await viewUsage({ runnerId, db, now: now() }, modelEnvironment());
  return (
    <>
      <PageHeader
        title="Cost of the coach"
        description="What language models were paid for your answers and reviews, in US dollars. Days and months begin at midnight UTC."
        back={{ href: "/settings#coach", label: "Settings" }}
      />
      {usage.calls === 0 ? <NothingSpent {...usage} /> : <Spent usage={usage} />}
    </>
  );
}
